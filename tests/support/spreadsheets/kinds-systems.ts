import { type CellIn, sheet } from './book.ts';
import { billed, type CareRow, careRows, count, fullName, perClient, type Random, sumOf } from './care-rows.ts';
import type { Kind } from './kind.ts';

function overWeeks(random: Random, days: number): CellIn[] {
  const weeks = [0, 0, 0, 0, 0];
  for (let left = days; left > 0; ) {
    const week = random.whole(weeks.length);
    if ((weeks[week] ?? 0) === 7) continue;
    weeks[week] = (weeks[week] ?? 0) + 1;
    left -= 1;
  }
  return weeks.map((week) => week || null);
}

/** Days per week in columns of their own before what they come to. */
const weeks: Kind = {
  name: 'a column per week before the days',
  make(random) {
    const rows = careRows(random, 40).filter((row) => row.days !== 0);
    const table: CellIn[][] = [
      ['Aanwezigheid per week'],
      [
        'Cliëntnr',
        'Cliënt',
        'Product',
        'Wk 1',
        'Wk 2',
        'Wk 3',
        'Wk 4',
        'Wk 5',
        random.pick(['Totaal dagen', 'Aantal etm.', 'Totaal aantal dagen']),
        'Tarief',
        'Bedrag',
      ],
      ...rows.map((row) => [
        Number(row.number),
        fullName(row),
        row.product,
        ...overWeeks(random, row.days),
        row.days,
        row.price / 100,
        row.cents / 100,
      ]),
    ];
    return { ...sheet('jan', table), rows, has: ['quantity'] };
  },
};

/** Amounts without a sign, and a letter that says which way they go. */
const lettered: Kind = {
  name: 'a letter for debit or credit',
  isGuess: true,
  make(random) {
    const rows = careRows(random, 40).map((row, index) => (index % 8 === 5 ? { ...row, cents: -row.cents } : row));
    const [heading, plus, minus] = random.pick([
      ['D/C', 'D', 'C'],
      ['Debet/Credit', 'debet', 'credit'],
      ['Af/bij', 'bij', 'af'],
    ] as const);
    const table: CellIn[][] = [
      ['Boekstuk', 'Relatie', 'Siemnummer', 'Naam', 'Product', 'Bedrag', heading],
      ...rows.map((row, index) => [
        `2026${1000 + index}`,
        'SIEM',
        row.number,
        fullName(row),
        row.product,
        Math.abs(row.cents) / 100,
        row.cents < 0 ? minus : plus,
      ]),
    ];
    return { ...sheet('Boekingen', table), rows };
  },
};

/** Client, product and month in the one description that a bookkeeping package has, beside numbers of its own. */
const described: Kind = {
  name: 'client and product in the description',
  make(random) {
    const rows = careRows(random, 30);
    const text = random.pick<(row: CareRow) => string>([
      (row) => `${row.number} ${fullName(row)} ${row.product} (januari 2026)`,
      (row) => `Cliënt ${row.number} - ${fullName(row)} - ${row.product} - jan 2026`,
      (row) => `${row.product} / ${fullName(row)} / ${row.number}`,
    ]);
    const table: CellIn[][] = [
      ['Artikelcode', 'Omschrijving', 'Aantal', 'Eenheid', 'Nettoprijs', 'Bedrag', 'Grootboekrekening', 'Kostenplaats'],
      ...rows.map((row) => [
        `ZORG${random.whole(9)}`,
        text(row),
        count(row),
        'stuk',
        row.price / 100,
        row.cents / 100,
        '8010',
        100 + random.whole(9),
      ]),
    ];
    return { ...sheet('Factuurregels', table), rows, has: ['quantity'] };
  },
};

/** A row with the client and what its products come to, the products below it in the column of the names. */
const outline: Kind = {
  name: 'a client and its sum above its products',
  make(random) {
    const rows = careRows(random, 30);
    const table: CellIn[][] = [
      ['Nr.', 'Naam / voorziening', 'Volume', 'P', random.pick(['Q × P', 'P*Q', 'PxQ'])],
      ...perClient(rows).flatMap((group): CellIn[][] => [
        [group[0]?.number ?? '', fullName(group[0] as CareRow), null, null, sumOf(group) / 100],
        ...group.map((row) => [null, `   ${row.product}`, ...billed(row)]),
      ]),
      ['Totaal', null, null, null, sumOf(rows) / 100],
    ];
    return { ...sheet('Afrekening', table), rows, has: ['quantity'] };
  },
};

/** A pivot table as Excel lays it out by itself: client and products below each other in one column, each with its sum. */
const compactPivot: Kind = {
  name: 'compact pivot table',
  make(random) {
    const rows = careRows(random, 30);
    const table: CellIn[][] = [
      ['Maand', '(Alle)'],
      [],
      [random.pick(['Rijlabels', 'Row Labels']), 'Som van Bedrag'],
      ...perClient(rows).flatMap((group): CellIn[][] => [
        [`${group[0]?.number} ${fullName(group[0] as CareRow)}`, sumOf(group) / 100],
        ...group.map((row) => [`  ${row.product}`, row.cents / 100]),
      ]),
      ['Eindtotaal', sumOf(rows) / 100],
    ];
    return { ...sheet('Draaitabel', table), rows };
  },
};

/** Two lists next to each other, to save paper. */
const besideEachOther: Kind = {
  name: 'two tables beside each other',
  make(random) {
    const rows = careRows(random, 31);
    const half = Math.ceil(rows.length / 2);
    const heads = ['Cl.nr Siem', 'Naam', 'Zorgproduct', 'Bedrag'];
    const cells = (row: CareRow | undefined): CellIn[] =>
      row === undefined ? [null, null, null, null] : [Number(row.number), fullName(row), row.product, row.cents / 100];
    const table: CellIn[][] = [
      ['Specificatie januari 2026'],
      [...heads, null, ...heads],
      ...rows.slice(0, half).map((row, index) => [...cells(row), null, ...cells(rows[half + index])]),
    ];
    return { ...sheet('Blad1', table), rows };
  },
};

export const systemKinds: readonly Kind[] = [weeks, lettered, described, outline, compactPivot, besideEachOther];
