import { failIf, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';

export const vatCharged: InvoiceRule = {
  code: 'F13',
  name: 'vat-charged',
  title: 'Er is btw gerekend',
  source: ap('2. Afspraken', 'Mocht op enig moment toch BTW verschuldigd blijken of worden, dan treden Partijen onmiddellijk in overleg'),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { vat } }) => {
    if (vat.state === 'absent' || vat.value === 0) return vat.certain ? pass : undetermined({}, vat.where);
    return failIf(vat.certain, { vatCents: vat.value }, vat.where);
  },
  toOnderaannemer: (f) =>
    `Er staat ${f['vatCents'] === undefined ? 'misschien' : euro(f['vatCents'])} btw op de factuur. Deze zorg is vrijgesteld van btw (artikel 11 Wet op de omzetbelasting 1968). Een medewerker neemt contact met u op.`,
  toBackoffice: (f) => `Btw op de factuur: ${euro(f['vatCents'])}. Volgens het protocol overleggen partijen direct.`,
};
