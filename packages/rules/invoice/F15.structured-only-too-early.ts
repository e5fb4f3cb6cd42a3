import { fail, formatDate, notApplicable, pass } from '#domain';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';
import { text } from '../wording.ts';

export const structuredOnlyTooEarly: InvoiceRule = {
  code: 'F15',
  name: 'structured-only-too-early',
  title: 'UBL of XML wordt nog niet aangenomen',
  checks: 'Of een factuur in alleen UBL of XML, zonder PDF, komt vanaf de dag dat Siem die aanneemt.',
  advice: 'Stuur de factuur als PDF. Een UBL of XML mag erbij.',
  source: ap('2. Afspraken', 'De factuur in PDF wordt gemaild naar facturen@metsiem.nl. In de loop van 2026 ook in UBL en/of XML-formaat.'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice, received, parameters }) => {
    if (invoice.form !== 'ubl') return notApplicable;
    const acceptedFrom = policyOn(parameters, received).structuredAcceptedFrom;
    return received < acceptedFrom ? fail({ acceptedFrom }, invoice.where) : pass;
  },
  toOnderaannemer: (f) =>
    `Facturen in alleen UBL of XML nemen wij aan vanaf ${formatDate(text(f['acceptedFrom']))}. Stuur de factuur als PDF.`,
  toBackoffice: () => 'Alleen een UBL- of XML-factuur, van voor de datum waarop die mag.',
  example: { verdict: 'fail', facts: { acceptedFrom: '2026-01-01' } },
};
