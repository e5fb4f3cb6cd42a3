import type { Eurocent, Field } from '#domain';
import { doubtful, invoice, invoiceCase, invoiceLine, missing, readSpecification, sure } from '../support/rules-builders.ts';
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
describeRule('F11', [
  ['de specificatie telt op tot het totaal', specified(total), 'pass'],
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
  ['zonder specificatie', invoiceCase(), 'not-applicable'],
]);
