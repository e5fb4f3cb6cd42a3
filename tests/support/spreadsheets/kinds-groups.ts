import type { CellIn } from './book.ts';
import { type CareRow, careRows, dutchDate, fullName, perClient, type Random, sumOf } from './care-rows.ts';
import { type Kind, words } from './kind.ts';

/** A sum below each client, and one below all. */
const subtotals: Kind = {
  name: 'subtotal per client',
  make(random) {
    const rows = careRows(random, 60);
    const label = random.pick<(row: CareRow) => string>([
      () => 'Subtotaal',
      (row) => `Totaal ${row.number}`,
      (row) => `Totaal ${fullName(row)}`,
      (row) => `${row.number} Totaal`,
      (row) => `Subtotaal cliënt ${row.number}`,
    ]);
    const groups = perClient(rows).flatMap((group): CellIn[][] => [
      ...group.map((row) => [row.number, fullName(row), row.product, row.price / 100, row.cents / 100]),
      [group[0] === undefined ? null : label(group[0]), null, null, null, sumOf(group) / 100],
      ...(random.whole(2) === 0 ? [[]] : []),
    ]);
    const table: CellIn[][] = [
      [random.pick(words.number), random.pick(words.name), random.pick(words.product), random.pick(words.price), random.pick(words.amount)],
      ...groups,
      [random.pick(['Eindtotaal', 'Totaal generaal', 'Totaal']), null, null, null, sumOf(rows) / 100],
    ];
    return { book: { sheets: [{ name: 'Specificatie', rows: table }] }, rows };
  },
};

/** The client in cells merged over its products. */
const mergedClients: Kind = {
  name: 'client merged over products',
  make(random) {
    const rows = careRows(random, 50);
    const merges: string[] = [];
    let at = 2;
    const body = perClient(rows).flatMap((group) => {
      if (group.length > 1) for (const column of 'ABC') merges.push(`${column}${at}:${column}${at + group.length - 1}`);
      at += group.length;
      return group.map((row, index): CellIn[] => [
        index === 0 ? Number(row.number) : null,
        index === 0 ? fullName(row) : null,
        index === 0 ? dutchDate(row.born) : null,
        row.product,
        row.cents / 100,
      ]);
    });
    const heads = [words.number, words.name, words.born, words.product, words.amount].map((each) => random.pick(each));
    return { book: { sheets: [{ name: 'Blad1', rows: [heads, ...body], merges }] }, rows, has: ['birthDate'] };
  },
};

/** A pivot table in tabular form: a client is named once, and the cells below it are empty. */
const pivot: Kind = {
  name: 'pivot table',
  make(random) {
    const rows = careRows(random, 50);
    const body = perClient(rows).flatMap((group): CellIn[][] => [
      ...group.map((row, index): CellIn[] => [
        index === 0 ? row.number : null,
        index === 0 ? fullName(row) : null,
        row.product,
        row.cents / 100,
      ]),
      [`${group[0]?.number} Totaal`, null, null, sumOf(group) / 100],
    ]);
    const table: CellIn[][] = [
      ['Maand', 'januari 2026'],
      [],
      ['Cliëntnummer Siem', 'Naam', 'Product', random.pick(['Som van Bedrag', 'Som van Totaal'])],
      ...body,
      ['Eindtotaal', null, null, sumOf(rows) / 100],
    ];
    return { book: { sheets: [{ name: 'Draaitabel', rows: table }] }, rows };
  },
};

/** A tab for each client, with who it is in a block above the table. */
const sheetPerClient: Kind = {
  name: 'sheet per client',
  make(random) {
    const rows = careRows(random, 12);
    const sheets = perClient(rows).map((group) => ({
      name: group[0]?.lastName.slice(0, 20).replace(/[^\p{L} ]/gu, '') + (group[0]?.number ?? ''),
      rows: [
        ['Naam', group[0] === undefined ? '' : fullName(group[0])],
        ['Cliëntnummer', group[0]?.number ?? ''],
        ['Geboortedatum', dutchDate(group[0]?.born ?? '')],
        [],
        ['Product', 'Aantal', 'Tarief', 'Bedrag'],
        ...group.map((row) => [row.product, row.days === 0 ? 1 : row.days, row.price / 100, row.cents / 100]),
        ['Totaal', null, null, sumOf(group) / 100],
      ],
    }));
    return { book: { sheets: random.shuffle(sheets) }, rows };
  },
};

