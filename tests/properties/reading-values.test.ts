import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatEuro, formatMonth, isoDate, wholeMonth } from '#domain';
import { findDates, parseDate } from '../../packages/reading/values/date-text.ts';
import { findMoney, parseMoney } from '../../packages/reading/values/money-text.ts';
import { parsePeriod } from '../../packages/reading/values/period-text.ts';
import { parseQuantity } from '../../packages/reading/values/quantity-text.ts';

const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
const day = fc.tuple(fc.integer({ min: 1930, max: 2059 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
const group = (whole: string, separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);

describe('bedragen', () => {
  it('wat gedrukt wordt, wordt zo gelezen', () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(parseMoney(formatEuro(value))?.cents).toBe(value);
      }),
    );
  });
  it('op elke manier waarop mensen het schrijven', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        const [whole, rest] = [String(Math.floor(value / 100)), String(value % 100).padStart(2, '0')];
        const dutch = `${group(whole, '.')},${rest}`;
        for (const text of [dutch, `${whole},${rest}`, `€${dutch}`, `EUR ${dutch}`, `€\u00a0${dutch}`, `${group(whole, ',')}.${rest}`])
          expect(parseMoney(text)?.cents, text).toBe(value);
        for (const text of [`-/- ${dutch}`, `(${dutch})`, `${dutch}-`, `-€ ${dutch}`, `€ -${dutch}`, `\u2212${dutch}`])
          expect(parseMoney(text)?.cents, text).toBe(value === 0 ? 0 : -value);
      }),
    );
  });
  it('een aantal voor een bedrag hoort er niet bij', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 100, max: 99_999 }), (count, value) => {
        const amount = formatEuro(value).replace('€\u00a0', '').replace('€ ', '');
        expect(findMoney(`${count} ${amount}`).map((money) => money.cents)).toEqual([value]);
        expect(findMoney(`${count} € ${amount}`).map((money) => money.cents)).toEqual([value]);
      }),
    );
  });
  it('hele euro’s en duizendtallen', () => {
    expect(parseMoney('1.234,-')?.cents).toBe(123_400);
    expect(parseMoney('€ 1.035')?.cents).toBe(103_500);
    expect(parseMoney('15,8684')).toMatchObject({ cents: 1586.84, decimals: 4 });
    expect(findMoney('KvK 12345678, 20/31, 1968 en 21%, nummer VF-2026.167 en F-12.34')).toEqual([]);
  });
});

describe('datums en perioden', () => {
  it('elke vorm, altijd de dag eerst', () => {
    fc.assert(
      fc.property(day, ([year, month, date]) => {
        const iso = isoDate(year, month, date) ?? '';
        const forms = [
          iso,
          `${date}-${month}-${year}`,
          `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`,
          `${date}.${month}.${year}`,
          formatDate(iso),
        ];
        for (const form of forms) expect(parseDate(form)?.date, form).toBe(iso);
        expect(findDates(`Geboren ${formatDate(iso)} te Goirle`).map((found) => found.date)).toEqual([iso]);
      }),
    );
  });
  it('een hele maand in elke vorm', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2023, max: 2030 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const padded = String(number).padStart(2, '0');
        const range = wholeMonth(`${year}-${padded}`);
        const last = range.to?.slice(8) ?? '';
        const forms = [
          formatMonth(`${year}-${padded}`),
          `${padded}-${year}`,
          `${year}-${padded}`,
          `P${padded} ${year}`,
          `01-${padded}-${year} t/m ${last}-${padded}-${year}`,
          `1 t/m ${last}-${padded}-${year}`,
        ];
        for (const form of forms) expect(parsePeriod(form)?.range, form).toEqual(range);
      }),
    );
  });
  it('twee maanden zijn twee maanden', () => {
    expect(parsePeriod('december 2025 en januari 2026')?.range).toEqual({ from: '2025-12-01', to: '2026-01-31' });
    expect(parsePeriod('november en december 2025')?.range).toEqual({ from: '2025-11-01', to: '2025-12-31' });
    // Without "en met" the last day may or may not count: never sure.
    for (const until of ['1 jan tot 1 feb 2026', '1-1 tot 1-2-2026', '1-1-2026 tot 1-2-2026']) {
      expect(parsePeriod(until)).toMatchObject({ range: { from: '2026-01-01', to: '2026-01-31' }, guessed: true });
    }
    expect(parsePeriod('1e kwartaal 2026')?.range).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });
  it('een maand zonder jaar is de laatste voor de factuurdatum', () => {
    expect(parsePeriod('december', '2026-01-05')).toMatchObject({ range: { from: '2025-12-01', to: '2025-12-31' }, guessed: true });
  });
});

describe('aantallen', () => {
  it.each([
    ['1', 1, 0, undefined],
    ['0,65', 0.65, 2, undefined],
    ['8x', 8, 0, undefined],
    ['31 etmalen', 31, 0, 31],
    ['1 mnd', 1, 0, undefined],
  ] as const)('%s', (text, value, decimals, days) => expect(parseQuantity(text)).toMatchObject({ value, decimals, days }));
  it('9/31 en "20 van 31 dagen" zijn dagen van een maand', () => {
    expect(parseQuantity('9/31')).toMatchObject({ value: 9 / 31, unit: 'month', days: 9 });
    expect(parseQuantity('20 van 31 dagen')).toMatchObject({ unit: 'month', days: 20 });
  });
});
