import { fail, formatDate, notApplicable, pass, valueOf } from '#domain';
import { text } from '../line/amount-facts.ts';
import { oneMonth } from '../line/line-facts.ts';
import { type InvoiceRule, ap } from '../rule.ts';
import { invoiceDeadline } from '../working-days.ts';

export const late: InvoiceRule = {
  code: 'F08',
  name: 'late',
  title: 'De factuur is laat',
  source: ap('2. Afspraken', 'uiterlijk vijf werkdagen na afloop van elke periode (maand) de gespecificeerde factuur'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { period, kind }, received }) => {
    const month = oneMonth(valueOf(period));
    if (month === undefined || kind === 'credit') return notApplicable;
    const deadline = invoiceDeadline(month);
    return received > deadline ? fail({ deadline, received }, period.where) : pass;
  },
  toOnderaannemer: (f) => `De factuur kwam op ${formatDate(text(f['received']))}. Afgesproken is uiterlijk vijf werkdagen na de maand; dat was ${formatDate(text(f['deadline']))}. Wij hebben de factuur wel behandeld.`,
  toBackoffice: (f) => `Te laat: uiterste dag ${text(f['deadline'])}, ontvangen ${text(f['received'])}.`,
};