const months = ['november 2025', 'december 2025', 'januari 2026'];

/** A tab for each month; that of the invoice counts. */
const sheetPerMonth: Kind = {
  name: 'sheet per month',
  make(random) {
    const lists = months.map(() => careRows(random, 20));
    const heads = [words.number, words.name, words.product, words.amount].map((each) => random.pick(each));
    const short = random.whole(2) === 0;
    const sheets = months.map((month, index) => ({
      name: short ? month.replace(/ 20/, " '").replace(/^(...)\w+/, '$1') : month,
      rows: [heads, ...(lists[index] ?? []).map((row): CellIn[] => [Number(row.number), fullName(row), row.product, row.cents / 100])],
    }));
    return { book: { sheets }, rows: lists[2] ?? [] };
  },
};

/** Columns that help to compute, a list on a hidden tab, and the rows of other months filtered away. */
const hiddenHelpers: Kind = {
  name: 'hidden columns, rows and sheets',
  isGuess: true,
  make(random) {
    const all = careRows(random, 60);
    const isHidden = all.map(() => random.whole(4) === 0);
    const amount = random.pick(['Bedrag', 'Totaal']);
    const table: CellIn[][] = [
      ['Cliëntnummer', 'Bedrag oud', 'Naam', 'Product', amount === 'Bedrag' ? 'Totaal' : 'Bedrag', 'Aantal', amount],
      ...all.map((row): CellIn[] => [
        row.number,
        row.cents / 100 - 5,
        fullName(row),
        row.product,
        row.cents / 50,
        row.days === 0 ? 1 : row.days,
        row.cents / 100,
      ]),
    ];
    const main = {
      name: 'januari',
      rows: table,
      hiddenColumns: [2, 5],
      hiddenRows: all.flatMap((_, index) => (isHidden[index] === true ? [index + 2] : [])),
    };
    const old = {
      name: 'oud',
      hidden: true,
      rows: [['Cliëntnummer', 'Naam', 'Product', 'Bedrag'], ...all.map((row) => [row.number, fullName(row), row.product, row.cents / 100])],
    };
    return { book: { sheets: [old, main] }, rows: all.filter((_, index) => isHidden[index] !== true) };
  },
};

/** A column for each product or each month: nobody can say which cell is a line without knowing the custom of the house. */
const matrix: Kind = {
  name: 'column per product',
  make(random: Random) {
    const rows = careRows(random, 30);
    const products = [...new Set(rows.map((row) => row.product))];
    const table: CellIn[][] = [
      ['Cliëntnummer', 'Naam', ...products, 'Totaal'],
      ...perClient(rows).map((group): CellIn[] => [
        group[0]?.number ?? '',
        group[0] === undefined ? '' : fullName(group[0]),
        ...products.map((product) => {
          const own = group.filter((row) => row.product === product);
          return own.length === 0 ? null : sumOf(own) / 100;
        }),
        sumOf(group) / 100,
      ]),
    ];
    return { book: { sheets: [{ name: 'Overzicht', rows: table }] }, rows };
  },
};

/** Two people in a cell: who gets how much is not said. */
const severalInCell: Kind = {
  name: 'several clients in a cell',
  isRefused: true,
  make(random) {
    const rows = careRows(random, 20).slice(0, 20);
    const pairs = rows.filter((_, index) => index % 2 === 0).map((row, index) => [row, rows[index * 2 + 1] ?? row] as const);
    const separator = random.pick([', ', '\n', ' / ', ' en ']);
    const table: CellIn[][] = [
      ['Cliëntnummers', 'Namen', 'Product', 'Bedrag'],
      ...pairs.map(([a, b]): CellIn[] => [
        `${a.number}${separator}${b.number}`,
        `${fullName(a)}${separator}${fullName(b)}`,
        a.product,
        (a.cents + b.cents) / 100,
      ]),
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows };
  },
};

export const groupKinds: readonly Kind[] = [
  subtotals,
  mergedClients,
  pivot,
  sheetPerClient,
  sheetPerMonth,
  hiddenHelpers,
  matrix,
  severalInCell,
];
