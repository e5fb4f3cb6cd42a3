import { type ProductCode, wholeMonth } from '#domain';
import {
  claim,
  credit,
  invoiceCase,
  invoiceLine,
  ledger,
  leveringsovereenkomst,
  oneLine,
  recognised,
  sure,
} from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const facts = (more: Record<string, string | boolean | readonly string[]>) => ({
  product: 'BG-M',
  month: '2026-01',
  excluded: [],
  shared: false,
  claimedBefore: false,
  ...more,
});
const both = [leveringsovereenkomst('BG-M'), leveringsovereenkomst('BG-Z')];
const afterEachOther = [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-15'), leveringsovereenkomst('BG-Z', '2026-01-16')];
const oneDayTogether = [leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-16'), leveringsovereenkomst('BG-Z', '2026-01-16')];
const twoLines = [invoiceLine({ amount: 238.02 }), invoiceLine({ product: 'BG-Z', amount: 377.98 })];
const elsewhere = (from: string, product: ProductCode = 'BG-M') => [
  leveringsovereenkomst(),
  leveringsovereenkomst(product, from, undefined, { onderaannemerNumber: 'OA-002' }),
];
const oneOfThree = invoiceCase({
  lines: [invoiceLine({ product: 'BG-Z' }), invoiceLine(), invoiceLine({ product: 'BG-L' })],
  agreements: [leveringsovereenkomst('BG-L'), ...both],
});
describeRule('L12', [
  ['één product', oneLine({}), 'pass'],
  [
    'twee categorieën begeleiding op dezelfde dagen',
    invoiceCase({ lines: twoLines, agreements: both }),
    fails(facts({ excluded: ['BG-Z'] })),
  ],
  ['een afschaling: na elkaar', invoiceCase({ lines: twoLines, agreements: afterEachOther }), 'pass'],
  ['één dag samen is al te veel', invoiceCase({ lines: twoLines, agreements: oneDayTogether }), fails(facts({ excluded: ['BG-Z'] }))],
  [
    'de andere categorie is eerder goedgekeurd',
    invoiceCase({ agreements: both, ledger: ledger({ claims: [claim({ product: 'BG-Z' })] }) }),
    fails(facts({ excluded: ['BG-Z'] })),
  ],
  [
    'begeleiding en beschermd wonen',
    invoiceCase({
      lines: [invoiceLine(), invoiceLine({ product: 'BW-1', amount: 123.85 })],
      agreements: [leveringsovereenkomst(), leveringsovereenkomst('BW-1')],
    }),
    fails(facts({ excluded: ['BW-1'] })),
  ],
  [
    'begeleiding en dagopvang mogen samen',
    invoiceCase({
      lines: [invoiceLine(), invoiceLine({ product: 'DO-2', amount: 435.97 })],
      agreements: [leveringsovereenkomst(), leveringsovereenkomst('DO-2')],
    }),
    'pass',
  ],
  [
    'overbruggingszorg mag naast begeleiding',
    invoiceCase({
      lines: [invoiceLine(), invoiceLine({ product: 'BG-O', amount: 100 })],
      agreements: [leveringsovereenkomst(), leveringsovereenkomst('BG-O')],
    }),
    'pass',
  ],
  [
    'hetzelfde product bij een andere onderaannemer op dezelfde dagen',
    oneLine({}, elsewhere('2026-01-31')),
    fails(facts({ shared: true })),
  ],
  ['een andere categorie bij een andere onderaannemer', oneLine({}, elsewhere('2026-01-31', 'BG-Z')), fails(facts({ shared: true }))],
  ['dagopvang bij een andere onderaannemer mag ernaast', oneLine({}, elsewhere('2026-01-01', 'DO-2')), 'pass'],
  ['hetzelfde product bij een andere onderaannemer vanaf de volgende maand', oneLine({}, elsewhere('2026-02-01')), 'pass'],
  ['drie categorieën, in welke volgorde ook', oneOfThree, fails(facts({ excluded: ['BG-L', 'BG-Z'] })), 2],
  [
    'de andere categorie was van een andere cliënt',
    invoiceCase({ agreements: both, ledger: ledger({ claims: [claim({ product: 'BG-Z', clientNumber: '400102' })] }) }),
    'pass',
  ],
  [
    'de andere categorie was in een andere maand',
    invoiceCase({ agreements: both, ledger: ledger({ claims: [claim({ product: 'BG-Z', month: '2025-12' })] }) }),
    'pass',
  ],
  [
    'de andere categorie is gecrediteerd',
    invoiceCase({ agreements: both, ledger: ledger({ claims: [claim({ product: 'BG-Z', days: -31 })] }) }),
    'pass',
  ],
  [
    'een claim van nul dagen telt niet',
    invoiceCase({ agreements: both, ledger: ledger({ claims: [claim({ product: 'BG-Z', days: 0 })] }) }),
    'pass',
  ],
  [
    'de andere categorie staat op een regel van een andere cliënt',
    invoiceCase({ lines: [invoiceLine(), invoiceLine({ product: 'BG-Z', clientNumber: sure('400102') })], agreements: both }),
    'pass',
  ],
  [
    'de andere categorie staat op een regel over een andere maand',
    invoiceCase({ lines: [invoiceLine(), invoiceLine({ product: 'BG-Z', period: sure(wholeMonth('2025-12')) })], agreements: both }),
    'pass',
  ],
  [
    'eerder al goedgekeurd, en nu blijkt een andere onderaannemer er ook te zijn',
    oneLine({}, elsewhere('2026-01-31'), '2026-01', { ledger: ledger({ claims: [claim()] }) }),
    fails(facts({ shared: true, claimedBefore: true })),
  ],
  [
    'een andere onderaannemer bij een andere cliënt',
    oneLine({}, [
      leveringsovereenkomst(),
      leveringsovereenkomst('BG-M', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002', clientNumber: '400102' }),
    ]),
    'pass',
  ],
  ['een product dat niet herkend is', oneLine({ product: sure(recognised({ kind: 'unknown' })) }, both), 'not-applicable'],
  ['een creditfactuur', credit([invoiceLine({ amount: -491.9 })]), 'not-applicable'],
  [
    'twee eigen overeenkomsten na elkaar: met één ervan valt de ander samen',
    invoiceCase({
      lines: twoLines,
      agreements: [
        leveringsovereenkomst('BG-M', '2025-03-01', '2026-01-10'),
        leveringsovereenkomst('BG-M', '2026-01-20'),
        leveringsovereenkomst('BG-Z', '2026-01-20'),
      ],
    }),
    fails(facts({ excluded: ['BG-Z'] })),
  ],
  ...(['BG-M', 'BW-1'] as const).map(
    (code): Row => [
      `beschermd wonen en begeleiding, gezien vanaf ${code}`,
      invoiceCase({
        lines: [invoiceLine({ product: code, amount: 100 }), invoiceLine({ product: code === 'BG-M' ? 'BW-1' : 'BG-M', amount: 100 })],
        agreements: [leveringsovereenkomst(), leveringsovereenkomst('BW-1')],
      }),
      fails(facts({ product: code, excluded: [code === 'BG-M' ? 'BW-1' : 'BG-M'] })),
    ],
  ),
  ...(['DO-2', 'VV-R', 'BG-O'] as const).map(
    (code): Row => [
      `beschermd wonen en ${code} mogen samen, gezien vanaf ${code}`,
      invoiceCase({
        lines: [invoiceLine({ product: code, amount: 100 }), invoiceLine({ product: 'BW-1', amount: 100 })],
        agreements: [leveringsovereenkomst(code), leveringsovereenkomst('BW-1')],
      }),
      'pass',
    ],
  ),
  ['zonder eigen overeenkomst wordt niets over een ander gezegd', oneLine({}, elsewhere('2025-01-01').slice(1)), 'not-applicable'],
  ...(['DO-2', 'BW-1'] as const).map(
    (code): Row => [
      `beschermd wonen en dagopvang mogen samen, gezien vanaf ${code}`,
      invoiceCase({
        lines: [invoiceLine({ product: code, amount: 100 }), invoiceLine({ product: code === 'DO-2' ? 'BW-1' : 'DO-2', amount: 100 })],
        agreements: [leveringsovereenkomst('DO-2'), leveringsovereenkomst('BW-1')],
      }),
      'pass',
    ],
  ),
  [
    'dagopvang en begeleiding mogen samen, gezien vanaf de dagopvang',
    invoiceCase({
      lines: [invoiceLine({ product: 'DO-2', amount: 435.97 }), invoiceLine()],
      agreements: [leveringsovereenkomst(), leveringsovereenkomst('DO-2')],
    }),
    'pass',
  ],
]);
