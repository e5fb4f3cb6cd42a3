/** The register workbook: its sheets and headings, in the order in which they are usually written. */
export const onderaannemersLayout = {
  sheet: 'Onderaannemers',
  headings: [
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
} as const;
export const careClientsLayout = {
  sheet: 'Cliënten',
  headings: [
    'Cliëntnummer',
    'Voornaam',
    'Achternaam',
    'Geboortedatum',
    'BSN',
    'Straat',
    'Huisnummer',
    'Postcode',
    'Woonplaats',
    'Gemeente',
  ],
} as const;
export const leveringsovereenkomstenLayout = {
  sheet: 'Leveringsovereenkomsten',
  headings: [
    'Leveringsovereenkomst',
    'Cliëntnummer',
    'Onderaannemernummer',
    'Product',
    'Startdatum',
    'Einddatum',
    'Afgesproken tarief',
    'Gebiedsteam',
  ],
} as const;
export const beschikkingenLayout = {
  sheet: 'Beschikkingen',
  headings: ['Beschikking', 'Cliëntnummer', 'Onderaannemernummer', 'Gemeente', 'Product', 'Ingangsdatum', 'Einddatum'],
} as const;
/** The only sheet that may be left out. */
export const verzenddienstenLayout = { sheet: 'Verzenddiensten', headings: ['Domein', 'Naam'] } as const;

export const sheetLayouts = [
  onderaannemersLayout,
  careClientsLayout,
  leveringsovereenkomstenLayout,
  beschikkingenLayout,
  verzenddienstenLayout,
] as const;

export interface SheetLayout<Heading extends string> {
  readonly sheet: string;
  readonly headings: readonly Heading[];
}
