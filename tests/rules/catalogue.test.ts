import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ignoredCodes } from '#decisions';
import { allRules, currentParameters, isForOnderaannemers, rulesVersion } from '#rules';

const { consequences } = currentParameters;

describe('de regels samen', () => {
  test('elke code staat er één keer', () => {
    const codes = allRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(50);
  });

  test('alleen of een beschikking met een ander is, heet in een brief anders', () => {
    expect(allRules.flatMap(({ code, toldAs }) => (toldAs === undefined ? [] : [[code, toldAs]]))).toEqual([['H06', 'H03']]);
  });

  test.each(allRules.map((rule) => [rule.code, rule] as const))(
    '%s heeft een naam, een bron, een gevolg en een tabel met gevallen',
    (code, rule) => {
      expect(code).toMatch(/^[MFLH]\d\d$/);
      expect(rule.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(rule.title).toMatch(/^\p{Lu}/u);
      expect(rule.source.document).not.toBe('');
      expect(rule.source.text).not.toBe('');
      expect(rule.validFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(consequences[code]).toBeDefined();
      expect(existsSync(new URL(`${code}.test.ts`, import.meta.url))).toBe(true);
    },
  );

  test('hebben een versie, die bij een wijziging alleen hoger wordt', () => expect(Number(rulesVersion)).toBeGreaterThanOrEqual(8));

  test('elk gevolg hoort bij een regel', () => {
    expect(Object.keys(consequences).sort()).toEqual(allRules.map((rule) => rule.code as string).sort());
  });

  test('wat genegeerd wordt heeft een regel', () => {
    expect(ignoredCodes.every((code) => allRules.some((rule) => rule.code === code))).toBe(true);
  });

  test('de pagina voor onderaannemers gaat over alles waar zij iets aan kunnen doen, en verraadt niet waarop fraude wordt gezien', () => {
    const hidden = allRules.filter((rule) => !isForOnderaannemers(rule)).map((rule) => rule.code);
    const withoutAction = ['H03', 'H05', 'H06', 'L12', 'L18', 'L19', 'M08', 'M09', 'M11'];
    const againstFraud = ['F04', 'F19', 'M02', 'M03'];
    expect(hidden.sort()).toEqual([...withoutAction, ...againstFraud].sort());
  });

  test('elk bestand met gevallen hoort bij een regel', () => {
    const tables = readdirSync(new URL('.', import.meta.url)).flatMap((file) => /^([MFLH]\d\d)\.test\.ts$/.exec(file)?.[1] ?? []);
    expect(tables.sort()).toEqual(allRules.map((rule) => rule.code as string).sort());
  });
});
