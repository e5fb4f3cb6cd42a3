import { type Eurocent, type Field, valueOf } from '#domain';
import { doubtful, invoice, invoiceCase, invoiceLine, missing, readSpecification, sheet, sure } from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const rows = [
  invoiceLine(),
  invoiceLine({
    clientNumber: sure('400102'),
    product: 'BG-L',
    amount: 234.92,
  }),
];
const total = 72682;
const specified = (
  sumCents: Eurocent | undefined,
  more: {
    readonly total?: Field<Eurocent>;
    readonly ownLines?: typeof rows;
    readonly vat?: Field<Eurocent>;
  } = {},
) =>
  invoiceCase({
    invoice: invoice({
      ownLines: rows,
      lines: rows,
      total: sure(total),
      specification: readSpecification({ sumCents }),
      ...more,
    }),
  });
const swapped = [invoiceLine({ amount: 234.92 }), invoiceLine({ clientNumber: sure('400102'), product: 'BG-L', amount: 491.9 })];
/** Some cents from one client to the other. */
const shifted = (cents: number) =>
  rows.map((line, i) => ({ ...line, amount: sure((i === 0 ? 49190 : 23492) + (i === 0 ? cents : -cents)) }));
/** Two clients with the same product: the first for the whole month, the second for nine days. */
const sameProduct = (first: number, second: number) => [
  invoiceLine({ amount: first }),
  invoiceLine({ clientNumber: sure('400102'), amount: second }),
];
const perProduct = (ownLines: typeof rows) =>
  invoiceCase({
    invoice: invoice({
      ownLines,
      lines: rows,
      total: sure(total),
      hasTotalsPerProduct: true,
      specification: readSpecification({ sumCents: total }),
    }),
  });
/** Of one own line the product was not recognised. */
const unrecognised = (clientNumber: string) =>
  rows.map((line, i) => (i === 0 ? { ...line, clientNumber: sure(clientNumber), product: missing } : line));
