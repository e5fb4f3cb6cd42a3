import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, dayOfWeek, daysInMonth, type InvoiceLine, type ProductCode, products, type RuleCode, wholeMonth } from '#domain';
import { currentParameters, type InvoiceCase, judgeInvoice } from '#rules';
import { tariefOn } from '../../packages/rules/parameters/tarieven.ts';
import { isDeep } from '../support/is-deep.ts';
import {
  bare,
  careClient,
  daysOf,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  sure,
} from '../support/rules-builders.ts';

const numRuns = isDeep ? 20_000 : 500;

/** Care of one product in one month, from a day on, and what each mistake makes of it: computed here by itself. */
interface Care {
  readonly product: ProductCode;
  readonly month: string;
  readonly start: number;
  readonly isStated: boolean;
  /** Anything that a mistake may still choose. */
  readonly pick: number;
}
const t = ({ product, month }: Pick<Care, 'product' | 'month'>): number =>
  tariefOn(currentParameters, product, `${month}-01`)?.cents ?? Number.NaN;
const n = ({ month }: Care): number => daysInMonth(month);
const isDay = ({ product }: Care): boolean => products[product].unit === 'day';
const days = (care: Care): number => n(care) - care.start + 1;
const of = (care: Care, tarief: number, count = days(care)): number =>
  isDay(care) ? Math.round(tarief * count) : Math.round((tarief * count) / n(care));
const right = (care: Care): number => of(care, t(care));
const weekdays = (care: Care, first: number): number =>
  Array.from({ length: n(care) - first + 1 }, (_, i) => `${care.month}-${String(first + i).padStart(2, '0')}`).filter(
    (date) => dayOfWeek(date) <= 5,
  ).length;
function swapDigits(cents: number, pick: number): number {
  const digits = [...String(cents)];
  const at = pick % (digits.length - 1);
  // A leading zero is no amount as people write it.
  if (at === 0 && digits[1] === '0') return Number.NaN;
  return Number([...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''));
}
const others: Readonly<Record<string, readonly ProductCode[]>> = {
  BG: ['BG-L', 'BG-M', 'BG-Z'],
  DO: ['DO-1', 'DO-2', 'DO-3', 'DO-4'],
  VV: ['VV-R', 'VV-W'],
  BW: ['BW-T', 'BW-1', 'BW-2', 'BW-3', 'BW-4'],
};
const otherCategory = ({ product, pick }: Care): ProductCode => {
  const [family = []] = [others[product.slice(0, 2)]];
  const rest = family.filter((code) => code !== product);
  return rest[pick % rest.length]!;
};
const otherYear = ({ month, pick }: Care): string =>
  ['2023-03', '2023-10', '2025-05', '2026-05'].filter((m) => m.slice(0, 4) !== month.slice(0, 4))[pick % 2]!;

