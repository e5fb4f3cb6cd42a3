import { expect, test } from 'vitest';
import { type Quantity, read } from '#domain';
import {
  bare,
  daysOf,
  doubtful,
  etmalen,
  fraction,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  oneLine,
  oneOf,
  price,
  product,
  readSpecification,
  recognised,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt, judge } from '../support/rules-table.ts';

const line = (wish: Parameters<typeof invoiceLine>[0]) => invoiceCase({ lines: [invoiceLine(wish)] });
const totalled = (cents: number, more: Parameters<typeof invoice>[0] = {}) =>
  invoiceCase({ invoice: invoice({ total: sure(cents), ...more }) });
const twoMonths: Quantity = { ...oneOf(), value: 2 };
/** Of a workbook: count and price stand in its cells. */
const row = (quantity: Quantity, isSure = true, each = 491.9) =>
  invoiceLine({
    where: sheet('A3'),
    quantity: read(quantity, sheet('D3'), isSure),
    price: read(price(each), sheet('E3'), isSure),
  });
/** Twice € 300 is not € 491,90. */
const wrongRow = row(twoMonths, true, 300);
const wrong = (lines: readonly number[], sumCents: number, totalCents: number, adds: boolean) => ({
  lines,
  sumCents,
  vatCents: 0,
  totalCents,
  adds,
});
describeRule('F12', [
  ['1 × € 491,90', line({ quantity: oneOf(), price: 491.9 }), 'pass'],
  ['31 × € 173,34', line({ product: 'BW-2', quantity: etmalen(31), price: 173.34, amount: 5373.54 }), 'pass'],
  [
    '30 × € 173,34 ≠ 31 etmalen',
    line({ product: 'BW-2', quantity: etmalen(30), price: 173.34, amount: 5373.54 }),
    fails({ ...wrong([1], 537354, 537354, true), cause: 'days-exclusive' }),
  ],
  [
    '31 etmalen naast de prijs en het bedrag van één etmaal',
    line({ product: 'BW-2', quantity: etmalen(31), price: 173.34, amount: 173.34 }),
    fails({ ...wrong([1], 17334, 17334, true), cause: 'quantity-forgotten' }),
  ],
  ['0,65 × de maandprijs, afgedrukt op twee decimalen', line({ quantity: fraction(0.65), price: 491.9, amount: 317.35 }), 'pass'],
  [
    '0,65 verklaart geen bedrag van 0,70 maand',
    line({ quantity: fraction(0.65), price: 491.9, amount: 344.33 }),
    fails(wrong([1], 34433, 34433, true)),
  ],
  ['9/31 van de maandprijs', line({ quantity: daysOf(9), price: 491.9, amount: 142.81 }), 'pass'],
  ['9 dagen naast een maandprijs', line({ quantity: bare(9), price: 491.9, amount: 142.81 }), 'pass'],
  ['13 × € 10,15, een cent ernaast', line({ product: 'VV-R', quantity: etmalen(13), price: 10.15, amount: 131.96 }), 'pass'],
  [
    '1 van de 31 dagen naast het bedrag van 9 dagen',
    line({ quantity: { ...daysOf(1), decimals: 6 }, price: 491.9, amount: 142.81 }),
    fails(wrong([1], 14281, 14281, true)),
  ],
  ['31 dagen naast een maandprijs, en het bedrag van de hele maand', line({ quantity: bare(31), price: 491.9 }), 'pass'],
  [
    '31 dagen genoemd, naast het bedrag van 9 dagen',
    line({ quantity: { ...oneOf(), days: 31 }, price: 491.9, amount: 142.81 }),
    fails(wrong([1], 14281, 14281, true)),
  ],
  [
    'een prijs in vier decimalen',
    line({ product: 'VV-R', quantity: etmalen(13), price: sure({ cents: 1015.4, decimals: 4 }), amount: 132 }),
    'pass',
  ],
  [
    'een prijs die niet bij het bedrag past, niet zeker gelezen',
    line({ quantity: oneOf(), price: doubtful(price(468)) }),
    isInDoubt(wrong([1], 49190, 49190, true)),
  ],
  ['een prijs die niet bij het bedrag past', line({ quantity: oneOf(), price: 468 }), fails(wrong([1], 49190, 49190, true))],
  ['15/31 als 0,5 op één decimaal', line({ quantity: fraction(0.5, 1), price: 491.9, amount: 238.02 }), 'pass'],
  ['9 van 31 dagen, 1 cent naast naar rato', line({ quantity: daysOf(9), price: 491.9, amount: 142.82 }), 'pass'],
  ['9 van 31 dagen, binnen wat twee decimalen verklaren', line({ quantity: daysOf(9), price: 491.9, amount: 142.84 }), 'pass'],
  ['9 dagen naast een maandprijs in een maand van 28 dagen', line({ quantity: bare(9), price: 491.9, amount: 158.11 }), 'pass'],
  [
    '9 dagen naast het bedrag van 10 dagen',
    line({ quantity: bare(9), price: 491.9, amount: 158.68 }),
    fails(wrong([1], 15868, 15868, true)),
  ],
  ['1 naast een maandprijs en een bedrag naar rato', line({ quantity: oneOf(), price: 491.9, amount: 142.81 }), 'pass'],
  [
    '1 naast een maandprijs en een bedrag dat bij geen dagen past',
    line({ quantity: oneOf(), price: 491.9, amount: 100 }),
    fails(wrong([1], 10000, 10000, true)),
  ],
  ['1 × de prijs, een cent ernaast', line({ quantity: oneOf(), price: 491.9, amount: 491.91 }), 'pass'],
  ['1 × de prijs, twee cent ernaast', line({ quantity: oneOf(), price: 491.9, amount: 491.92 }), fails(wrong([1], 49192, 49192, true))],
  [
    'een prijs in hele euro’s is precies',
    line({ quantity: oneOf(), price: sure({ cents: 49200, decimals: 0 }), amount: 492.3 }),
    fails(wrong([1], 49230, 49230, true)),
  ],
  [
    'een prijs in vier decimalen verklaart geen euro',
    line({ product: 'VV-R', quantity: etmalen(13), price: sure({ cents: 1015.4, decimals: 4 }), amount: 133 }),
    fails(wrong([1], 13300, 13300, true)),
  ],
  [
    'een prijs in drie decimalen, 31 keer: wat er is afgerond telt 31 keer',
    line({ product: 'VV-R', quantity: etmalen(31), price: sure({ cents: 1015.4, decimals: 3 }), amount: 314.79 }),
    'pass',
  ],
  [
    'een credit met een minteken voor het bedrag alleen',
    line({ quantity: etmalen(13), product: 'VV-R', price: 10.15, amount: -131.95 }),
    'pass',
  ],
  [
    'een etmaal te veel dat ook naar rato niet past',
    line({ product: 'BW-2', quantity: etmalen(2), price: 173.34, amount: 173.34 }),
    fails(wrong([1], 17334, 17334, true)),
  ],
  [
    '31 etmalen naast de prijs van de hele regel, die klopt',
    oneLine({ product: 'BW-2', quantity: etmalen(31), price: 5373.54, amount: 5373.54 }, [leveringsovereenkomst('BW-2')]),
    'pass',
  ],
  [
    'een prijs van de hele regel, een cent ernaast',
    oneLine({ product: 'BW-2', quantity: etmalen(15), price: 2600.11, amount: 2600.1 }, [leveringsovereenkomst('BW-2')]),
    'pass',
  ],
  [
    'een prijs van de hele regel die niet klopt',
    oneLine({ product: 'BW-2', quantity: etmalen(15), price: 2500, amount: 2500 }, [leveringsovereenkomst('BW-2')]),
    fails({ ...wrong([1], 250000, 250000, true), cause: 'quantity-forgotten' }),
  ],
  [
    'een prijs van de hele regel die niet klopt, van een cliënt die niet zeker gelezen is: bij niemand komt zij uit',
    oneLine({ product: 'BW-2', quantity: etmalen(15), price: 2500, amount: 2500, clientNumber: doubtful('400101') }, [
      leveringsovereenkomst('BW-2'),
    ]),
    fails({ ...wrong([1], 250000, 250000, true), cause: 'quantity-forgotten' }),
  ],
  [
    'een prijs van de hele regel bij een afgesproken tarief dat van de tabel afwijkt: L08 vraagt welk tarief geldt',
    oneLine({ product: 'BW-2', quantity: etmalen(15), price: 2490, amount: 2490 }, [
      leveringsovereenkomst('BW-2', '2025-03-01', undefined, { agreedTariefCents: 16600 }),
    ]),
    isInDoubt({ ...wrong([1], 249000, 249000, true), cause: 'quantity-forgotten' }),
  ],
  [
    'twee maanden overbruggingszorg voor de prijs van één, zonder afgesproken bedrag in het register',
    oneLine({ product: 'BG-O', quantity: twoMonths, price: 300, amount: 300 }, [leveringsovereenkomst('BG-O')]),
    fails({ ...wrong([1], 30000, 30000, true), cause: 'quantity-forgotten' }),
  ],
  [
    '9 uren of bezoeken naast de prijs van één maand, het bedrag een cent ernaast',
    oneLine({ quantity: bare(9), price: 491.9, amount: 491.91 }),
    isInDoubt(wrong([1], 49191, 49191, true)),
  ],
  ['9 dagen naast een dagprijs die op een cent is afgerond', oneLine({ quantity: etmalen(9), price: 15.87, amount: 142.81 }), 'pass'],
  [
    'een credit van 9 dagen naast een dagprijs die op een cent is afgerond: zo stond het op de factuur',
    invoiceCase({
      invoice: invoice({
        kind: 'credit',
        ownLines: [invoiceLine({ quantity: etmalen(9), price: 15.87, amount: -142.81 })],
        total: sure(-14281),
      }),
    }),
    isInDoubt(wrong([1], -14281, -14281, true)),
  ],
  ['2 dagen naast een dagprijs waarvan de rest is afgebroken', oneLine({ quantity: etmalen(2), price: 15.86, amount: 31.74 }), 'pass'],
  [
    '9 dagen naast een dagprijs die meer dan een halve cent ernaast zit',
    oneLine({ quantity: etmalen(9), price: 15.88, amount: 142.81 }),
    fails(wrong([1], 14281, 14281, true)),
  ],
  [
    'een afgeronde dagprijs van een verkeerd bedrag',
    oneLine({ quantity: etmalen(9), price: 15.1, amount: 135.87 }),
    fails(wrong([1], 13587, 13587, true)),
  ],
  [
    'een afgeronde dagprijs van een product dat niet herkend is: L15 zegt het',
    oneLine({ product: sure(recognised({ kind: 'unknown' })), quantity: etmalen(9), price: 15.87, amount: 142.81 }),
    isInDoubt(wrong([1], 14281, 14281, true)),
  ],
  [
    'een afgeronde dagprijs van een product dat niet zeker gelezen is',
    oneLine({ product: doubtful(product('DO-1')), quantity: etmalen(9), price: 15.87, amount: 142.81 }),
    isInDoubt(wrong([1], 14281, 14281, true)),
  ],
  [
    'meer dan afronden verklaart, van een product dat niet herkend is',
    oneLine({ product: sure(recognised({ kind: 'unknown' })), quantity: etmalen(9), price: 15.8, amount: 142.81 }),
    fails(wrong([1], 14281, 14281, true)),
  ],
  ['zonder aantal is er niets na te rekenen', line({ quantity: missing, price: 468 }), 'pass'],
  ['zonder prijs ook niet', line({ quantity: etmalen(3) }), 'pass'],
  [
    'een aantal dat niet zeker gelezen is',
    line({ quantity: doubtful(etmalen(30)), product: 'BW-2', price: 173.34, amount: 5373.54 }),
    isInDoubt({ ...wrong([1], 537354, 537354, true), cause: 'days-exclusive' }),
  ],
  [
    'een bedrag op een andere regel dat niet zeker gelezen is',
    totalled(98380, { ownLines: [invoiceLine({ price: 468 }), invoiceLine({ amount: doubtful(49190) })] }),
    isInDoubt(wrong([1], 98380, 98380, true)),
  ],
  [
    'een rekenfout zonder totaal',
    invoiceCase({ invoice: invoice({ total: missing, ownLines: [invoiceLine({ price: 468 })] }) }),
    isInDoubt({ lines: [1] }),
  ],
  [
    'een rekenfout, en een regel zonder bedrag naast een specificatie',
    totalled(49190, { ownLines: [invoiceLine({ price: 468 }), invoiceLine({ amount: missing })], specification: readSpecification() }),
    isInDoubt({ lines: [1], totalCents: 49190 }),
  ],
  ['twee regels mogen samen twee cent schelen', totalled(98382, { ownLines: [invoiceLine(), invoiceLine()] }), 'pass'],
  ['drie cent niet', totalled(98383, { ownLines: [invoiceLine(), invoiceLine()] }), fails(wrong([], 98380, 98383, false))],
  [
    'een rekenfout en een totaal dat niet klopt',
    totalled(59190, { ownLines: [invoiceLine({ price: 468 })] }),
    fails(wrong([1], 49190, 59190, false)),
  ],
  [
    'het telt niet op, ook niet met de btw, die niet zeker gelezen is',
    invoiceCase({ invoice: invoice({ total: sure(60000), vat: doubtful(100) }) }),
    isInDoubt({ ...wrong([], 49190, 60000, false), vatCents: 100 }),
  ],
  ['9 etmalen naast een maandprijs', line({ quantity: etmalen(9), price: 491.9, amount: 142.81 }), 'pass'],
  ['7 van 28 dagen is € 122,975, naar boven afgerond; een cent minder', line({ quantity: bare(7), price: 491.9, amount: 122.97 }), 'pass'],
  [
    'twee cent minder dan naar boven afgerond',
    line({ quantity: bare(7), price: 491.9, amount: 122.96 }),
    fails(wrong([1], 12296, 12296, true)),
  ],
  ['een breuk met zes decimalen', line({ quantity: fraction(0.290323, 6), price: 491.9, amount: 142.81 }), 'pass'],
  [
    'een prijs in hele euro’s, het bedrag een cent ernaast',
    line({ quantity: oneOf(), price: sure({ cents: 49200, decimals: 0 }), amount: 492.01 }),
    'pass',
  ],
  [
    'een prijs in één decimaal, het bedrag vijf cent ernaast',
    line({ quantity: etmalen(3), product: 'VV-R', price: sure({ cents: 1010, decimals: 1 }), amount: 30.45 }),
    fails(wrong([1], 3045, 3045, true)),
  ],
  [
    'zonder bedrag is er niets na te rekenen',
    totalled(49190, { ownLines: [invoiceLine({ price: 468, amount: missing })] }),
    isInDoubt({ lines: [], totalCents: 49190 }),
  ],
  ['een cent verschil met het totaal is afronding', totalled(49191), 'pass'],
  ['het totaal is iets anders dan de som', totalled(59190), fails(wrong([], 49190, 59190, false))],
  [
    'een totaal dat niet zeker gelezen is',
    invoiceCase({ invoice: invoice({ total: doubtful(59190) }) }),
    isInDoubt(wrong([], 49190, 59190, false)),
  ],
  ['met btw erbij klopt het: F13 zegt de rest', totalled(59520, { vat: sure(10330) }), 'pass'],
  ['met btw klopt het niet: eerst overleggen over de btw, zegt F13', totalled(60000, { vat: sure(10330) }), 'not-applicable'],
  [
    'een creditfactuur met een totaal zonder minteken',
    invoiceCase({ invoice: invoice({ kind: 'credit', ownLines: [invoiceLine({ amount: -491.9 })], total: sure(49190) }) }),
    'pass',
  ],
  ['zonder totaal zegt F18 het', invoiceCase({ invoice: invoice({ total: missing }) }), 'not-applicable'],
  ['een totaal zonder factuurregels wordt niet betaald', totalled(49190, { ownLines: [] }), isInDoubt({ lines: [], totalCents: 49190 })],
  [
    'een regel zonder bedrag',
    totalled(49190, { ownLines: [invoiceLine(), invoiceLine({ amount: missing })] }),
    isInDoubt({ lines: [], totalCents: 49190 }),
  ],
  [
    'een rij van de specificatie die niet uitkomt, naast een factuur die klopt',
    totalled(49190, { ownLines: [invoiceLine()], lines: [invoiceLine(), wrongRow], specification: readSpecification() }),
    isInDoubt({ rows: [2] }),
  ],
  [
    'een rij met een aantal of prijs die niet zeker gelezen is',
    totalled(49190, { ownLines: [invoiceLine()], lines: [row(twoMonths, false, 300)], specification: readSpecification() }),
    'pass',
  ],
  ...(
    [
      ['een rij die uitkomt', row(oneOf())],
      ['een rij met het aantal 2 naast de prijs van één maand: L10 zegt het', row(twoMonths)],
      ['een rij van een specificatie zonder prijzen', { ...wrongRow, unitPrice: missing }],
      ['een rij met een prijs die op de factuur staat', { ...wrongRow, unitPrice: sure(price(300)) }],
      ['een rij met een aantal dat op de factuur staat', { ...wrongRow, quantity: sure(twoMonths) }],
      ['een rij waarvan alleen de prijs niet zeker gelezen is', { ...wrongRow, unitPrice: read(price(300), sheet('E3'), false) }],
    ] as const
  ).map(
    ([name, specified]): Row => [
      name,
      totalled(49190, { ownLines: [invoiceLine()], lines: [specified], specification: readSpecification() }),
      'pass',
    ],
  ),
  [
    'een rij met uren of bezoeken naast de prijs van één maand',
    invoiceCase({
      invoice: invoice({ ownLines: [invoiceLine()], lines: [row(bare(9))], specification: readSpecification() }),
      agreements: [leveringsovereenkomst('BG-M')],
    }),
    'pass',
  ],
  [
    'een rij die haar prijs van de factuur heeft: die zegt het al',
    totalled(49190, { ownLines: [invoiceLine({ price: 468 })], lines: [invoiceLine({ price: 468 })], specification: readSpecification() }),
    fails(wrong([1], 49190, 49190, true)),
  ],
  [
    'een rij die niet uitkomt, zonder factuurregels',
    totalled(49190, {
      ownLines: [],
      lines: [wrongRow],
      specification: readSpecification(),
    }),
    isInDoubt({ rows: [1] }),
  ],
  [
    'geen regels, wel een specificatie: F11 telt die op',
    totalled(49190, { ownLines: [], lines: [invoiceLine()], specification: readSpecification() }),
    'not-applicable',
  ],
]);

