import { failIf, isCertainlyAbsent, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';

export const totalMissing: InvoiceRule = {
  code: 'F18',
  name: 'total-missing',
  title: 'Het totaalbedrag ontbreekt',
  checks: 'Of er een totaalbedrag op de factuur staat.',
  advice: 'Zet het totaalbedrag op de factuur.',
  source: ap(
    '2. Afspraken',
    'Siem wijst de factuur van onderaannemer af als deze niet voldoet aan de informatie van de leveringsovereenkomst per cliënt of als er niet wordt voldaan aan factuureisen.',
    'Wet op de omzetbelasting 1968 art. 35a',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { total, where } }) => {
    if (total.state === 'read') return total.certain ? pass : undetermined({ totalCents: total.value }, total.where);
    return failIf(isCertainlyAbsent(total), {}, where);
  },
  toOnderaannemer: () => 'Er staat geen totaalbedrag op de factuur. Zet het totaal op de factuur.',
  toBackoffice: (f) => (f['totalCents'] === undefined ? 'Geen totaal gevonden.' : 'Totaal is niet met zekerheid gelezen.'),
  example: { verdict: 'fail', facts: {} },
};
