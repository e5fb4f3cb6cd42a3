import {
  type CareClient,
  failIf,
  type InvoiceLine,
  type IsoDate,
  notApplicable,
  pass,
  type ReadField,
  undetermined,
  valueOf,
} from '#domain';
import { namesDiffer, sameBirthDate } from '../person-names.ts';
import { ap, type LineRule } from '../rule.ts';
import { clientIsCertain } from './certain-subject.ts';
import { ownCareClientOf } from './line-facts.ts';

/** "4/12/1961" in a workbook may be written as in America, where the month stands before the day. */
function mayBeTurned({ value, where }: ReadField<IsoDate>, careClient: CareClient): boolean {
  const [year, month, day] = value.split('-');
  return where.kind === 'spreadsheet' && sameBirthDate(`${year}-${day}-${month}`, careClient.birthDate);
}

/** What is not as registered; each with whether it was read with certainty. */
function differing(line: InvoiceLine, careClient: CareClient, bsnHash: string | undefined) {
  const { birthDate, bsn } = line;
  const otherBirthDate = birthDate.state === 'read' && !sameBirthDate(birthDate.value, careClient.birthDate) ? birthDate : undefined;
  const otherBsn = bsn.state === 'read' && careClient.bsnHash !== undefined && bsnHash !== careClient.bsnHash;
  return [
    ...(otherBirthDate ? [{ field: 'geboortedatum', certain: otherBirthDate.certain && !mayBeTurned(otherBirthDate, careClient) }] : []),
    ...(otherBsn ? [{ field: 'BSN', certain: bsn.certain }] : []),
  ];
}

export const identityDiffers: LineRule = {
  code: 'L04',
  name: 'identity-differs',
  title: 'Gegevens van de cliënt kloppen niet met het cliëntnummer',
  checks:
    'Of de geboortedatum en het BSN op de factuur bij het cliëntnummer horen. Zijn in een specificatie alleen dag en maand omgewisseld, dan beslist een medewerker. Voorletters, tussenvoegsels en de naam van een partner zijn geen verschil.',
  advice: 'Controleer of de gegevens bij het cliëntnummer horen.',
  source: ap('2. Afspraken', 'De geboortedatum + NAW gegevens van de cliënt OF het BSN-nummer + NAW gegevens van de cliënt.'),
  validFrom: '2023-01-01',
  subject: 'line',
  check: (l) => {
    const careClient = ownCareClientOf(l);
    if (careClient === undefined) return notApplicable;
    const bsnHash = l.case.bsnHashes.get(l.line.number);
    const different = differing(l.line, careClient, bsnHash);
    const certain = different.filter((each) => each.certain);
    const fields = (certain.length > 0 ? certain : different).map(({ field }) => field);
    if (fields.length > 0) return failIf(certain.length > 0 && clientIsCertain(l), { fields }, l.line.where);
    const name = valueOf(l.line.clientName);
    return name !== undefined && namesDiffer(name, careClient) ? undetermined({ fields: ['naam'] }, l.line.where) : pass;
  },
  toOnderaannemer: (f) =>
    `Dit gegeven past niet bij het cliëntnummer: ${Array.isArray(f['fields']) ? f['fields'].join(' en ') : 'gegevens'}. Controleer het cliëntnummer en de gegevens van de cliënt op de leveringsovereenkomst.`,
  toBackoffice: (f) => `Wijkt af van het register: ${Array.isArray(f['fields']) ? f['fields'].join(' en ') : 'gegevens'}.`,
  example: { verdict: 'fail', facts: { fields: ['geboortedatum'] } },
};
