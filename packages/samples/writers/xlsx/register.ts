import type { Beschikking, CareClient, Leveringsovereenkomst, Onderaannemer, Verzenddienst } from '#domain';
import { type WrittenCell, type WrittenSheet, writeWorkbook } from './workbook.ts';

/** A person in care as the workbook has it: with the BSN itself. */
export type RegisteredClient = Omit<CareClient, 'bsnHash'> & { readonly bsn?: string | undefined };
export interface RegisterContent {
  readonly onderaannemers: readonly Onderaannemer[];
  readonly careClients: readonly RegisteredClient[];
  readonly leveringsovereenkomsten: readonly Leveringsovereenkomst[];
  readonly beschikkingen: readonly Beschikking[];
  readonly verzenddiensten: readonly Verzenddienst[];
}

const dateCell = (date: string | undefined): WrittenCell => (date === undefined ? null : new Date(`${date}T00:00:00Z`));
const yesNo = (value: boolean): string => (value ? 'ja' : 'nee');
const dates = (...columns: readonly number[]): Record<number, string> =>
  Object.fromEntries(columns.map((column) => [column, 'dd-mm-yyyy']));

/** The five sheets; a test may spoil cells before they are written. */
export const registerSheets = (content: RegisterContent): readonly WrittenSheet[] => [
  {
    name: 'Onderaannemers',
    formats: dates(7, 8),
    rows: [
      [
        'Onderaannemernummer',
        'Naam',
        'KvK',
        'IBAN',
        'E-mailadressen',
        'Combinant',
        'Raamovereenkomst ingang',
        'Raamovereenkomst einde',
        'Getekend door onderaannemer',
        'Getekend door Siem',
        'Percelen',
      ],
      ...content.onderaannemers.map((it) => [
        it.number,
        it.name,
        it.kvk,
        it.ibans.join('; '),
        it.addresses.join('; '),
        it.combinant,
        dateCell(it.raamovereenkomst.from),
        dateCell(it.raamovereenkomst.to),
        yesNo(it.raamovereenkomst.signedByOnderaannemer),
        yesNo(it.raamovereenkomst.signedBySiem),
        it.percelen.join(';'),
      ]),
    ],
  },
  {
    name: 'Cliënten',
    formats: dates(4),
    rows: [
      ['Cliëntnummer', 'Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'Straat', 'Huisnummer', 'Postcode', 'Woonplaats', 'Gemeente'],
      ...content.careClients.map((it) => [
        it.number,
        it.firstName,
        it.lastName,
        dateCell(it.birthDate),
        it.bsn,
        it.street,
        it.houseNumber,
        it.postcode,
        it.city,
        it.gemeente,
      ]),
    ],
  },
  {
    name: 'Leveringsovereenkomsten',
    formats: dates(5, 6),
    rows: [
      [
        'Leveringsovereenkomst',
        'Cliëntnummer',
        'Onderaannemernummer',
        'Product',
        'Startdatum',
        'Einddatum',
        'Afgesproken tarief',
        'Gebiedsteam',
      ],
      ...content.leveringsovereenkomsten.map((it) => [
        it.id,
        it.clientNumber,
        it.onderaannemerNumber,
        it.product,
        dateCell(it.period.from),
        dateCell(it.period.to),
        it.agreedTariefCents === undefined ? null : it.agreedTariefCents / 100,
        it.gebiedsteam,
      ]),
    ],
  },
  {
    name: 'Beschikkingen',
    formats: dates(6, 7),
    rows: [
      ['Beschikking', 'Cliëntnummer', 'Onderaannemernummer', 'Gemeente', 'Product', 'Ingangsdatum', 'Einddatum'],
      ...content.beschikkingen.map((it) => [
        it.id,
        it.clientNumber,
        it.onderaannemerNumber,
        it.gemeente,
        it.product,
        dateCell(it.period.from),
        dateCell(it.period.to),
      ]),
    ],
  },
  { name: 'Verzenddiensten', rows: [['Domein', 'Naam'], ...content.verzenddiensten.map((it) => [it.domain, it.name])] },
];

export const writeRegister = (content: RegisterContent): Promise<Uint8Array> => writeWorkbook(registerSheets(content));
