import { type CareClient, certainValueOf, fail, type InvoiceLine, type IsoDate, notApplicable, pass, undetermined, valueOf } from '#domain';
import { ap, type LineRule } from '../rule.ts';
import { careClientOf, ownAgreements } from './line-facts.ts';
import { namesDiffer } from './names.ts';

/** Birth years are compared modulo 100: 61 on paper is 1961 in the register. */
const sameBirthDate = (a: IsoDate, b: IsoDate): boolean => a.slice(2) === b.slice(2);

function differing(line: InvoiceLine, careClient: CareClient, bsnHash: string | undefined): readonly string[] {
  const birthDate = certainValueOf(line.birthDate);
  const bsn = certainValueOf(line.bsn);
  return [
    ...(birthDate !== undefined && !sameBirthDate(birthDate, careClient.birthDate) ? ['geboortedatum'] : []),
    ...(bsn !== undefined && careClient.bsnHash !== undefined && bsnHash !== careClient.bsnHash ? ['BSN'] : []),
  ];
}
/** As above, for what was read with doubt. */
const differingInDoubt = (line: InvoiceLine, careClient: CareClient, bsnHash: string | undefined): readonly string[] => [
  ...(line.birthDate.state === 'read' && !line.birthDate.certain && !sameBirthDate(line.birthDate.value, careClient.birthDate)
    ? ['geboortedatum']
    : []),
  ...(line.bsn.state === 'read' && !line.bsn.certain && careClient.bsnHash !== undefined && bsnHash !== careClient.bsnHash ? ['BSN'] : []),
];

export const identityDiffers: LineRule = {
  code: 'L04',
  name: 'identity-differs',
  title: 'Gegevens van de cliënt kloppen niet met het cliëntnummer',
  checks:
    'Of de geboortedatum en het BSN op de factuur bij het cliëntnummer horen. Voorletters, tussenvoegsels en de naam van een partner zijn geen verschil.',
  advice: 'Controleer of de gegevens bij het cliëntnummer horen.',
  source: ap('2. Afspraken', 'De geboortedatum + NAW gegevens van de cliënt OF het BSN-nummer + NAW gegevens van de cliënt.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const careClient = careClientOf(l);
    // Without an agreement of its own an onderaannemer may not learn whether these data belong to the number (L05).
    if (careClient === undefined || ownAgreements(l).length === 0) return notApplicable;
    const bsnHash = l.case.bsnHashes.get(l.line.number);
    const fields = differing(l.line, careClient, bsnHash);
    if (fields.length > 0)
      return certainValueOf(l.line.clientNumber) === undefined ? undetermined({ fields }, l.line.where) : fail({ fields }, l.line.where);
    const name = valueOf(l.line.clientName);
    const inDoubt = differingInDoubt(l.line, careClient, bsnHash);
    if (inDoubt.length > 0) return undetermined({ fields: inDoubt }, l.line.where);
    return name !== undefined && namesDiffer(name, careClient) ? undetermined({ fields: ['naam'] }, l.line.where) : pass;
  },
  toOnderaannemer: (f) =>
    `Dit gegeven past niet bij het cliëntnummer: ${Array.isArray(f['fields']) ? f['fields'].join(' en ') : 'gegevens'}. Controleer het cliëntnummer en de gegevens van de cliënt op de leveringsovereenkomst.`,
  toBackoffice: (f) => `Wijkt af van het register: ${Array.isArray(f['fields']) ? f['fields'].join(' en ') : 'gegevens'}.`,
  example: { verdict: 'fail', facts: { fields: ['geboortedatum'] } },
};
