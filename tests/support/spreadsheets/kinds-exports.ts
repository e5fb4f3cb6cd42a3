import type { CellIn } from './book.ts';
import { billed, type CareRow, careRows, count, dutchAmount, dutchDate, fullName, perClient, sumOf } from './care-rows.ts';
import type { Kind } from './kind.ts';

/** A care system has a number of its own for each client, amounts per unit, and totals with and without VAT. */
const careSystem: Kind = {
  name: 'export with numbers and amounts of several kinds',
  make(random) {
    const rows = careRows(random, 50);
    const own = random.pick(['Cliëntnummer', 'Cliëntnr. intern', 'Ons cliëntnummer', 'Dossiernummer']);
    const heads = [
      own,
      random.pick(['Cliëntnummer Siem', 'Siemnummer']),
      'Cliëntnaam',
      'Begindatum',
      'Einddatum',
      'Code',
      'Productomschrijving',
    ];
    const table: CellIn[][] = [
      [...heads, 'Stuks', 'Eenheid', 'Bedrag per eenheid', 'Totaal excl. btw', 'BTW', 'Totaal incl. btw'],
      ...rows.map((row, index): CellIn[] => [
        7_001 + index,
        Number(row.number),
        fullName(row),
        new Date('2026-01-01T00:00:00Z'),
        new Date('2026-01-31T00:00:00Z'),
        800 + index,
        row.product,
        count(row),
        row.days === 0 ? 'maand' : 'dag',
        row.price / 100,
        row.cents / 100,
        0,
        row.cents / 100,
      ]),
    ];
    return { book: { sheets: [{ name: 'export', rows: table }] }, rows, has: ['quantity'] };
  },
};

/** English headings, blank rows, remarks below the table that name clients as well. */
const english: Kind = {
  name: 'English headings and remarks below',
  make(random) {
    const rows = careRows(random, 50);
    const body = rows.flatMap((row): CellIn[][] => [
      [row.number, fullName(row), dutchDate(row.born), row.product, ...billed(row)],
      ...(random.whole(5) === 0 ? [[]] : []),
    ]);
    const table: CellIn[][] = [
      ['Invoice specification', null, null, null, null, null, 'January 2026'],
      [],
      ['Client no.', 'Client name', 'Date of birth', 'Product', 'Quantity', 'Unit price', 'Amount (EUR)'],
      ...body,
      [],
      ['TOTAL', null, null, null, null, null, sumOf(rows) / 100],
      [],
      [`Let op: cliënt ${rows[0]?.number} is per 1 februari gestopt.`],
      ['Vragen? Bel 013-1234567', null, null, null, null, null, 'versie 3'],
    ];
    return { book: { sheets: [{ name: 'Sheet1', rows: table }] }, rows, has: ['birthDate', 'quantity'] };
  },
};

/** Two tables below each other, the second with its columns in another order. */
const twoTables: Kind = {
  name: 'two tables below each other',
  make(random) {
    const rows = careRows(random, 40);
    const [first, second] = [rows.filter((row) => row.days === 0), rows.filter((row) => row.days !== 0)];
    const table: CellIn[][] = [
      ['Zorg per maand'],
      ['Cliëntnummer', 'Naam', 'Product', 'Bedrag'],
      ...first.map((row): CellIn[] => [row.number, fullName(row), row.product, row.cents / 100]),
      ['Totaal', null, null, sumOf(first) / 100],
      [],
      ['Zorg per dag'],
      ['Product', 'Cliëntnummer', 'Naam', 'Dagen', 'Tarief', 'Bedrag'],
      ...second.map((row): CellIn[] => [row.product, row.number, fullName(row), row.days, row.price / 100, row.cents / 100]),
      ['Totaal', null, null, null, null, sumOf(second) / 100],
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows: [...first, ...second] };
  },
};

/** One sheet for the year with a column for each month. */
const yearSheet: Kind = {
  name: 'column per month',
  make(random) {
    const rows = careRows(random, 40);
    const heads = random.pick([
      ['november', 'december', 'januari'],
      ['nov-25', 'dec-25', 'jan-26'],
      ['Nov', 'Dec', 'Jan'],
      ['2025-11', '2025-12', '2026-01'],
    ]);
    const table: CellIn[][] = [
      ['Cliëntnummer', 'Naam', 'Product', ...heads, 'Totaal'],
      ...rows.map((row): CellIn[] => {
        const [a, b] = [random.whole(9) * 100, random.whole(9) * 50];
        return [row.number, fullName(row), row.product, a, b, row.cents / 100, a + b + row.cents / 100];
      }),
    ];
    return { book: { sheets: [{ name: 'jaaroverzicht', rows: table }] }, rows };
  },
};

/** Number and name in one cell. */
const oneCell: Kind = {
  name: 'number and name in one cell',
  make(random) {
    const rows = careRows(random, 40);
    const form = random.pick<(row: CareRow) => string>([
      (row) => `${row.number} - ${fullName(row)}`,
      (row) => `${row.number} ${fullName(row)}`,
      (row) => `${fullName(row)} (${row.number})`,
    ]);
    const table: CellIn[][] = [
      [random.pick(['Cliënt', 'Cliënt (nr + naam)', 'Bewoner']), 'Product', 'Bedrag'],
      ...rows.map((row): CellIn[] => [form(row), row.product, `€ ${dutchAmount(row.cents)}`]),
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows };
  },
};

/** A row with the client, then the products in rows of their own, then what they come to. */
const sections: Kind = {
  name: 'a row with the client above the products',
  make(random) {
    const rows = careRows(random, 40);
    const head = random.pick<(row: CareRow) => CellIn[]>([
      (row) => [`Cliënt: ${row.number} - ${fullName(row)}`],
      (row) => [`Cliëntnummer ${row.number}`, fullName(row)],
      (row) => [`${fullName(row)}, Siemnummer ${row.number}, geb. ${dutchDate(row.born)}`],
    ]);
    const table: CellIn[][] = [
      ['Product', 'Aantal', 'Tarief', 'Bedrag'],
      ...perClient(rows).flatMap((group): CellIn[][] => [
        ...(group[0] === undefined ? [] : [head(group[0])]),
        ...group.map((row): CellIn[] => [row.product, ...billed(row)]),
        ['Subtotaal', null, null, sumOf(group) / 100],
      ]),
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows };
  },
};

export const exportKinds: readonly Kind[] = [careSystem, english, twoTables, yearSheet, oneCell, sections];
