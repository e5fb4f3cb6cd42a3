import { invoice, invoiceCase, readSpecification, sheet } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const specified = (specification: Parameters<typeof readSpecification>[0]) =>
  invoiceCase({
    invoice: invoice({ specification: readSpecification(specification) }),
  });
const cells = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    column: 'amount' as const,
    where: sheet(`E${i + 2}`),
  }));
describeRule('F10', [
  ['zonder specificatie', invoiceCase(), 'not-applicable'],
  ['een complete specificatie', specified({}), 'pass'],
  [
    'de kolom met het cliëntnummer ontbreekt',
    specified({ missingColumns: ['clientNumber'] }),
    fails({ columns: ['cliëntnummer van Siem'], cells: [], cellCount: 0 }),
  ],
  ['de kolom met de naam ontbreekt', specified({ missingColumns: ['name'] }), fails({ columns: ['naam'], cells: [], cellCount: 0 })],
  [
    'twee kolommen ontbreken',
    specified({ missingColumns: ['product', 'amount'] }),
    fails({ columns: ['product', 'bedrag'], cells: [], cellCount: 0 }),
  ],
  [
    'een plaats die geen cel is, staat niet in de brief',
    specified({
      missingCells: [
        { column: 'name', where: { ...sheet('B3'), cell: undefined } },
        { column: 'amount', where: sheet('mevrouw Verzonnen A7') },
        { column: 'amount', where: sheet('A7 mevrouw Verzonnen') },
        { column: 'product', where: sheet('AB12') },
      ],
    }),
    fails({ columns: [], cells: ['naam', 'bedrag', 'bedrag', 'AB12 (product)'], cellCount: 4 }),
  ],
  [
    'één lege cel',
    specified({ missingCells: [{ column: 'product', where: sheet('D17') }] }),
    fails({ columns: [], cells: ['D17 (product)'], cellCount: 1 }),
  ],
  [
    'na twintig lege cellen wordt alleen nog geteld',
    specified({ missingCells: cells(25) }),
    fails({
      columns: [],
      cells: cells(20).map(({ where }) => `${where.cell} (bedrag)`),
      cellCount: 25,
    }),
  ],
  [
    'een formule zonder uitkomst is geen lege cel',
    specified({
      missingCells: [{ column: 'amount', where: sheet('E2'), unusable: true }],
    }),
    isInDoubt({
      columns: [],
      cells: ['E2 (bedrag)'],
      cellCount: 1,
      formulas: true,
    }),
  ],
  [
    'een lege cel naast een formule zonder uitkomst',
    specified({
      missingCells: [
        { column: 'amount', where: sheet('E2'), unusable: true },
        { column: 'name', where: sheet('B3') },
      ],
    }),
    fails({ columns: [], cells: ['B3 (naam)'], cellCount: 1 }),
  ],
  [
    'een kolom ontbreekt op een blad dat misschien van een andere maand is',
    specified({ missingColumns: ['name'], doubtful: true }),
    isInDoubt({ columns: ['naam'], cells: [], cellCount: 0 }),
  ],
  [
    'leesbaar, maar niet zeker van deze factuur',
    invoiceCase({
      invoice: invoice({
        specification: {
          state: 'unreadable',
          unpaired: true,
          where: sheet('A1'),
          reason: 'twee facturen',
        },
      }),
    }),
    isInDoubt({ unpaired: true }),
  ],
  [
    'onleesbaar naast een goede factuur',
    invoiceCase({
      invoice: invoice({
        specification: {
          state: 'unreadable',
          where: sheet('A1'),
          reason: 'kapot',
        },
      }),
    }),
    isInDoubt({ unreadable: true }),
  ],
]);
