import { fail, formatDate, pass } from '#domain';
import { policy } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';

export const structuredOnlyTooEarly: InvoiceRule = {
  code: 'F15',
  name: 'structured-only-too-early',
  title: 'UBL of XML wordt nog niet aangenomen',
  source: ap('2. Afspraken', 'In de loop van 2026 ook in UBL en/of XML-formaat.'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, received }) => (invoice.form === 'ubl' && received < policy.structuredAcceptedFrom ? fail({}, invoice.where) : pass),
  toOnderaannemer: () =>
    `Facturen in alleen UBL of XML nemen wij aan vanaf ${formatDate(policy.structuredAcceptedFrom)}. Stuur de factuur als PDF.`,
  toBackoffice: () => 'Alleen een UBL- of XML-factuur, van voor de datum waarop die mag.',
};
