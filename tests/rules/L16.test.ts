import { type ProductCode, wholeMonth } from '#domain';
import {
  careClient,
  claim,
  credit,
  doubtful,
  etmalen,
  invoice,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  missing,
  product,
  recognised,
  sure,
} from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const ride = (days: number, more: Parameters<typeof invoiceLine>[0] = {}) =>
  invoiceLine({ product: 'VV-R', quantity: etmalen(days), amount: Math.round(days * 1015) / 100, ...more });
const transport = [leveringsovereenkomst('VV-R'), leveringsovereenkomst('DO-2')];
const ridesBeside = (dagopvang: ProductCode, days: number) =>
  invoiceCase({ lines: [ride(days)], agreements: [leveringsovereenkomst('VV-R'), leveringsovereenkomst(dagopvang)] });
const tooMany = (days: number, daysMax: number) =>
  fails({ month: '2026-01', days, daysMax, tooMany: true }); /** The category goes down from 3 to 1 on 3 January. */
const ridesAfterChange = (days: number) =>
  invoiceCase({
    lines: [ride(days)],
    agreements: [
      leveringsovereenkomst('VV-R'),
      leveringsovereenkomst('DO-3', '2025-03-01', '2026-01-02'),
      leveringsovereenkomst('DO-1', '2026-01-03'),
    ],
  });

describeRule('L16', [
  ['begeleiding', invoiceCase(), 'not-applicable'],
  ['vervoer bij dagopvang', invoiceCase({ lines: [ride(9)], agreements: transport }), 'pass'],
  ['vervoer zonder dagopvang', invoiceCase({ lines: [ride(9)], agreements: transport.slice(0, 1) }), fails({ month: '2026-01' })],
  [
    'de dagopvang is bij een andere onderaannemer',
    invoiceCase({
      lines: [ride(9)],
      agreements: [...transport.slice(0, 1), leveringsovereenkomst('DO-2', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002' })],
    }),
    isInDoubt({ month: '2026-01' }),
  ],
  ['twee dagen categorie 3 en daarna categorie 1: 7 dagen', ridesAfterChange(7), 'pass'],
  ['twee dagen categorie 3 en daarna categorie 1: 8 dagen', ridesAfterChange(8), tooMany(8, 7)],
  [
    'de dagopvang begint pas de volgende maand',
    invoiceCase({ lines: [ride(9)], agreements: [leveringsovereenkomst('VV-R'), leveringsovereenkomst('DO-2', '2026-02-01')] }),
    fails({ month: '2026-01' }),
  ],
  [
    'de dagopvang begint op de laatste dag van de maand',
    invoiceCase({ lines: [ride(1)], agreements: [leveringsovereenkomst('VV-R'), leveringsovereenkomst('DO-2', '2026-01-31')] }),
    'pass',
  ],
  [
    'het register is van voor het einde van de maand',
    invoiceCase({ lines: [ride(9)], agreements: transport.slice(0, 1), registerAsOf: '2026-01-31' }),
    isInDoubt({ month: '2026-01' }),
  ],
  [
    'een product dat niet zeker gelezen is',
    invoiceCase({ lines: [ride(9, { product: doubtful(product('VV-R')) })], agreements: transport.slice(0, 1) }),
    isInDoubt({ month: '2026-01' }),
  ],
  ['14 dagen bij categorie 2', invoiceCase({ lines: [ride(14)], agreements: transport }), 'pass'],
  ['15 dagen bij categorie 2', invoiceCase({ lines: [ride(15)], agreements: transport }), tooMany(15, 14)],
  [
    'meer dagen dan de dagopvang in deze maand duurt',
    invoiceCase({
      lines: [ride(9)],
      agreements: [leveringsovereenkomst('VV-R'), leveringsovereenkomst('DO-2', '2025-03-01', '2026-01-08')],
    }),
    tooMany(9, 8),
  ],
  ['5 dagen bij categorie 1', ridesBeside('DO-1', 5), 'pass'],
  ['6 dagen bij categorie 1', ridesBeside('DO-1', 6), tooMany(6, 5)],
  ['23 dagen bij categorie 3', ridesBeside('DO-3', 23), 'pass'],
  ['24 dagen bij categorie 3', ridesBeside('DO-3', 24), tooMany(24, 23)],
  ['elke dag van januari bij categorie 4', ridesBeside('DO-4', 31), 'pass'],
  [
    '6 dagen nu en 9 dagen eerder',
    invoiceCase({
      lines: [ride(6)],
      agreements: transport,
      ledger: ledger({ claims: [claim({ product: 'VV-R', days: 9, amountCents: 9135 })] }),
    }),
    tooMany(15, 14),
  ],
  ...(
    [
      ['van een andere cliënt', { clientNumber: '400102' }],
      ['van een andere maand', { month: '2025-12' }],
      ['van een ander product', { product: 'DO-2' }],
    ] as const
  ).map(
    ([name, more]): Row => [
      `9 dagen eerder ${name} tellen niet mee`,
      invoiceCase({
        lines: [ride(6)],
        agreements: transport,
        ledger: ledger({ claims: [claim({ product: 'VV-R', days: 9, amountCents: 9135, ...more })] }),
      }),
      'pass',
    ],
  ),
  ...(
    [
      ['van een andere cliënt', ride(9, { clientNumber: sure('400102') })],
      ['van een onbekende cliënt', ride(9, { clientNumber: sure('499999') })],
      ['over een andere maand', ride(9, { period: sure(wholeMonth('2025-12')) })],
      ['van de dagopvang', invoiceLine({ product: 'DO-2', amount: 435.97 })],
      ['die niet herkend is', ride(9, { product: sure(recognised({ kind: 'unknown' })) })],
    ] as const
  ).map(
    ([name, other]): Row => [
      `een regel ${name} telt niet mee`,
      invoiceCase({
        lines: [ride(6), other],
        agreements: [...transport, ...transport.map((a) => ({ ...a, id: `${a.id}-2`, clientNumber: '400102' }))],
        careClients: [careClient(), careClient({ number: '400102' })],
      }),
      'pass',
    ],
  ),
  [
    'van twee categorieën dagopvang telt de ruimste',
    invoiceCase({ lines: [ride(20)], agreements: [...transport, leveringsovereenkomst('DO-3')] }),
    'pass',
  ],
  ['een creditfactuur', credit([ride(9, { amount: -91.35 })]), 'not-applicable'],
  ['zonder overeenkomst zegt L05 het', invoiceCase({ lines: [ride(9)], agreements: [] }), 'not-applicable'],
  [
    'geen maand: F06 zegt het',
    invoiceCase({ invoice: invoice({ period: missing, ownLines: [ride(9)] }), agreements: transport.slice(0, 1) }),
    'not-applicable',
  ],
  [
    'regulier en rolstoel tellen samen',
    invoiceCase({
      lines: [ride(8), ride(7, { product: 'VV-W', amount: 269.29 })],
      agreements: [...transport, leveringsovereenkomst('VV-W')],
    }),
    tooMany(15, 14),
  ],
  [
    'een andere cliënt heeft wel dagopvang',
    invoiceCase({ lines: [ride(9)], agreements: [...transport.slice(0, 1), { ...leveringsovereenkomst('DO-2'), clientNumber: '400102' }] }),
    fails({ month: '2026-01' }),
  ],
]);