describeRule('F11', [
  ['de specificatie telt op tot het totaal', specified(total), 'pass'],
  ['een product dat niet herkend is, bij dezelfde cliënt', specified(total, { ownLines: unrecognised('400101') }), 'pass'],
  [
    'een product dat niet herkend is, bij een andere cliënt',
    specified(total, { ownLines: unrecognised('400199') }),
    isInDoubt({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  ['een cent verschil per rij is afronding', specified(total + 2), 'pass'],
  ['meer dan een cent per rij is dat niet', specified(total + 3), fails({ specifiedCents: total + 3, totalCents: total })],
  [
    'een totaal dat niet zeker gelezen is',
    specified(total + 500, { total: doubtful(total) }),
    isInDoubt({ specifiedCents: total + 500, totalCents: total }),
  ],
  [
    'gelijke totalen, andere bedragen per cliënt',
    specified(total, { ownLines: swapped }),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  ...['S400101', 'SIEM-400101', '400101-01', '400101.'].map(
    (number): Row => [
      `${number} op de factuur is misschien dezelfde cliënt`,
      specified(total, { ownLines: [invoiceLine({ clientNumber: sure(number) }), ...rows.slice(1)] }),
      isInDoubt({ specifiedCents: total, totalCents: total, lines: true }),
    ],
  ),
  [
    'met letters ervoor en een ander bedrag',
    specified(total, { ownLines: swapped.map((line) => ({ ...line, clientNumber: sure(`S${valueOf(line.clientNumber)}`) })) }),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  [
    'een eigen kort nummer op de factuur, waarin geen cliëntnummer staat',
    specified(total, { ownLines: [invoiceLine({ clientNumber: sure('A12') }), ...rows.slice(1)] }),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  [
    'twee cliënten met hetzelfde product en elkaars bedrag',
    invoiceCase({
      invoice: invoice({
        ownLines: sameProduct(491.9, 142.81),
        lines: sameProduct(142.81, 491.9),
        specification: readSpecification({ sumCents: 63471 }),
      }),
    }),
    fails({ specifiedCents: 63471, totalCents: 63471, lines: true }),
  ],
  [
    'andere bedragen per cliënt, niet zeker gelezen',
    specified(total, {
      ownLines: swapped.map((line) => ({
        ...line,
        amount: { ...line.amount, certain: false },
      })),
    }),
    isInDoubt({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  [
    'een bedrag in de specificatie dat niet zeker gelezen is',
    invoiceCase({
      invoice: invoice({
        ownLines: swapped,
        lines: [...rows.slice(1), { ...invoiceLine(), amount: doubtful(49190) }],
        total: sure(total),
        specification: readSpecification({ sumCents: total }),
      }),
    }),
    isInDoubt({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  ...(['product', 'clientNumber'] as const).map(
    (name): Row => [
      `andere bedragen, van één regel is ${name} niet zeker gelezen`,
      specified(total, { ownLines: swapped.map((line, i) => (i === 0 ? { ...line, [name]: { ...line[name], certain: false } } : line)) }),
      isInDoubt({ specifiedCents: total, totalCents: total, lines: true }),
    ],
  ),
  ...(['clientNumber', 'amount'] as const).map(
    (name): Row => [
      `van één regel ontbreekt ${name}: de regels zijn niet te vergelijken`,
      specified(total, { ownLines: swapped.map((line, i) => (i === 0 ? { ...line, [name]: missing } : line)) }),
      'pass',
    ],
  ),
  ['een bedrag dat binnen een cent per rij afwijkt', specified(total, { ownLines: shifted(2) }), 'pass'],
  [
    'een bedrag dat meer dan een cent per rij afwijkt',
    specified(total, { ownLines: shifted(3) }),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  [
    'meer regels per cliënt en product tellen op',
    specified(total, { ownLines: [invoiceLine({ amount: 400 }), invoiceLine({ amount: 91.9 }), ...rows.slice(1)] }),
    'pass',
  ],
  [
    'één regel gelijk, één anders',
    specified(total, {
      ownLines: [
        ...rows.slice(0, 1),
        invoiceLine({ clientNumber: sure('400102'), product: 'BG-L', amount: 200 }),
        invoiceLine({ clientNumber: sure('400102'), product: 'BG-Z', amount: 34.92 }),
      ],
    }),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  [
    'een specificatie die niet te lezen is',
    invoiceCase({ invoice: invoice({ ownLines: rows, specification: { state: 'unreadable', where: sheet('A1'), reason: 'beveiligd' } }) }),
    'not-applicable',
  ],
  ['zonder eigen regels valt er niets te vergelijken', specified(total, { ownLines: [] }), 'pass'],
  ['totalen per product, met dezelfde bedragen', perProduct(rows.map((line) => ({ ...line, clientNumber: missing }))), 'pass'],
  [
    'totalen per product, met andere bedragen',
    perProduct(swapped.map((line) => ({ ...line, clientNumber: missing }))),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  [
    'totalen per product, cliënten niet zeker gelezen: die doen er niet toe',
    perProduct(swapped.map((line) => ({ ...line, clientNumber: doubtful('400101') }))),
    fails({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  ['met btw telt de specificatie op tot het bedrag zonder btw', specified(total, { total: sure(total + 5000), vat: sure(5000) }), 'pass'],
  [
    'voorloopnullen die Excel weglaat, zijn geen verschil',
    specified(total, {
      ownLines: rows.map((line, i) => ({
        ...line,
        clientNumber: sure(`00${400101 + i}`),
      })),
    }),
    'pass',
  ],
  [
    'de rijen zijn misschien van een andere maand',
    invoiceCase({
      invoice: invoice({
        ownLines: rows,
        lines: rows,
        total: sure(total),
        specification: readSpecification({
          sumCents: total + 500,
          doubtful: true,
        }),
      }),
    }),
    isInDoubt({ specifiedCents: total + 500, totalCents: total }),
  ],
  ['een specificatie zonder kolom met bedragen zegt F10', specified(undefined), 'not-applicable'],
  ['zonder totaal zegt F18 het', specified(total, { total: missing }), 'not-applicable'],
  [
    'geen cliënt van de specificatie staat op de factuur: misschien eigen nummers',
    specified(total, { ownLines: ['100201', '100204'].map((number, i) => ({ ...rows[i]!, clientNumber: sure(number) })) }),
    isInDoubt({ specifiedCents: total, totalCents: total, lines: true }),
  ],
  ...(
    [
      ['geen bedrag is het tarief of staat op de factuur: misschien wat het de organisatie kost', [408.77, 195.22], {}, false],
      ['de helft van de bedragen is het tarief', [491.9, 195.22], {}, true],
      ['een van de drie', [491.9, 195.22, 100], {}, false],
      ['geen is meer dan nul', [0, 0], {}, false],
      ['alle zijn het tarief van vorig jaar', [468, 468], {}, true],
      ['alle zijn met btw', [595.2, 595.2], {}, true],
      ['alle zijn van een dag te weinig', [476.04, 476.04], {}, true],
      ['de helft staat op de factuur', [408.77, 195.22], { ownLines: [invoiceLine({ amount: 408.77 })] }, true],
      ['geen staat op de factuur', [408.77, 195.22], { ownLines: [invoiceLine({ amount: 491.9 })] }, false],
      [
        'de rijen zonder bedrag zijn die van een factuurregel zonder bedrag niet',
        [408.77, 195.22],
        { ownLines: [invoiceLine({ amount: missing })] },
        false,
      ],
    ] as const
  ).map(([name, amounts, more, isSure]): Row => {
    const lines = amounts.map((amount) => invoiceLine({ amount }));
    const facts = { specifiedCents: Math.round(100 * amounts.reduce<number>((sum, amount) => sum + amount, 0)), totalCents: total };
    const specification = readSpecification({ sumCents: facts.specifiedCents });
    const c = invoiceCase({ invoice: invoice({ ownLines: [], lines, total: sure(total), specification, ...more }) });
    return [`een ander totaal: ${name}`, c, isSure ? fails(facts) : isInDoubt(facts)];
  }),
  ['zonder specificatie', invoiceCase(), 'not-applicable'],
]);
