import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../support/browser.ts';
import { allLayouts } from './layouts/all-layouts.ts';
import { type Measured, measure, total } from './layouts/measure.ts';

/** Of all values and lines that the invoices show. */
const leastRight = 0.98;
/** So that no layout hides behind the others. */
const leastPerLayout = 0.95;
const all: Measured[] = [];
const table: string[] = [];

afterAll(async () => {
  console.info(table.join('\n'));
  await closeBrowser();
});

describe('facturen in layouts van andere programma’s, gelezen zoals ze binnenkomen', () => {
  it.each(allLayouts.map((layout) => [layout.name, layout] as const))('%s: wat zeker heet, is waar', async (name, layout) => {
    const measured = await measure(layout);
    const sum = total(measured.map((each) => each.comparison));
    const share = (part: number, whole: number): string => `${part}/${whole}`.padEnd(10);
    table.push(
      `${name.padEnd(20)}${layout.renderer.padEnd(12)}fields ${share(sum.fieldsRight, sum.fields)}certain ${share(sum.fieldsCertain, sum.fields)}lines ${share(sum.linesRight, sum.lines)}extra ${sum.extraLines}  certain and wrong ${sum.certainAndWrong.length}`,
    );
    all.push(...measured);
    expect(sum.certainAndWrong).toEqual([]);
    expect(sum.fieldsRight / sum.fields, sum.wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(leastPerLayout);
  });

  it('98 % van de velden en regels is goed gelezen, en er is geen regel te veel', () => {
    const sum = total(all.map((each) => each.comparison));
    expect(all.length).toBeGreaterThan(90);
    expect(sum.fieldsRight / sum.fields, sum.wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(leastRight);
    expect(sum.linesRight / sum.lines, sum.wrong.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(leastRight);
    expect(sum.extraLines).toBe(0);
  });
});
