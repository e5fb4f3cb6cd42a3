import { failIf, isCertainlyAbsent, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';

export const numberMissing: InvoiceRule = {
  code: 'F01',
  name: 'number-missing',
  title: 'Het factuurnummer ontbreekt',
  checks: 'Of er een factuurnummer op de factuur staat.',
  advice: 'Zet op elke factuur een eigen, uniek nummer.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
    'Wet op de omzetbelasting 1968 art. 35a',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice }) => {
    if (invoice.number.state === 'read')
      return invoice.number.certain ? pass : undetermined({ found: invoice.number.value }, invoice.number.where);
    return failIf(isCertainlyAbsent(invoice.number), {}, invoice.where);
  },
  toOnderaannemer: () => 'Er staat geen factuurnummer op de factuur. Zet een eigen, uniek nummer op de factuur.',
  toBackoffice: (f) => (f['found'] === undefined ? 'Geen factuurnummer gevonden.' : 'Factuurnummer is niet met zekerheid gelezen.'),
  example: { verdict: 'fail', facts: {} },
};