test('de bevinding wijst de eerste verkeerde factuurregel aan, anders het totaal', () => {
  const whereOf = (...lines: readonly ReturnType<typeof invoiceLine>[]) =>
    judge(invoiceCase({ invoice: invoice({ ownLines: lines, total: read(59190, sheet('E9')) }) })).find(({ code }) => code === 'F12')
      ?.where;
  expect(whereOf(invoiceLine())).toEqual(sheet('E9'));
  expect(whereOf(invoiceLine(), invoiceLine({ price: 468, where: sheet('E3') }))).toEqual(sheet('E3'));
});

const arithmeticOf = (c: ReturnType<typeof oneLine>) => judge(c).find(({ code }) => code === 'F12')?.verdict;
test.each([6.5, 9, 40])('%s naast het bedrag en de prijs van één maand kan een aantal uren of bezoeken zijn', (count) => {
  expect(arithmeticOf(oneLine({ quantity: bare(count), price: 491.9, amount: 491.9 }))).toBe('undetermined');
});
test.each([
  ['2 maanden', twoMonths, 491.9],
  ['twee keer, van een ander bedrag', bare(2), 600],
])('%s is een rekenfout', (_, quantity, amount) => {
  expect(arithmeticOf(oneLine({ quantity, price: amount, amount }))).toBe('fail');
});
