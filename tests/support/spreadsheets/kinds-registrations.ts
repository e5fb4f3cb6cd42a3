import { type CellIn, sheet } from './book.ts';
import { billed, careRows, count, dutchAmount, fullName } from './care-rows.ts';
import type { Kind } from './kind.ts';

/** Names of fields as headings, and both the code and the words of the product. */
const fieldNames: Kind = {
  name: 'names of fields as headings',
  make(random) {
    const rows = careRows(random, 40);
    const table: CellIn[][] = [
      ['ID', 'Client_ID_Siem', 'Client_Naam', 'Geboorte_datum', 'Product_Code', 'Product_Omschrijving', 'Aantal', 'Bedrag'],
      ...rows.map((row, index) => [
        5000 + index,
        row.number,
        fullName(row),
        row.born,
        row.code,
        row.product,
        count(row),
        `€\u00a0${dutchAmount(row.cents)}`,
      ]),
    ];
    return { ...sheet('export', table), rows, has: ['birthDate', 'quantity'] };
  },
};

/** Names in parts under words that few use, and a number for the tax office. */
const registeredNames: Kind = {
  name: 'names as they are registered',
  make(random) {
    const rows = careRows(random, 40);
    const [first, prefix, last, born] = random.pick([
      ['Roepnaam', 'Tussenvoegsels', 'Geboortenaam', 'Geb.dat'],
      ['First name', 'Infix', 'Surname', 'DOB'],
    ] as const);
    const table: CellIn[][] = [
      [
        'Cliëntcode (Siem)',
        first,
        prefix,
        last,
        born,
        'Burgerservicenr',
        'Zorgproduct (oms.)',
        'Aantal (eenh.)',
        'Eenh.prijs',
        'Factuurbedrag (excl. BTW)',
      ],
      ...rows.map((row) => [row.number, row.firstName, row.prefix || null, row.lastName, row.born, row.bsn, row.product, ...billed(row)]),
    ];
    return { ...sheet('Rapport', table), rows, has: ['birthDate', 'bsn', 'quantity'] };
  },
};

/** The fields of a declaration to a gemeente, each named in one word, with the numbers of other code lists beside the product. */
const declaration: Kind = {
  name: 'fields of a declaration',
  make(random) {
    const rows = careRows(random, 40);
    const heads = [
      'ReferentieNummer',
      'Cliëntnummer Siem',
      'BSN',
      'Geboortedatum',
      'Naam',
      'ProductCategorie',
      'ProductOmschrijving',
      'BeginDatum',
    ];
    const table: CellIn[][] = [
      [...heads, 'EindDatum', 'GeleverdVolume', 'ProductTarief', 'IngediendBedrag'],
      ...rows.map((row, index) => [
        `R${index}`,
        row.number,
        row.bsn,
        row.born.replaceAll('-', ''),
        fullName(row),
        '02',
        row.product,
        '20260101',
        '20260131',
        count(row),
        dutchAmount(row.price),
        dutchAmount(row.cents),
      ]),
    ];
    return { ...sheet('declaratie', table), rows, has: ['birthDate', 'bsn', 'quantity'] };
  },
};

export const registrationKinds: readonly Kind[] = [fieldNames, registeredNames, declaration];
