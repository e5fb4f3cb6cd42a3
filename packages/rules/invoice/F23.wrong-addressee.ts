import { failIf, gemeenten, notApplicable, pass, withoutDiacritics } from '#domain';
import { policyOn } from '../parameters/policy.ts';
import { ap, type InvoiceRule } from '../rule.ts';

const fold = (text: string): string => withoutDiacritics(text).toLowerCase();

export const wrongAddressee: InvoiceRule = {
  code: 'F23',
  name: 'wrong-addressee',
  title: 'De factuur is niet aan Siem gericht',
  checks: 'Of de factuur aan Siem is gericht, en niet aan een gemeente.',
  advice: 'Richt de factuur aan Siem.',
  source: ap(
    '2. Afspraken',
    'Als er een door zowel u als Siem ondertekende lopende onderaannemingsraamovereenkomst is EN er is een zogenaamde leveringsovereenkomst voor de zorg aan betreffende cliënt, dan kan er maandelijks een factuur gestuurd worden aan de backoffice van Siem.',
  ),
  validFrom: '2023-01-01',
  subject: 'invoice',
  check: ({ invoice: { addressee }, parameters, received }) => {
    if (addressee.state === 'absent') return notApplicable;
    const name = fold(addressee.value);
    if (policyOn(parameters, received).addressees.some((accepted) => new RegExp(`\\b${accepted}\\b`).test(name))) return pass;
    // "Clearly another": a gemeente by name. Whatever else stands there may be a way of writing Siem.
    const gemeente = gemeenten.some((g) => new RegExp(`\\bgemeente\\s+${fold(g)}\\b`).test(name));
    return gemeente ? failIf(addressee.certain, {}, addressee.where) : notApplicable;
  },
  toOnderaannemer: () =>
    'De factuur is gericht aan een gemeente. Facturen voor zorg via Siem zijn gericht aan Siem. Een medewerker kijkt het na.',
  toBackoffice: () => 'De factuur is aan een gemeente gericht. Hoort zij bij Siem?',
  example: { verdict: 'fail', facts: {} },
};
