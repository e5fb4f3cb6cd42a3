import { expect, test } from 'vitest';
import { type InvoiceLine, read, wholeMonth } from '#domain';
import { judgeInvoice } from '#rules';
import { daysNamedTwiceRows } from '../support/days-named-twice-rows.ts';
import {
  careClient,
  claim,
  daysOf,
  doubtful,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  oneLine,
  oneOf,
  product,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const facts = (
  days: number,
  earlierDays: number,
  otherDays: number,
  more: Record<string, number | readonly string[] | readonly number[]> = {},
) => ({
  product: 'BG-M',
  month: '2026-01',
  days,
  earlierDays,
  otherDays,
  coveredDays: 31,
  earlierInvoices: earlierDays > 0 ? ['2026-0099'] : [],
  otherLines: otherDays > 0 ? [2] : [],
  ...more,
});
const after = (...claims: ReturnType<typeof claim>[]) => ({ ledger: ledger({ claims }) });
const nine = { amount: 142.81, quantity: daysOf(9) };
const late = [leveringsovereenkomst('BG-M', '2026-01-12')];
const oneDay = { amount: 15.88, quantity: daysOf(1) };
/** Two sheets that each count their lines from 1. */
const sameNumbers = (lines: readonly InvoiceLine[]) => {
  const whole = invoice({ ownLines: lines });
  return invoiceCase({ invoice: { ...whole, lines: whole.lines.map((line) => ({ ...line, number: 1 })) } });
};
const halfDayCredit = claim({ days: -1, amountCents: -3015, original: '2026-0099' });
const nearlyOneDay = claim({ days: 0, amountCents: -1585, original: '2026-0099' });
const awaitedCredit = claim({ days: 0, amountCents: 0, original: '2026-0099', invoiceNumber: '2026-0100C', isAwaited: true });
const bridging = [leveringsovereenkomst('BG-O', '2025-03-01', undefined, { agreedTariefCents: 30000 })];
describeRule('L11', [
  [
    'dezelfde maand nog een keer, in een specificatie waarvan aantal en bedrag kloppen',
    oneLine({ quantity: read(oneOf(), sheet('D2')) }, undefined, '2026-01', after(claim({ days: 31 }))),
    fails(facts(31, 31, 0)),
  ],
  ['niet eerder gefactureerd', oneLine({}), 'pass'],
  ['dezelfde maand nog een keer', invoiceCase(after(claim())), fails(facts(31, 31, 0))],
  [
    'dezelfde maand nog een keer, terwijl de creditfactuur daarvoor op een medewerker wacht',
    invoiceCase(after(claim(), awaitedCredit)),
    isInDoubt(facts(31, 31, 0, { awaitedCredits: ['2026-0100C'] })),
  ],
  [
    'er wachten twee creditfacturen voor',
    invoiceCase(after(claim(), { ...awaitedCredit, invoiceNumber: '2026-0101C' }, awaitedCredit, awaitedCredit)),
    isInDoubt(facts(31, 31, 0, { awaitedCredits: ['2026-0100C', '2026-0101C'] })),
  ],
  [
    'die creditfactuur heeft een nummer dat niet te lezen was',
    invoiceCase(after(claim(), { ...awaitedCredit, invoiceNumber: '' })),
    isInDoubt(facts(31, 31, 0, { awaitedCredits: [] })),
  ],
  [
    'twee keer op dezelfde factuur: daar geeft die creditfactuur niets van terug',
    invoiceCase({ lines: [invoiceLine(), invoiceLine()], ...after(awaitedCredit) }),
    fails(facts(31, 0, 31)),
  ],
  ['niet eerder gefactureerd, en er wacht een creditfactuur', invoiceCase(after(awaitedCredit)), 'pass'],
  [
    'de creditfactuur die wacht is van een andere maand',
    invoiceCase(after(claim(), { ...awaitedCredit, month: '2025-12' })),
    fails(facts(31, 31, 0)),
  ],
  [
    'eerder 22 dagen, nu de andere 9',
    invoiceCase({ lines: [invoiceLine(nine)], ...after(claim({ days: 22, amountCents: 34909 })) }),
    'pass',
  ],
  [
    'eerder 23 dagen, nu 9',
    invoiceCase({ lines: [invoiceLine(nine)], ...after(claim({ days: 23, amountCents: 36496 })) }),
    fails(facts(9, 23, 0)),
  ],
  ...(
    [
      ['een andere cliënt', { clientNumber: sure('400102') }],
      ['een onbekende cliënt', { clientNumber: sure('499999') }],
      ['een andere maand', { period: sure(wholeMonth('2025-12')) }],
      ['een ander product', { product: 'DO-2', amount: 435.97 }],
    ] as const
  ).map(
    ([name, other]): Row => [
      `een regel van ${name} telt niet mee`,
      invoiceCase({
        lines: [invoiceLine(), invoiceLine(other)],
        careClients: [careClient(), careClient({ number: '400102' })],
        agreements: [
          leveringsovereenkomst(),
          leveringsovereenkomst('DO-2'),
          leveringsovereenkomst('BG-M', '2025-03-01', undefined, { clientNumber: '400102' }),
        ],
      }),
      'pass',
    ],
  ),
  [
    'een andere regel met een verkeerd bedrag telt met de dagen die zij noemt',
    invoiceCase({ lines: [invoiceLine(nine), invoiceLine({ amount: 400, quantity: daysOf(23) })] }),
    fails(facts(9, 0, 23)),
  ],
  [
    'een andere regel met een verkeerd bedrag zonder aantal telt met alle dagen',
    invoiceCase({ lines: [invoiceLine(nine), invoiceLine({ amount: 468 })] }),
    fails(facts(9, 0, 31)),
  ],
  [
    'een andere regel met te veel dagen telt met de dagen van de overeenkomst',
    invoiceCase({ lines: [invoiceLine({ amount: 317.35, quantity: daysOf(20) }), invoiceLine(nine)], agreements: late }),
    fails(facts(20, 0, 9, { coveredDays: 20 })),
  ],
  [
    'eerdere facturen worden op nummer genoemd, elk één keer; een credit niet',
    invoiceCase({
      ...after(
        claim({ invoiceNumber: '2026-0098' }),
        claim({ invoiceNumber: '2026-0097', days: 1, amountCents: 1587 }),
        claim({ invoiceNumber: '2026-0098', days: 1, amountCents: 1587 }),
        claim({ invoiceNumber: 'C-2026-1', days: -1, amountCents: -1587, original: '2026-0097' }),
        claim({ invoiceNumber: 'C-2026-2', days: 0, amountCents: -100, original: '2026-0098' }),
      ),
    }),
    fails(facts(31, 32, 0, { earlierInvoices: ['2026-0097', '2026-0098'] })),
  ],
  ['gefactureerd en weer gecrediteerd', invoiceCase(after(claim(), claim({ days: -31, amountCents: -49190 }))), 'pass'],
  [
    '9 dagen teruggegeven, 9 dagen opnieuw',
    invoiceCase({ lines: [invoiceLine(nine)], ...after(claim(), claim({ days: -9, amountCents: -14281 })) }),
    'pass',
  ],
  ['een andere maand', invoiceCase(after(claim({ month: '2025-12' }))), 'pass'],
  ['een andere cliënt', invoiceCase(after(claim({ clientNumber: '400102' }))), 'pass'],
  ['twee keer op dezelfde factuur', invoiceCase({ lines: [invoiceLine(), invoiceLine()] }), fails(facts(31, 0, 31))],
  [
    'twee keer, de tweede met nullen ervoor',
    invoiceCase({ lines: [invoiceLine(), invoiceLine({ clientNumber: sure('0400101') })] }),
    fails(facts(31, 0, 31)),
  ],
  [
    'twee delen die samen de maand zijn',
    invoiceCase({ lines: [invoiceLine(nine), invoiceLine({ amount: 349.09, quantity: daysOf(22) })] }),
    'pass',
  ],
  [
    'twee delen die samen meer zijn dan de overeenkomst',
    invoiceCase({ agreements: late, lines: [invoiceLine(nine), invoiceLine({ ...nine, amount: 190.41, quantity: daysOf(12) })] }),
    fails(facts(9, 0, 12, { coveredDays: 20 })),
  ],
  [
    'meer dan de overeenkomst, maar het register is van voor het einde van de maand',
    invoiceCase({
      agreements: late,
      registerAsOf: '2026-01-31',
      lines: [invoiceLine(nine), invoiceLine({ ...nine, amount: 190.41, quantity: daysOf(12) })],
    }),
    isInDoubt(facts(9, 0, 12, { coveredDays: 20 })),
  ],
  ['alleen al te veel dagen op zichzelf zegt L09', oneLine({}, late), 'not-applicable'],
  [
    'een andere regel die niet zeker gelezen is, wijst deze niet af',
    invoiceCase({ lines: [invoiceLine(), invoiceLine({ product: doubtful(product('BG-M')) })] }),
    isInDoubt(facts(31, 0, 31)),
  ],
  [
    'een bedrag dat niet zeker gelezen is',
    invoiceCase({ lines: [invoiceLine({ amount: doubtful(49190) })], ...after(claim()) }),
    isInDoubt(facts(31, 31, 0)),
  ],
  [
    'stukken die elk een cent te hoog zijn, samen meer dan het maandtarief met een cent per regel',
    invoiceCase({ lines: [invoiceLine(oneDay)], ...after(...Array.from({ length: 30 }, () => claim({ days: 1, amountCents: 1588 }))) }),
    isInDoubt({ ...facts(1, 30, 0), paidCents: 49228, allowedCents: 49221 }),
  ],
  [
    'stukken die samen een cent te hoog zijn: een creditfactuur die wacht, geeft geen cent afronding',
    invoiceCase({
      lines: [invoiceLine(oneDay)],
      ...after(
        awaitedCredit,
        claim({ days: 1, amountCents: 1582 }),
        ...Array.from({ length: 29 }, () => claim({ days: 1, amountCents: 1588 })),
      ),
    }),
    isInDoubt({ ...facts(1, 30, 0), paidCents: 49222, allowedCents: 49221 }),
  ],
  [
    'losse dagen die elk goed zijn afgerond, mogen samen zeven cent meer zijn',
    invoiceCase({
      lines: [invoiceLine({ ...oneDay, amount: 15.87 })],
      ...after(...Array.from({ length: 30 }, () => claim({ days: 1, amountCents: 1587 }))),
    }),
    'pass',
  ],
  [
    'na credits van geen hele dagen past het geld, de dagen niet: een mens beslist',
    invoiceCase({
      lines: [invoiceLine({ amount: 47.6, quantity: daysOf(3) })],
      ...after(claim(), halfDayCredit, halfDayCredit),
    }),
    isInDoubt(facts(3, 29, 0)),
  ],
  [
    'na een credit van net geen dag past het geld precies, de dagen niet: een mens beslist',
    invoiceCase({ lines: [invoiceLine(oneDay)], ...after(claim(), nearlyOneDay) }),
    isInDoubt(facts(1, 31, 0)),
  ],
  [
    'alle dagen eerder goedgekeurd voor minder geld',
    invoiceCase({ lines: [invoiceLine({ ...oneDay, amount: 15.87 })], ...after(claim({ amountCents: 30000 })) }),
    fails(facts(1, 31, 0)),
  ],
  [
    'losse dagen die samen precies een cent per regel te veel zijn',
    invoiceCase({
      lines: [invoiceLine(oneDay)],
      ...after(claim({ days: 1, amountCents: 1581 }), ...Array.from({ length: 29 }, () => claim({ days: 1, amountCents: 1588 }))),
    }),
    'pass',
  ],
  [
    'een dagproduct dat eerder te duur is goedgekeurd',
    invoiceCase({
      lines: [invoiceLine({ product: 'BW-1', quantity: etmalen(11), amount: 1362.35 })],
      agreements: [leveringsovereenkomst('BW-1')],
      ...after(claim({ product: 'BW-1', days: 20, amountCents: 250000 })),
    }),
    isInDoubt({ ...facts(11, 20, 0), product: 'BW-1', paidCents: 386235, allowedCents: 383937 }),
  ],
  [
    'dezelfde hele maand nog een keer, met een register van voor het einde van de maand',
    invoiceCase({ registerAsOf: '2026-01-31', ...after(claim()) }),
    fails(facts(31, 31, 0)),
  ],
  [
    'een andere regel met een verkeerd bedrag voor de andere dagen zegt L09',
    invoiceCase({ lines: [invoiceLine(nine), invoiceLine({ amount: 400, quantity: daysOf(22) })] }),
    'pass',
  ],
  [
    'een andere regel van een hele maand waar de overeenkomst er twintig dagen van heeft',
    invoiceCase({ agreements: late, lines: [invoiceLine(nine), invoiceLine()] }),
    fails(facts(9, 0, 20, { coveredDays: 20 })),
  ],
  [
    'twee maanden op één regel zegt L10',
    invoiceCase({ lines: [invoiceLine({ amount: 983.8, quantity: { ...oneOf('month'), value: 2 } })], ...after(claim()) }),
    'not-applicable',
  ],
  [
    'overbruggingszorg voor een afgesproken bedrag, nog een keer',
    oneLine({ product: 'BG-O', amount: 300 }, bridging, '2026-01', after(claim({ product: 'BG-O', amountCents: 30000 }))),
    isInDoubt({ ...facts(31, 31, 0), product: 'BG-O' }),
  ],
  ...daysNamedTwiceRows,
]);

test('twee bladen die elk vanaf 1 tellen, verbergen geen dubbele regel', () => {
  const found = judgeInvoice(sameNumbers([invoiceLine(), invoiceLine()])).filter((j) => j.code === 'L11');
  expect(found.map((j) => j.verdict)).toEqual(['fail', 'fail']);
});
