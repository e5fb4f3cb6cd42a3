import { type CellIn, sheet } from './book.ts';
import { billed, type CareRow, careRows, count, day, dutchAmount, dutchDate, fullName, perClient, sumOf } from './care-rows.ts';
import type { Kind } from './kind.ts';

/** Each heading broken over two rows without a merged cell. */
const brokenHeadings: Kind = {
  name: 'headings broken over two rows',
  make(random) {
    const rows = careRows(random, 30);
    const heads = [
      ['Siem', 'Naam', 'Geboorte', 'Soort', 'Aantal', 'Tarief', 'Bedrag'],
      ['nummer', 'cliënt', 'datum', 'zorg', 'eenheden', 'per eenheid', 'totaal'],
    ];
    const body = rows.map((row) => [row.number, fullName(row), day(row.born), row.product, ...billed(row)]);
    return { ...sheet('Blad1', [...heads, ...body]), rows, has: ['birthDate', 'quantity'] };
  },
};

/** A form with what to fill in below its headings, and its total on top. */
const hints: Kind = {
  name: 'hints below the headings',
  make(random) {
    const rows = careRows(random, 30);
    const table: CellIn[][] = [
      ['Totaal te declareren', sumOf(rows) / 100],
      [],
      ['Cliëntnummer', 'Achternaam', 'Voorvoegsel', 'Voornaam', 'Geboortedatum', 'Product', 'Bedrag'],
      ['(6 cijfers)', '(verplicht)', null, null, '(dd-mm-jjjj)', '(keuzelijst)', '(in euro)'],
      ...rows.map((row) => [
        Number(row.number),
        row.lastName,
        row.prefix || null,
        row.firstName,
        day(row.born),
        row.product,
        row.cents / 100,
      ]),
    ];
    return { ...sheet('Invulblad', table), rows, has: ['birthDate'] };
  },
};

/** For each client who it is in labels below each other, then a table of its own. */
const blocks: Kind = {
  name: 'a block of labels above the table of each client',
  make(random) {
    const rows = careRows(random, 20);
    const table = perClient(rows).flatMap((group): CellIn[][] => [
      ['Cliënt:', fullName(group[0] as CareRow)],
      ['Siemnr:', Number(group[0]?.number)],
      ['Geb.datum:', dutchDate(group[0]?.born ?? '')],
      ['Omschrijving', 'Aantal', 'Prijs', 'Bedrag'],
      ...group.map((row) => [row.product, ...billed(row)]),
      ['Totaal cliënt', null, null, sumOf(group) / 100],
      [],
    ]);
    return { ...sheet('Specificatie', [['Specificatie bij verzamelfactuur 2026-0041'], [], ...table]), rows, has: ['birthDate'] };
  },
};

/** Number and amounts on one row, who it is on the row below it. */
const personBelow: Kind = {
  name: 'the client on the row below its line',
  make(random) {
    const rows = careRows(random, 24);
    const body = rows.flatMap((row): CellIn[][] => [
      [Number(row.number), row.product, ...billed(row)],
      [null, `${fullName(row)}, geb. ${dutchDate(row.born)}`],
    ]);
    const table: CellIn[][] = [
      ['Cliëntnr.', 'Omschrijving', 'Aantal', 'Tarief', 'Bedrag'],
      ...body,
      ['Totaal', null, null, null, sumOf(rows) / 100],
    ];
    return { ...sheet('Blad1', table), rows, has: ['birthDate'] };
  },
};

/** The headings below each other and a line in each column. */
const turned: Kind = {
  name: 'a line in each column',
  isGuess: true,
  make(random) {
    const rows = careRows(random, 8);
    const table: CellIn[][] = [
      ['Cliëntnummer', ...rows.map((row) => Number(row.number))],
      ['Naam', ...rows.map(fullName)],
      ['Geboortedatum', ...rows.map((row) => day(row.born))],
      ['Product', ...rows.map((row) => row.product)],
      ['Aantal', ...rows.map(count)],
      ['Bedrag', ...rows.map((row) => row.cents / 100)],
    ];
    return { ...sheet('Blad1', table), rows, has: ['birthDate', 'quantity'] };
  },
};

/** Somebody's own list, with headings that nobody else uses and room between the columns. */
const ownWords: Kind = {
  name: 'headings of nobody else',
  isGuess: true,
  make(random) {
    const rows = careRows(random, 20);
    const isBare = random.whole(3) === 0;
    const table: CellIn[][] = [
      [null, 'Overzicht Siem januari'],
      [],
      ...(isBare ? [] : [[null, 'wie', null, 'nummertje', null, 'wat', null, 'hoeveel', null, 'p.st.', null, 'samen']]),
      ...rows.map((row) => [
        null,
        `${row.firstName.charAt(0)}. ${row.lastName}`,
        null,
        row.number,
        null,
        row.product,
        null,
        count(row),
        null,
        `€ ${dutchAmount(row.price)}`,
        null,
        `€ ${dutchAmount(row.cents)}`,
      ]),
    ];
    const named = rows.map((row) => ({ ...row, firstName: `${row.firstName.charAt(0)}.`, prefix: '' }));
    return { ...sheet('Blad1', table), rows: named };
  },
};

/** Number, name and birth date in a row across the table, above the care of the client. */
const acrossTable: Kind = {
  name: 'a row across the table with the client',
  make(random) {
    const rows = careRows(random, 20);
    const table: CellIn[][] = [['Zorg', 'Van', 'Tot', 'Aantal', 'Tarief', 'Totaal']];
    const merges: string[] = [];
    for (const group of perClient(rows)) {
      table.push([`${group[0]?.number} / ${fullName(group[0] as CareRow)} / ${dutchDate(group[0]?.born ?? '')}`]);
      merges.push(`A${table.length}:F${table.length}`);
      for (const row of group) table.push([row.product, day('2026-01-01'), day('2026-01-31'), ...billed(row)]);
      table.push([null, null, null, null, 'Subtotaal', sumOf(group) / 100]);
    }
    return { book: { sheets: [{ name: 'Specificatie', rows: table, merges }] }, rows, has: ['birthDate', 'quantity'] };
  },
};

export const peopleKinds: readonly Kind[] = [brokenHeadings, hints, blocks, personBelow, turned, ownWords, acrossTable];
