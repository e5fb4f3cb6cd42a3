import type { CareClient, IsoDate } from '#domain';
import { parseDate } from './parse-date.ts';
import { parseGemeente } from './parse-gemeente.ts';
import { parseBsn } from './parse-identity.ts';
import { parseNumber, parseText } from './parse-text.ts';
import type { RowReader } from './read-row.ts';
import type { careClientsLayout } from './sheet-layout.ts';

type Heading = (typeof careClientsLayout.headings)[number];
export interface CareClientContext {
  readonly today: IsoDate;
  readonly hashBsn: (bsn: string) => string;
}

/** The BSN and the address may be missing: not everyone's is known, and an address can be secret. */
export function readCareClient(row: RowReader<Heading>, { today, hashBsn }: CareClientContext): CareClient | undefined {
  const number = row.required('Cliëntnummer', parseNumber);
  const firstName = row.required('Voornaam', parseText);
  const lastName = row.required('Achternaam', parseText);
  const birthDate = row.required('Geboortedatum', parseDate);
  if (birthDate !== undefined && birthDate > today)
    row.fault('Geboortedatum', 'De geboortedatum ligt in de toekomst. Controleer de datum.');
  const bsn = row.optional('BSN', parseBsn);
  const street = row.optional('Straat', parseText) ?? '';
  const houseNumber = row.optional('Huisnummer', parseText) ?? '';
  const postcode = row.optional('Postcode', parseText) ?? '';
  const city = row.optional('Woonplaats', parseText) ?? '';
  const gemeente = row.required('Gemeente', parseGemeente);
  if (number === undefined || firstName === undefined || lastName === undefined || birthDate === undefined || gemeente === undefined)
    return undefined;
  const careClient = { number, firstName, lastName, birthDate, street, houseNumber, postcode, city, gemeente };
  return bsn === undefined ? careClient : { ...careClient, bsnHash: hashBsn(bsn) };
}
