import { absent, type Field, type Quantity, read } from '#domain';
import {
  bare,
  credit,
  doubtful,
  etmalen,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  oneLine,
  oneOf,
  perhapsMissing,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

type Line = Parameters<typeof oneLine>[0];
const month = (amount: number, more: Line = {}) => oneLine({ amount, ...more });
const facts = (problem: string, chargedCents: number, more: Record<string, string | number> = {}) => ({
  product: 'BG-M',
  month: '2026-01',
  tariefCents: 49190,
  chargedCents,
  coveredDays: 31,
  problem,
  ...more,
});
const living = (amount: number, more: Line, from = '2025-03-01', careMonth = '2026-01', extra = {}) =>
  oneLine({ product: 'BW-1', amount, ...more }, [leveringsovereenkomst('BW-1', from)], careMonth, extra);
const ofLiving = (problem: string, chargedCents: number, more: Record<string, string | number> = {}) =>
  facts(problem, chargedCents, { product: 'BW-1', tariefCents: 12385, ...more });
/** In a workbook. */
const inCell = (quantity: Quantity) => read(quantity, sheet('D2'));
type Counted = readonly [code: 'BG-M' | 'BW-1', count: Quantity | Field<Quantity>, amount: number];
/** Clients of a specification with a column of counts. */
const counted = (rows: readonly Counted[]) =>
  invoiceCase({
    agreements: [leveringsovereenkomst('BG-M'), leveringsovereenkomst('BW-1')],
    lines: rows.map(([code, count, amount]) => invoiceLine({ product: code, quantity: 'state' in count ? count : inCell(count), amount })),
  });
const months = (value: number): Counted => ['BG-M', { ...oneOf(), value }, 491.9];
const fortnight = sure({ from: '2026-01-05', to: '2026-01-18' });

describeRule('L10', [
  ['één maand', month(491.9, { quantity: oneOf() }), 'pass'],
  ['14 etmalen in een periode van 14 dagen', living(1733.9, { quantity: etmalen(14), period: fortnight }), 'pass'],
  [
    '15 etmalen in een periode van 14 dagen',
    living(1857.75, { quantity: etmalen(15), period: fortnight }),
    isInDoubt({
      product: 'BW-1',
      month: '2026-01',
      tariefCents: 12385,
      chargedCents: 185775,
      coveredDays: 31,
      statedDays: 15,
      chargedDays: 15,
      namedDays: 14,
    }),
  ],
  ['zonder aantal telt het bedrag', month(491.9, { quantity: missing }), 'pass'],
  ['twee maanden', month(983.8, { quantity: { value: 2, decimals: 0, unit: 'month' } }), fails(facts('more-than-one-month', 98380))],
  ['het aantal 2 zonder eenheid bij twee keer het tarief', month(983.8, { quantity: bare(2) }), fails(facts('more-than-one-month', 98380))],
  [
    'het aantal 40 zonder eenheid bij één keer het tarief en een cent: misschien uren of bezoeken',
    month(491.91, { quantity: bare(40) }),
    isInDoubt(facts('more-than-one-month', 49191)),
  ],
  ['het aantal 40 zonder eenheid bij twee cent meer', month(491.92, { quantity: bare(40) }), fails(facts('more-than-one-month', 49192))],
  [
    'anderhalve maand',
    month(737.85, { quantity: { value: 1.5, decimals: 1, unit: 'unknown' } }),
    fails(facts('more-than-one-month', 73785)),
  ],
  ['het aantal 31 zonder eenheid bij het tarief zijn dagen', month(491.9, { quantity: bare(31) }), 'pass'],
  [
    '32 dagen van januari',
    month(491.9, { quantity: { ...oneOf(), days: 32 } }),
    fails(facts('more-than-month', 49190, { statedDays: 32 })),
  ],
  [
    'het aantal 12 in een specificatie, naast een bedrag dat klopt: misschien hoe lang de overeenkomst duurt',
    month(491.9, { quantity: inCell({ value: 12, decimals: 0, unit: 'month' }) }),
    isInDoubt(facts('more-than-one-month', 49190)),
  ],
  ...(
    [
      ['in de andere rij één', [months(12), months(1)], true],
      ['in een van twee andere rijen één', [months(12), months(1), months(18)], false],
      ['en niets in de andere rij', [months(12), ['BG-M', absent(true, sheet('D3')), 491.9]], false],
      ['en etmalen in een andere rij', [months(12), ['BW-1', etmalen(20), 2477]], false],
      ['in de andere rij één, naast een bedrag dat niet klopt', [months(12), ['BG-M', oneOf(), 500]], false],
    ] as const
  ).map(([name, rows, isSure]): Row => {
    const expected = facts('more-than-one-month', 49190);
    return [`het aantal 12 in een specificatie, ${name}`, counted(rows), isSure ? fails(expected) : isInDoubt(expected)];
  }),
  [
    'twaalf maanden op de factuur zelf, wat de kolom van een specificatie ook is',
    counted([['BG-M', sure({ ...oneOf(), value: 12 }), 491.9], months(12)]),
    fails(facts('more-than-one-month', 49190)),
  ],
  [
    '32 etmalen in een specificatie, naast het bedrag van 31, en één maand in een andere rij',
    counted([['BW-1', etmalen(32), 3839.35], months(1)]),
    fails(ofLiving('more-than-month', 383935, { statedDays: 32 })),
  ],
  [
    'twee maanden in een specificatie',
    month(983.8, { quantity: inCell({ value: 2, decimals: 0, unit: 'month' }) }),
    fails(facts('more-than-one-month', 98380)),
  ],
  ['een aantal van nul', month(491.9, { quantity: bare(0) }), fails(facts('not-positive', 49190))],
  ['een bedrag van nul', month(0), fails(facts('not-positive', 0))],
  ['een negatief bedrag op een gewone factuur', month(-491.9), fails(facts('not-positive', -49190))],
  [
    'een aantal dat niet zeker gelezen is, bij een bedrag dat wel kan',
    month(491.9, { quantity: doubtful(bare(0)) }),
    isInDoubt(facts('not-positive', 49190)),
  ],
  ['twee keer het tarief met een aantal dat niet zeker gelezen is: L08 zegt het', month(983.8, { quantity: doubtful(bare(2)) }), 'pass'],
  ['31 etmalen in januari', living(3839.35, { quantity: etmalen(31) }), 'pass'],
  [
    '31 etmalen in april',
    living(3839.35, { quantity: etmalen(31) }, '2025-03-01', '2026-04'),
    fails(ofLiving('more-than-month', 383935, { month: '2026-04', coveredDays: 30, statedDays: 31 })),
  ],
  [
    '29 etmalen in februari 2026',
    living(3591.65, { quantity: etmalen(29) }, '2025-03-01', '2026-02'),
    fails(ofLiving('more-than-month', 359165, { month: '2026-02', coveredDays: 28, statedDays: 29 })),
  ],
  ['12 bezoeken in een specificatie, naast het bedrag van 20 etmalen: L08 twijfelt', living(2477, { quantity: inCell(bare(12)) }), 'pass'],
  ['minder etmalen dan de maand: afwezig geweest', living(2477, { quantity: etmalen(20) }), 'pass'],
  ['zoveel etmalen als de overeenkomst heeft', living(1238.5, { quantity: etmalen(10) }, '2026-01-22'), 'pass'],
  [
    'een etmaal meer dan de overeenkomst heeft',
    living(1362.35, { quantity: etmalen(11) }, '2026-01-22'),
    fails(ofLiving('more-than-agreed', 136235, { coveredDays: 10, statedDays: 11 })),
  ],
  [
    'het register is van voor het einde van de maand: misschien loopt de overeenkomst langer',
    living(1362.35, { quantity: etmalen(11) }, '2026-01-22', '2026-01', { registerAsOf: '2026-01-31' }),
    isInDoubt(ofLiving('more-than-agreed', 136235, { coveredDays: 10, statedDays: 11 })),
  ],
  ['geen aantal, maar het bedrag is precies 12 etmalen', living(1486.2, { quantity: missing }), 'pass'],
  ['geen aantal en geen heel aantal etmalen', living(1500, { quantity: missing }), fails(ofLiving('missing', 150000))],
  ['geen aantal gevonden, maar niet alles is gelezen', living(1500, { quantity: perhapsMissing }), isInDoubt(ofLiving('missing', 150000))],
  ['een half etmaal', living(61.93, { quantity: etmalen(0.5) }), fails(ofLiving('missing', 6193, { statedDays: 0.5 }))],
  [
    'een afgesproken tarief dat van de tabel afwijkt, wijst niets af',
    oneLine({ amount: 1000, quantity: bare(2) }, [leveringsovereenkomst('BG-M', '2025-03-01', undefined, { agreedTariefCents: 50000 })]),
    isInDoubt(facts('more-than-one-month', 100000, { agreedTariefCents: 50000 })),
  ],
  ['buiten de overeenkomst zegt L06 het', oneLine({ quantity: bare(2) }, [leveringsovereenkomst('BG-M', '2026-02-01')]), 'not-applicable'],
  ['een creditfactuur', credit([invoiceLine({ amount: -491.9 })]), 'not-applicable'],
  [
    'een creditfactuur die ook iets rekent',
    credit([invoiceLine({ amount: 491.9 })]),
    isInDoubt({ problem: 'charged-on-credit', chargedCents: 49190 }),
  ],
  ['een creditfactuur met een bedrag van nul', credit([invoiceLine({ amount: 0 })]), 'not-applicable'],
  ['een creditfactuur met een regel zonder bedrag', credit([invoiceLine({ amount: missing })]), 'not-applicable'],
  [
    'te veel etmalen, en het aantal staat er niet zeker niet',
    living(1362.35, { quantity: perhapsMissing }, '2026-01-22'),
    fails(ofLiving('more-than-agreed', 136235, { coveredDays: 10, statedDays: 11 })),
  ],
  ['zonder aantal, een cent naast twintig keer het tarief', living(2477.01, { quantity: missing }), 'pass'],
  ['zonder aantal, twee cent ernaast', living(2477.02, { quantity: missing }), fails(ofLiving('missing', 247702))],
  ['naar rato te veel: L09 zegt het', oneLine({}, [leveringsovereenkomst('BG-M', '2026-01-23')]), 'pass'],
  ['de hele maand gerekend naast een periode van 14 dagen: L09 zegt het', month(491.9, { period: fortnight }), 'pass'],
  [
    'meer etmalen dan de maand heeft: een langere overeenkomst helpt niet',
    living(3963.2, { quantity: etmalen(32) }, '2026-01-22', '2026-01', { registerAsOf: '2026-01-31' }),
    fails(ofLiving('more-than-month', 396320, { coveredDays: 10, statedDays: 32 })),
  ],
  [
    'vervoer zonder aantal dagen',
    oneLine({ product: 'VV-R', amount: 100, quantity: missing }, [leveringsovereenkomst('VV-R')]),
    fails(facts('missing', 10000, { product: 'VV-R', tariefCents: 1015 })),
  ],
]);
