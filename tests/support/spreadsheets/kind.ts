import type { Book } from './book.ts';
import type { CareRow, Random } from './care-rows.ts';

/** A workbook of some layout, and what stands in it. */
export interface Made {
  readonly book: Book;
  /** The rows that are lines of the invoice, in the order of the workbook. */
  readonly rows: readonly CareRow[];
  /** Columns beside number, name, product and amount. */
  readonly has?: readonly ('birthDate' | 'bsn' | 'quantity')[];
}
export interface Kind {
  readonly name: string;
  /** It can be read in more than one way, and only the total of the invoice tells which is right. */
  readonly isGuess?: true;
  /** Nobody can say what is whose: nothing has to be found, but nothing wrong may be certain. */
  readonly isRefused?: true;
  make(random: Random): Made;
}

/** Words that people put above their columns. */
export const words = {
  number: [
    'Siemnr',
    'Cliënt-ID Siem',
    'Clientnr. Siem',
    'Cliëntnr',
    'Cliëntnummer (Siem)',
    'Nr. cliënt',
    'Siem-ID',
    'SIEM cliëntnummer',
    'Cliëntcode Siem',
    'Klantnummer Siem',
    'Deelnemersnummer',
    'Cliënt nr. bij Siem',
  ],
  name: ['Naam', 'Naam cliënt', 'Cliëntnaam', 'Cliënt', 'Naam deelnemer', 'Volledige naam', 'Bewoner', 'Naam van de cliënt'],
  product: [
    'Product',
    'Soort zorg',
    'Zorgsoort',
    'Zorgproduct',
    'Prestatie',
    'Geleverde zorg',
    'Productomschrijving',
    'Arrangement',
    'Wmo-voorziening',
    'Type zorg',
    'Product (Wmo)',
  ],
  amount: [
    'Bedrag',
    'Regelbedrag',
    'Totaal',
    'Bedrag (€)',
    'Totaalbedrag',
    'Te factureren',
    'Bedrag in euro',
    'Gefactureerd bedrag',
    'Netto bedrag',
    'Bedrag excl. btw',
    'Totaal €',
    'Eindbedrag',
  ],
  born: ['Geboortedatum', 'Geb.datum', 'Geb. datum', 'Gebdatum', 'Geboren', 'Geb. dat.', 'Geboortedatum cliënt'],
  price: ['Tarief', 'Prijs', 'Tarief per eenheid', 'Stukprijs', 'Prijs per eenheid', 'Tarief (€)', 'Eenheidsprijs', 'Tarief Siem'],
  quantity: ['Aantal', 'Aantal eenheden', 'Eenheden', 'Hoeveelheid', 'Volume'],
  month: ['Periode', 'Maand', 'Zorgmaand', 'Leverperiode'],
} as const;
