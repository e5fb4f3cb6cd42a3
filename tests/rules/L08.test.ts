import { type ProductCode, read } from '#domain';
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
  sheet,
  sure,
} from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

type Line = Parameters<typeof oneLine>[0];
const whole = (amount: number, month = '2026-01', more: Line = {}, code: ProductCode = 'BG-M') =>
  oneLine({ product: code, amount, ...more }, [leveringsovereenkomst(code, '2023-01-01')], month);
const facts = (chargedCents: number, more: Record<string, string | number> = {}) => {
  const expectedCents = Number(more['expectedCents'] ?? 49190);
  return {
    product: 'BG-M',
    month: '2026-01',
    tariefCents: 49190,
    chargedCents,
    coveredDays: 31,
    expectedCents,
    differenceCents: chargedCents - expectedCents,
    ...more,
  };
};
const inMonth = (month: string, tariefCents: number, coveredDays: number) => ({
  month,
  tariefCents,
  expectedCents: tariefCents,
  coveredDays,
});

const ofBed = (chargedCents: number) => facts(chargedCents, { product: 'BW-1', tariefCents: 12385, statedDays: 20, expectedCents: 247700 });
const untilTenth = (amount: number, more: Line, registerAsOf: string) =>
  oneLine({ amount, ...more }, [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-10')], '2026-01', { registerAsOf });

/** Twenty etmalen each, with these prices in a column of the specification. */
const priced = (prices: readonly number[]) =>
  invoiceCase({
    agreements: [leveringsovereenkomst('BW-1')],
    lines: prices.map((each) =>
      invoiceLine({ product: 'BW-1', amount: 2477, quantity: etmalen(20), price: read(price(each), sheet('E2')) }),
    ),
  });

/** A specification of one row that comes to this, of an invoice with this total. */
const totalled = (cents: number, total: number) =>
  invoiceCase({
    invoice: invoice({
      lines: [invoiceLine({ amount: cents / 100 })],
      ownLines: [],
      total: sure(total),
      specification: readSpecification({ sumCents: cents }),
    }),
  });

describeRule('L08', [
  ['precies het tarief', whole(491.9), 'pass'],
  ['een cent meer is afronding', whole(491.91), 'pass'],
  [
    'het bedrag van de hele maand naast 0,50 maand: wat is bedoeld?',
    whole(491.9, '2026-01', { quantity: fraction(0.5) }),
    isInDoubt(facts(49190, { fitsDays: 31 })),
  ],
  [
    'het tarief van vorig jaar, bij een overeenkomst die in een ouder register eerder ophoudt',
    untilTenth(468, {}, '2026-01-08'),
    isInDoubt(facts(46800, { coveredDays: 10, expectedCents: 15868, cause: 'tarief-of-2025' })),
  ],
  [
    'dezelfde regel bij een register van na de maand',
    untilTenth(468, {}, '2026-02-01'),
    fails(facts(46800, { coveredDays: 10, expectedCents: 15868, cause: 'tarief-of-2025' })),
  ],
  [
    'de regel noemt zelf haar dagen: die veranderen niet met het register',
    untilTenth(75.48, { quantity: daysOf(5) }, '2026-01-08'),
    fails(facts(7548, { coveredDays: 10, statedDays: 5, expectedCents: 7934, cause: 'tarief-of-2025' })),
  ],
  [
    'een hele maand wordt niet langer',
    oneLine({ amount: 468 }, undefined, '2026-01', { registerAsOf: '2026-01-08' }),
    fails(facts(46800, { cause: 'tarief-of-2025' })),
  ],
  ['een cent minder is afronding', whole(491.89), 'pass'],
  ['twee cent meer niet', whole(491.92), fails(facts(49192))],
  ['december 2025 met het tarief van 2025', whole(468, '2025-12'), 'pass'],
  [
    'december 2025 met het tarief van 2026',
    whole(491.9, '2025-12'),
    fails(facts(49190, { ...inMonth('2025-12', 46800, 31), cause: 'tarief-of-2026' })),
  ],
  ['januari 2026 met het tarief van 2025', whole(468), fails(facts(46800, { cause: 'tarief-of-2025' }))],
  ['juni 2023 met het tarief van de eerste helft', whole(409, '2023-06'), 'pass'],
  ['juli 2023 met het tarief van de tweede helft', whole(420, '2023-07'), 'pass'],
  [
    'juli 2023 met het tarief van de eerste helft',
    whole(409, '2023-07'),
    fails(facts(40900, { ...inMonth('2023-07', 42000, 31), cause: 'tarief-of-2023-01' })),
  ],
  ['het tarief van een andere categorie', whole(732.33), fails(facts(73233, { cause: 'tarief-of-BG-Z' }))],
  ['btw meegerekend', whole(595.2), fails(facts(59520, { cause: 'vat-included' }))],
  ['twee maanden in één bedrag', whole(983.8), fails(facts(98380, { cause: 'two-months' }))],
  ['een bedrag dat nergens op lijkt', whole(555.55), fails(facts(55555))],
  [
    'het aantal 31 zonder eenheid, met het tarief van 2025',
    whole(468, '2026-01', { quantity: bare(31) }),
    fails(facts(46800, { statedDays: 31, cause: 'tarief-of-2025' })),
  ],
  [
    '9/31 op de factuur, een ander bedrag',
    whole(200, '2026-01', { quantity: daysOf(9) }),
    fails(facts(20000, { statedDays: 9, expectedCents: 14281 })),
  ],
  [
    'naar rato, met het tarief van 2025: het tarief is de fout',
    oneLine({ amount: 135.87 }, [leveringsovereenkomst('BG-M', '2026-01-23')]),
    fails(facts(13587, { coveredDays: 9, expectedCents: 14281, cause: 'tarief-of-2025' })),
  ],
  [
    'naar rato, met het tarief van 2025 naar beneden afgerond',
    oneLine({ amount: 150.96 }, [leveringsovereenkomst('BG-M', '2026-01-22')]),
    fails(facts(15096, { coveredDays: 10, expectedCents: 15868, cause: 'tarief-of-2025' })),
  ],
  [
    'een afgesproken tarief dat van de tabel afwijkt: een medewerker beslist',
    oneLine({ amount: 500 }, [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { agreedTariefCents: 50000 })]),
    isInDoubt(facts(50000, { agreedTariefCents: 50000 })),
  ],
  [
    'ook als het bedrag wel het tarief van de tabel is',
    oneLine({}, [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { agreedTariefCents: 50000 })]),
    isInDoubt({ product: 'BG-M', month: '2026-01', tariefCents: 49190, agreedTariefCents: 50000, chargedCents: 49190, coveredDays: 31 }),
  ],
  [
    'een afgesproken tarief dat gelijk is aan de tabel',
    oneLine({}, [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { agreedTariefCents: 49190 })]),
    'pass',
  ],
  [
    'een bedrag dat niet zeker gelezen is',
    whole(0, '2026-01', { amount: doubtful(46800) }),
    isInDoubt(facts(46800, { cause: 'tarief-of-2025' })),
  ],
  [
    'een product dat niet zeker gelezen is',
    whole(468, '2026-01', { product: doubtful(product('BG-M')) }),
    isInDoubt(facts(46800, { cause: 'tarief-of-2025' })),
  ],
  [
    'een aantal dat niet zeker gelezen is: geen enkel aantal maakt dit bedrag goed',
    whole(468, '2026-01', { quantity: doubtful(oneOf()) }),
    fails(facts(46800, { cause: 'tarief-of-2025' })),
  ],
  [
    'een aantal dat niet zeker gelezen is, bij een bedrag dat wel kan',
    whole(142.81, '2026-01', { quantity: doubtful(daysOf(5)) }),
    isInDoubt(facts(14281, { statedDays: 5, expectedCents: 7934 })),
  ],
  [
    'één "dag" naast het tarief van de maand: een maand, of een dag die als maand is gerekend?',
    whole(491.9, '2026-01', { quantity: { ...etmalen(1), days: 1 }, price: 491.9 }),
    isInDoubt(facts(49190, { statedDays: 1, expectedCents: 1587, cause: 'pro-rata-forgotten' })),
  ],
  [
    'één dag zonder prijs',
    whole(491.9, '2026-01', { quantity: { ...etmalen(1), days: 1 } }),
    fails(facts(49190, { statedDays: 1, expectedCents: 1587, cause: 'pro-rata-forgotten' })),
  ],
  [
    'negen dagen naast het tarief van de maand, dat ook het bedrag is',
    whole(491.9, '2026-01', { quantity: etmalen(9), price: 491.9 }),
    fails(facts(49190, { statedDays: 9, expectedCents: 14281, cause: 'pro-rata-forgotten' })),
  ],
  ['één dag voor de prijs van een dag', whole(15.87, '2026-01', { quantity: { ...etmalen(1), days: 1 }, price: 15.87 }), 'pass'],
  [
    'twaalf keer het tarief, en een kolom die 31 dagen zegt: wat is bedoeld?',
    whole(1486.2, '2026-01', { quantity: { ...bare(12), days: 31 }, price: 123.85 }, 'BW-1'),
    isInDoubt({ ...ofBed(148620), statedDays: 31, expectedCents: 383935, differenceCents: 148620 - 383935 }),
  ],
  ...(
    [
      ['zonder prijs ernaast', { ...bare(12), days: 31 }, undefined],
      ['waar het eerste aantal ook van etmalen is', { ...etmalen(12), days: 31 }, 123.85],
    ] as const
  ).map(
    ([name, quantity, price]): Row => [
      `twaalf keer het tarief en 31 dagen, ${name}: wat is bedoeld?`,
      whole(1486.2, '2026-01', price === undefined ? { quantity } : { quantity, price }, 'BW-1'),
      isInDoubt({ ...ofBed(148620), statedDays: 31, expectedCents: 383935, differenceCents: 148620 - 383935 }),
    ],
  ),
  ...(
    [
      ['1 keer de prijs van de hele regel', 1, 3658],
      ['31 keer de prijs van 2025', 31, 118],
    ] as const
  ).map(
    ([name, count, price]): Row => [
      `${name}, en een kolom die 31 dagen zegt: die spreken elkaar niet tegen`,
      whole(3658, '2026-01', { quantity: { ...bare(count), days: 31 }, price }, 'BW-1'),
      fails(facts(365800, { product: 'BW-1', tariefCents: 12385, statedDays: 31, expectedCents: 383935, cause: 'tarief-of-2025' })),
    ],
  ),
  ...(
    [
      ['geen bedrag het tarief is: misschien is het iets anders', 40877, isInDoubt(facts(40877))],
      ['elk bedrag het tarief van vorig jaar is', 46800, fails(facts(46800, { cause: 'tarief-of-2025' }))],
      ['elk bedrag te veel is, met btw', 59520, fails(facts(59520, { cause: 'vat-included' }))],
    ] as const
  ).map(([name, cents, expected]): Row => [`een specificatie die anders optelt, waarvan ${name}`, totalled(cents, 49190), expected]),
  ['een specificatie die wel optelt: dat is gerekend', totalled(40877, 40877), fails(facts(40877))],
  ['etmalen × tarief', whole(5373.54, '2026-01', { quantity: etmalen(31), price: 173.34 }, 'BW-2'), 'pass'],
  [
    'etmalen met het tarief van 2025',
    whole(5115, '2026-01', { quantity: etmalen(31), price: 165 }, 'BW-2'),
    fails(facts(511500, { product: 'BW-2', tariefCents: 17334, expectedCents: 537354, statedDays: 31, cause: 'tarief-of-2025' })),
  ],
  [
    'het bedrag klopt, de prijs erbij is van 2025',
    whole(5373.54, '2026-01', { quantity: etmalen(31), price: 165 }, 'BW-2'),
    fails(
      facts(537354, {
        product: 'BW-2',
        tariefCents: 17334,
        expectedCents: 537354,
        statedDays: 31,
        priceCents: 16500,
        cause: 'tarief-of-2025',
      }),
    ),
  ],
  ['etmalen: 1 × het hele bedrag is geen aantal etmalen', whole(5373.54, '2026-01', { quantity: bare(1), price: 5373.54 }, 'BW-2'), 'pass'],
  ['etmalen: "1 maand" voor het hele bedrag', whole(5373.54, '2026-01', { quantity: oneOf() }, 'BW-2'), 'pass'],
  ['één etmaal', whole(173.34, '2026-01', { quantity: bare(1), price: 173.34 }, 'BW-2'), 'pass'],
  ['een ander product dan afgesproken zegt L07', oneLine({ product: 'BG-Z', amount: 468 }), 'not-applicable'],
  [
    'btw apart op de factuur: eerst overleggen, zegt F13',
    invoiceCase({ invoice: invoice({ vat: sure(8266), total: sure(57466), ownLines: [invoiceLine({ amount: 492 })] }) }),
    'not-applicable',
  ],
  [
    'een breuk die geen hele dag is, zegt niets over te veel dagen',
    whole(245.95, '2026-01', { quantity: fraction(0.5) }),
    fails(facts(24595)),
  ],
  [
    'twintig etmalen voor het goede bedrag, met een andere prijs ervoor',
    whole(2477, '2026-01', { quantity: etmalen(20), price: 118 }, 'BW-1'),
    fails({ ...ofBed(247700), priceCents: 11800, cause: 'tarief-of-2025' }),
  ],
  [
    'een prijs die niet zeker gelezen is, wijst een goed bedrag niet af',
    whole(2477, '2026-01', { quantity: etmalen(20), price: doubtful({ cents: 11800, decimals: 2 }) }, 'BW-1'),
    isInDoubt({ ...ofBed(247700), priceCents: 11800, cause: 'tarief-of-2025' }),
  ],
  ...(
    [
      ['een kostprijs', [102.8], false],
      ['een kostprijs, en het tarief bij een ander', [102.8, 123.85], true],
      ['een kostprijs, en bij een ander zijn hele bedrag', [102.8, 2477], true],
      ['een kostprijs, en bij een van twee anderen het tarief', [102.8, 123.85, 99.5], false],
      ['een kostprijs, en bij een ander de prijs van een andere categorie', [102.8, 171.43], true],
    ] as const
  ).map(([name, [wrong, ...others], isSure]): Row => {
    const expected = { ...ofBed(247700), priceCents: Math.round(100 * wrong) };
    return [
      `in een kolom van de specificatie staat, naast goede bedragen, ${name}`,
      priced([wrong, ...others]),
      isSure ? fails(expected) : isInDoubt(expected),
    ];
  }),
  [
    'een kostprijs in een kolom van de specificatie waarvan de aantallen wel passen, en één niet',
    invoiceCase({
      agreements: [leveringsovereenkomst('BW-1')],
      lines: [19, 20].map((count) =>
        invoiceLine({ product: 'BW-1', amount: 2477, quantity: read(etmalen(count), sheet('D2')), price: read(price(102.8), sheet('E2')) }),
      ),
    }),
    isInDoubt({ ...ofBed(247700), statedDays: 19, expectedCents: 235315, differenceCents: 12385 }),
  ],
  [
    'het tarief van vorig jaar in een kolom van de specificatie, naast het goede bedrag',
    priced([118]),
    fails({ ...ofBed(247700), priceCents: 11800, cause: 'tarief-of-2025' }),
  ],
  [
    'het tarief van vorig jaar in die kolom, en het bedrag ook',
    whole(2360, '2026-01', { quantity: etmalen(20), price: read(price(118), sheet('E2')) }, 'BW-1'),
    fails({ ...ofBed(236000), cause: 'tarief-of-2025' }),
  ],
  [
    'een ander aantal in een kolom van de specificatie, naast een heel aantal etmalen: wat is bedoeld?',
    whole(2477, '2026-01', { quantity: read(bare(12), sheet('D2')) }, 'BW-1'),
    isInDoubt({ ...ofBed(247700), statedDays: 12, expectedCents: 148620, differenceCents: 99080 }),
  ],
  ['naar rato te veel: L09 zegt het', oneLine({}, [leveringsovereenkomst('BG-M', '2026-01-23')]), 'pass'],
  ['twee maanden: L10 zegt het', whole(983.8, '2026-01', { quantity: bare(2) }), 'pass'],
  ['een regel zonder bedrag: L19 zegt het', oneLine({ amount: missing }), 'not-applicable'],
  [
    'van twee overeenkomsten in de maand heeft de tweede een afgesproken tarief',
    oneLine({}, [
      leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-10'),
      leveringsovereenkomst('BG-M', '2026-01-11', undefined, { agreedTariefCents: 50000 }),
    ]),
    isInDoubt({ product: 'BG-M', month: '2026-01', tariefCents: 49190, agreedTariefCents: 50000, chargedCents: 49190, coveredDays: 31 }),
  ],
]);