/** Which cause it must be, and the amount; not a number where the mistake cannot be made. */
const mistakes: readonly (readonly [string, (care: Care) => string, (care: Care) => number])[] = [
  ['another year', (care) => `tarief-of-${otherYear(care).slice(0, 4)}`, (care) => of(care, t({ ...care, month: otherYear(care) }))],
  [
    'the other half of 2023',
    ({ month }) => (month < '2023-07' ? 'tarief-of-2023-07' : 'tarief-of-2023-01'),
    (care) =>
      care.month.startsWith('2023') ? of(care, t({ ...care, month: care.month < '2023-07' ? '2023-08' : '2023-02' })) : Number.NaN,
  ],
  ['another category', (care) => `tarief-of-${otherCategory(care)}`, (care) => of(care, t({ ...care, product: otherCategory(care) }))],
  ['21 % VAT', () => 'vat-included', (care) => Math.round(right(care) * 1.21)],
  ['9 % VAT', () => 'vat-included', (care) => Math.round(right(care) * 1.09)],
  ['VAT in the price', () => 'vat-included', (care) => of(care, Math.round(t(care) * 1.21))],
  ['two whole months', () => 'two-months', (care) => (isDay(care) ? Number.NaN : 2 * t(care))],
  [
    'the month before as well',
    () => 'two-months',
    (care) => (isDay(care) ? Number.NaN : right(care) + t({ ...care, month: addMonths(care.month, -1) })),
  ],
  ['a month of 30 days', () => 'thirty-day-month', (care) => (isDay(care) ? Number.NaN : Math.round((t(care) * days(care)) / 30))],
  [
    'working days over working days',
    () => 'working-day-month',
    (care) =>
      isDay(care) || weekdays(care, care.start) === weekdays(care, 1)
        ? Number.NaN
        : Math.round((t(care) * weekdays(care, care.start)) / weekdays(care, 1)),
  ],
  ['the whole month', () => 'pro-rata-forgotten', (care) => (isDay(care) || care.isStated ? Number.NaN : t(care))],
  [
    'more days',
    (care) => `amount-of-${days(care) + 1 + (care.pick % 5)}-days`,
    (care) => (isDay(care) || care.isStated || care.start <= 6 ? Number.NaN : of(care, t(care), days(care) + 1 + (care.pick % 5))),
  ],
  ['one day short', () => 'days-exclusive', (care) => (care.isStated && days(care) > 1 ? of(care, t(care), days(care) - 1) : Number.NaN)],
  ['two digits', () => 'digits-swapped', (care) => swapDigits(right(care), care.pick)],
  ['the comma', () => 'decimal-shifted', (care) => right(care) * (care.pick % 2 === 0 ? 10 : 100)],
];

const care: fc.Arbitrary<Care> = fc
  .record({
    product: fc.constantFrom(...Object.values(others).flat()),
    month: fc.constantFrom(
      '2023-02',
      '2023-05',
      '2023-07',
      '2023-12',
      '2025-02',
      '2025-04',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-06',
      '2026-12',
    ),
    start: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 28 })),
    isStated: fc.boolean(),
    pick: fc.nat({ max: 100 }),
  })
  .filter((each) => Number.isFinite(t(each)));

const lineOf = (each: Care, cents: number, clientNumber = '400101'): InvoiceLine =>
  invoiceLine({
    clientNumber: sure(clientNumber),
    product: each.product,
    amount: sure(cents),
    quantity: isDay(each) ? etmalen(days(each)) : each.isStated ? daysOf(days(each), each.month) : missing,
  });
const caseOf = (month: string, lines: readonly (readonly [Care, number])[]): InvoiceCase =>
  invoiceCase({
    received: '2027-01-31',
    registerAsOf: '2027-01-31',
    careClients: lines.map((_, i) => careClient({ number: `40010${i + 1}` })),
    agreements: lines.map(([each], i) =>
      leveringsovereenkomst(each.product, `${each.month}-${String(each.start).padStart(2, '0')}`, undefined, {
        clientNumber: `40010${i + 1}`,
      }),
    ),
    invoice: invoice({ period: sure(wholeMonth(month)), ownLines: lines.map(([each, cents], i) => lineOf(each, cents, `40010${i + 1}`)) }),
  });
const causesIn = (c: InvoiceCase, codes: readonly RuleCode[]): readonly unknown[] =>
  judgeInvoice(c)
    .filter((j) => j.verdict === 'fail' && codes.includes(j.code))
    .map((j) => j.facts['cause']);

