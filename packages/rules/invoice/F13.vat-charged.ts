import { failIf, pass, undetermined } from '#domain';
import { ap, type InvoiceRule } from '../rule.ts';
import { euro } from '../wording.ts';

export const vatCharged: InvoiceRule = {
  code: 'F13',
  name: 'vat-charged',
  title: 'Er is btw gerekend',
  checks: 'Of er btw op de factuur staat. Deze zorg is vrijgesteld.',
  advice: 'Reken geen btw.',
  source: ap(
    '2. Afspraken',
    'Partijen gaan ervan uit dat op grond van artikel 11 van de Wet op de Omzetbelasting 1968 geen BTW is verschuldigd over de uitbestede ondersteuning. Mocht op enig moment toch BTW verschuldigd blijken of worden, dan treden Partijen onmiddellijk in overleg om de consequenties daarvan te bespreken.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { vat } }) => {
    if (vat.state === 'absent' || vat.value === 0) return vat.certain ? pass : undetermined({}, vat.where);
    return failIf(vat.certain, { vatCents: vat.value }, vat.where);
  },
  toOnderaannemer: (f) =>
    `Er staat ${euro(f['vatCents'])} btw op de factuur. Deze zorg is vrijgesteld van btw (artikel 11 Wet op de omzetbelasting 1968). Een medewerker neemt contact met u op.`,
  toBackoffice: (f) => `Btw op de factuur: ${euro(f['vatCents'])}. Volgens het protocol overleggen partijen direct.`,
  example: { verdict: 'fail', facts: { vatCents: 10330 } },
};
