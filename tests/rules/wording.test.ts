import { expect, test } from 'vitest';
import { dayCount, itemsOf, text } from '../../packages/rules/wording.ts';

test('wat niet bekend is, wordt een leeg woord en nooit "null" of "undefined"', () => {
  expect([null, undefined].map((nothing) => text(nothing))).toEqual(['', '']);
  expect(itemsOf(null)).toEqual([]);
});

test('één dag is enkelvoud', () => {
  expect([0, 1, 2].map((days) => dayCount(days))).toEqual(['0 dagen', '1 dag', '2 dagen']);
});
