import { fail, formatDate, notApplicable, pass } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';
import { invoiceDeadline } from '../working-days.ts';
import { monthOfInvoice } from './month-of-invoice.ts';

export const late: InvoiceRule = {
  code: 'F08',
  name: 'late',
  title: 'De factuur is laat',
  checks: 'Of de factuur binnen is op de vijfde werkdag na de maand. Het protocol noemt geen afwijzing, dus het blijft bij een opmerking.',
  advice: 'Stuur de factuur uiterlijk vijf werkdagen na de maand.',
  source: ap(
    '2. Afspraken',
    'Onderaannemer stuurt periodiek en tijdig, uiterlijk vijf werkdagen na afloop van elke periode (maand) de gespecificeerde factuur naar Siem.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, received, parameters }) => {
    const { month, where } = monthOfInvoice(invoice);
    if (month === undefined || invoice.kind === 'credit') return notApplicable;
    const deadline = invoiceDeadline(parameters, month);
    return received > deadline ? fail({ deadline, received }, where) : pass;
  },
  toOnderaannemer: (f) =>
    `De factuur kwam op ${formatDate(text(f['received']))}. Afgesproken is uiterlijk vijf werkdagen na de maand; dat was ${formatDate(text(f['deadline']))}. Wij hebben de factuur wel behandeld.`,
  toBackoffice: (f) => `Te laat: uiterste dag ${formatDate(text(f['deadline']))}, ontvangen ${formatDate(text(f['received']))}.`,
  example: { verdict: 'fail', facts: { deadline: '2026-02-06', received: '2026-02-07' } },
};
