import { describe, expect, test } from 'vitest';
import { daysInMonth, type ProductCode, productCodes, proRata } from '#domain';
import { currentParameters, tariefPeriodsOf } from '#rules';
import { tariefOn as tariefIn } from '../../packages/rules/parameters/tarieven.ts';

const tariefOn = (code: ProductCode, day: string) => tariefIn(currentParameters, code, day);

/** Typed over from the published tables in euros, apart from the code: 2023-01, 2023-07, 2025, 2026; `-` is unknown. */
const published = `
BG-L  363,00  200,00  223,00   234,92
BG-M  409,00  420,00  468,00   491,90
BG-Z  454,00  625,00  697,00   732,33
DO-1  167,58  167,58  187,00   196,45
DO-2  371,90  371,90  415,00   435,97
DO-3  585,84  585,84  653,00   686,77
DO-4  883,57  883,57  985,00  1035,79
VV-R    8,64    8,64    9,65    10,15
VV-W   32,82   32,82   36,60    38,47
BW-T       -       -   72,00    75,45
BW-1       -       -  118,00   123,85
BW-2       -       -  165,00   173,34
BW-3       -       -  163,00   171,43
BW-4       -       -  218,00   228,53`;
const table = published
  .trim()
  .split('\n')
  .map((row) => {
    const [code, ...values] = row.split(/\s+/);
    return { code: code as ProductCode, cents: values.map((value) => (value === '-' ? undefined : Number(value.replace(',', '')))) };
  });
/** First and last day of every period of the table; the year 2024 lies between the second and the third. */
const periods = [
  ['2023-01-01', '2023-06-30'],
  ['2023-07-01', '2023-12-31'],
  ['2025-01-01', '2025-12-31'],
  ['2026-01-01', '2026-12-31'],
] as const;

describe('tarieven', () => {
  test.each(table)('$code staat in de code zoals Siem het publiceerde, op de eerste en de laatste dag', ({ code, cents }) => {
    const read = periods.map(([first, last]) => [tariefOn(code, first)?.cents, tariefOn(code, last)?.cents]);
    expect(read).toEqual(cents.map((value) => [value, value]));
  });

  test('elk product staat in de tabel, alleen overbruggingszorg heeft geen tarief', () => {
    expect([...table.map(({ code }) => code), 'BG-O'].sort()).toEqual([...productCodes].sort());
    expect(tariefPeriodsOf(currentParameters, 'BG-O')).toEqual([]);
  });

  test.each(table)('$code heeft geen tarief voor 2023, in 2024 en na 2026', ({ code }) => {
    const days = ['2022-12-31', '2024-01-01', '2024-02-29', '2024-12-31', '2027-01-01'];
    expect(days.map((day) => tariefOn(code, day))).toEqual(days.map(() => undefined));
  });

  test('een casemix van 30:40:30 kost in juli 2023 € 415,50 per cliënt per maand', () => {
    const [licht, midden, zwaar] = (['BG-L', 'BG-M', 'BG-Z'] as const).map((code) => tariefOn(code, '2023-07-01')!.cents);
    expect((30 * licht! + 40 * midden! + 30 * zwaar!) / 100).toBe(41550);
  });

  test('naar rato: half naar boven, en alle dagen samen het tarief', () => {
    expect(proRata(49190, 9, 31)).toBe(14281);
    expect(proRata(25, 1, 2)).toBe(13);
    for (const month of ['2026-02', '2024-02', '2026-04', '2026-01'])
      expect(proRata(68677, daysInMonth(month), daysInMonth(month))).toBe(68677);
  });
});