describe('a probable cause', () => {
  test.each(mistakes)('of a line: %s is told as that or not at all', (_, cause, amount) => {
    let found = 0;
    let told = 0;
    fc.assert(
      fc.property(care, (each) => {
        const cents = amount(each);
        if (!Number.isFinite(cents)) return;
        for (const said of causesIn(caseOf(each.month, [[each, cents]]), ['L08', 'L09'])) {
          found += 1;
          if (said !== undefined) told += 1;
          expect([cause(each), undefined]).toContain(said);
        }
      }),
      { numRuns },
    );
    // Told nearly always: silence is for what fits twice.
    expect(found).toBeGreaterThan(numRuns / 50);
    expect(told / found).toBeGreaterThan(0.7);
  });

  test('of two lines: what was swapped is told as that or not at all', () => {
    let told = 0;
    fc.assert(
      fc.property(care, care, (a, other) => {
        const b = { ...other, month: a.month };
        if (!Number.isFinite(t(b)) || right(a) === right(b)) return;
        const said = causesIn(
          caseOf(a.month, [
            [a, right(b)],
            [b, right(a)],
          ]),
          ['L08', 'L09'],
        ).filter((each) => each !== undefined);
        told += said.length;
        expect(said.filter((each) => each !== 'swapped-lines')).toEqual([]);
      }),
      { numRuns },
    );
    expect(told).toBeGreaterThan(numRuns / 5);
  });

  const printed = fc.tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 501, max: 80_000 }));
  const sums = fc.array(printed, { minLength: 1, maxLength: 6 });
  const product = ([quantity, price]: readonly [number, number]): number => quantity * price;
  const sumOf = (all: readonly (readonly [number, number])[]): number => all.reduce((sum, each) => sum + product(each), 0);
  const written = (all: readonly (readonly [number, number])[], amounts: readonly number[], total: number): InvoiceCase =>
    invoiceCase({
      invoice: invoice({
        total: sure(total),
        ownLines: all.map(([quantity, price], i) =>
          invoiceLine({ quantity: bare(quantity), price: sure({ cents: price, decimals: 2 }), amount: sure(amounts[i]!) }),
        ),
      }),
    });
  type Slip = (correct: number, printed: readonly [number, number], pick: number) => number;
  const slips: readonly (readonly [string, Slip])[] = [
    ['quantity-forgotten', (_, [, price]) => price],
    ['digits-swapped', (correct, _, pick) => swapDigits(correct, pick)],
    ['decimal-shifted', (correct, _, pick) => correct * (pick % 2 === 0 ? 10 : 100)],
    ['vat-included', (correct, _, pick) => Math.round(correct * (pick % 2 === 0 ? 1.21 : 1.09))],
    ['rounded-to-euros', (correct) => Math.round(correct / 100) * 100],
  ];
  test.each(slips)('of a computed amount: %s is told as that or not at all', (name, slip) => {
    let told = 0;
    fc.assert(
      fc.property(sums, fc.nat({ max: 50 }), fc.boolean(), (all, pick, totalIsRight) => {
        const at = pick % all.length;
        const amounts = all.map((each, i) => (i === at ? slip(product(each), each, pick) : product(each)));
        if (amounts.some(Number.isNaN)) return;
        const total = totalIsRight ? sumOf(all) : amounts.reduce((sum, cents) => sum + cents, 0);
        for (const said of causesIn(written(all, amounts, total), ['F12'])) {
          if (said !== undefined) told += 1;
          expect([name, undefined]).toContain(said);
        }
      }),
      { numRuns },
    );
    expect(told).toBeGreaterThan(numRuns / 3);
  });

  const totals: readonly (readonly [string, (all: readonly (readonly [number, number])[], pick: number) => number])[] = [
    ['line-left-out', (all, pick) => sumOf(all) - (all.length > 1 ? product(all[pick % all.length]!) : 0)],
    ['line-counted-twice', (all, pick) => sumOf(all) + product(all[pick % all.length]!)],
    ['vat-included', (all, pick) => Math.round(sumOf(all) * (pick % 2 === 0 ? 1.21 : 1.09))],
    ['digits-swapped', (all, pick) => swapDigits(sumOf(all), pick)],
    ['decimal-shifted', (all, pick) => sumOf(all) * (pick % 2 === 0 ? 10 : 100)],
    [
      'rounded-to-euros',
      (all, pick) =>
        pick % 2 === 0 ? Math.round(sumOf(all) / 100) * 100 : all.reduce((sum, each) => sum + Math.round(product(each) / 100) * 100, 0),
    ],
  ];
  test.each(totals)('of a total: %s is told as that or not at all', (name, totalOf) => {
    let told = 0;
    fc.assert(
      fc.property(sums, fc.nat({ max: 50 }), (all, pick) => {
        const total = totalOf(all, pick);
        if (Number.isNaN(total)) return;
        for (const said of causesIn(written(all, all.map(product), total), ['F12'])) {
          if (said !== undefined) told += 1;
          expect([name, undefined]).toContain(said);
        }
      }),
      { numRuns },
    );
    expect(told).toBeGreaterThan(numRuns / 3);
  });
});
