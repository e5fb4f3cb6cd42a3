import { failIf, isCertainlyAbsent, pass, undetermined } from '#domain';
import { ground, type InvoiceRule } from '../rule.ts';

export const totalMissing: InvoiceRule = {
  code: 'F18',
  name: 'total-missing',
  title: 'Het totaalbedrag ontbreekt',
  source: ground('Wet OB 1968 art. 35a; AP 2. Afspraken', 'factuureisen'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { total, where } }) => {
    if (total.state === 'read') return total.certain ? pass : undetermined({ totalCents: total.value }, total.where);
    return failIf(isCertainlyAbsent(total), {}, where);
  },
  toOnderaannemer: (f) =>
    f['totalCents'] === undefined
      ? 'Er staat geen totaalbedrag op de factuur. Zet het totaal op de factuur.'
      : 'Het totaalbedrag was niet goed leesbaar. Een medewerker kijkt het na.',
  toBackoffice: (f) => (f['totalCents'] === undefined ? 'Geen totaal gevonden.' : 'Totaal is niet met zekerheid gelezen.'),
};
