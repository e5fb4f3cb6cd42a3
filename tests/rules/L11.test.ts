import { expect, test } from 'vitest';
import { type InvoiceLine, wholeMonth } from '#domain';
import { judgeInvoice } from '#rules';
import { daysNamedTwiceRows } from '../support/days-named-twice-rows.ts';
import {
  careClient,
  claim,
  daysOf,
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  oneLine,
  product,
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
describeRule('L11', [
  ['niet eerder gefactureerd', oneLine({}), 'pass'],
  ['dezelfde maand nog een keer', invoiceCase(after(claim())), fails(facts(31, 31, 0))],
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
      ),
    }),
    fails(facts(31, 33, 0, { earlierInvoices: ['2026-0097', '2026-0098'] })),
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
  ...daysNamedTwiceRows,
]);

test('twee bladen die elk vanaf 1 tellen, verbergen geen dubbele regel', () => {
  const found = judgeInvoice(sameNumbers([invoiceLine(), invoiceLine()])).filter((j) => j.code === 'L11');
  expect(found.map((j) => j.verdict)).toEqual(['fail', 'fail']);
});
