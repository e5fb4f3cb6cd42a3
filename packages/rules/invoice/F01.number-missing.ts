import { failIf, isCertainlyAbsent, pass, undetermined } from '#domain';
import { ground, type InvoiceRule } from '../rule.ts';

export const numberMissing: InvoiceRule = {
  code: 'F01',
  name: 'number-missing',
  title: 'Het factuurnummer ontbreekt',
  source: ground('Wet OB 1968 art. 35a; AP 2. Afspraken', 'factuureisen'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    if (invoice.number.state === 'read')
      return invoice.number.certain ? pass : undetermined({ found: invoice.number.value }, invoice.number.where);
    return failIf(isCertainlyAbsent(invoice.number), {}, invoice.where);
  },
  toOnderaannemer: (f) =>
    f['found'] === undefined
      ? 'Er staat geen factuurnummer op de factuur. Zet een eigen, uniek nummer op de factuur.'
      : 'Het factuurnummer was niet goed leesbaar. Een medewerker kijkt het na.',
  toBackoffice: (f) => (f['found'] === undefined ? 'Geen factuurnummer gevonden.' : 'Factuurnummer is niet met zekerheid gelezen.'),
};
