import type { ProductCode } from '#domain';
import { claim, invoiceCase, invoiceLine, ledger, leveringsovereenkomst, oneLine } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const facts = (more: Record<string, boolean | readonly string[]>) => ({
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
  ['zonder eigen overeenkomst wordt niets over een ander gezegd', oneLine({}, elsewhere('2025-01-01').slice(1)), 'not-applicable'],
]);
