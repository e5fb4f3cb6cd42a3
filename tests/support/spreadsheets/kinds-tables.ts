import { type CellIn, shifted } from './book.ts';
import { billed, type CareRow, careRows, count, day, dutchAmount, dutchDate, fullName, type Random, sumOf } from './care-rows.ts';
import { type Kind, words } from './kind.ts';

/** Many columns of which few matter, in any order, somewhere on the sheet below a title block. */
const wide: Kind = {
  name: 'wide table in the middle of the sheet',
  make(random) {
    const rows = careRows(random, 50 + random.whole(60));
    const columns: readonly (readonly [heading: string, value: (row: CareRow, index: number) => CellIn])[] = random.shuffle([
      [random.pick(words.number), (row) => (random.whole(2) === 0 ? Number(row.number) : row.number)],
      [random.pick(words.name), fullName],
      [random.pick(words.born), (row) => day(row.born)],
      ['BSN', (row) => Number(row.bsn)],
      [random.pick(words.product), (row) => row.product],
      [random.pick(words.quantity), count],
      [random.pick(words.price), (row) => row.price / 100],
      [random.pick(words.amount), (row) => row.cents / 100],
      [random.pick(words.month), () => 'januari 2026'],
      ['Gemeente', () => random.pick(['Tilburg', 'Goirle', 'Hilvarenbeek'])],
      ['Medewerker', () => random.pick(['Anke', 'Bart', 'Chris'])],
      ['Grootboek', () => 8010 + random.whole(5)],
      ['Opmerking', () => random.pick([null, null, 'akkoord', 'zie dossier'])],
    ]);
    const table: CellIn[][] = [
      ['Stichting Voorbeeldzorg', null, null, 'Specificatie bij de factuur'],
      ['Aan: Siem', null, null, 'januari 2026'],
      [],
      columns.map(([heading]) => heading),
      ...rows.map((row, index) => columns.map(([, value]) => value(row, index))),
      [],
      columns.map(([heading], index) =>
        index === 0 ? 'Totaal' : (words.amount as readonly string[]).includes(heading) ? sumOf(rows) / 100 : null,
      ),
    ];
    return { book: { sheets: [{ name: 'Export', rows: shifted(table, 3, 2) }] }, rows, has: ['birthDate', 'bsn', 'quantity'] };
  },
};

/** Everything is text, as care systems export it: amounts, dates and numbers. */
const texts: Kind = {
  name: 'everything as text',
  make(random) {
    const rows = careRows(random, 60);
    const form = random.pick<(cents: number) => string>([
      (cents) => `€ ${dutchAmount(cents)}`,
      (cents) => `€${dutchAmount(cents)}`,
      (cents) => `EUR ${dutchAmount(cents)}`,
      (cents) => (cents / 100).toFixed(2),
      (cents) => dutchAmount(cents),
      (cents) => (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 }),
      (cents) => (cents % 100 === 0 ? `${Math.floor(cents / 100)},-` : dutchAmount(cents)),
      (cents) => `${dutchAmount(cents)} €`,
    ]);
    const table: CellIn[][] = [
      [random.pick(words.amount), random.pick(words.product), random.pick(words.name), random.pick(words.born), random.pick(words.number)],
      ...rows.map((row) => [form(row.cents), row.product, fullName(row), dutchDate(row.born), ` ${row.number}`]),
      [form(sumOf(rows)), 'Totaal', null, null, null],
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows, has: ['birthDate'] };
  },
};

/** First name, prefix and last name in columns of their own, in the order that the program keeps. */
const splitNames: Kind = {
  name: 'names in three columns',
  make(random) {
    const rows = careRows(random, 50);
    const heads = random.pick([
      ['Achternaam', 'Tussenvoegsel', 'Voornaam'],
      ['Voornaam', 'Tussenvoegsel', 'Achternaam'],
      ['Naam', 'Tussenv.', 'Roepnaam'],
      ['Voorletters', 'Voorvoegsel', 'Achternaam'],
      ['Familienaam', 'Voorvoegsels', 'Voornaam'],
    ]);
    const part = (heading: string, row: CareRow): CellIn =>
      /^Voorv|^Tuss/.test(heading) ? row.prefix || null : /^Voor|^Roep/.test(heading) ? row.firstName : row.lastName;
    const table: CellIn[][] = [
      [random.pick(words.number), ...heads, 'Geslacht', random.pick(words.product), random.pick(words.quantity), random.pick(words.amount)],
      ...rows.map((row) => [
        Number(row.number),
        ...heads.map((heading) => part(heading, row)),
        random.pick(['M', 'V']),
        row.product,
        count(row),
        row.cents / 100,
      ]),
    ];
    return { book: { sheets: [{ name: 'clienten', rows: table }] }, rows, has: ['quantity'] };
  },
};

/** Two rows of headings: groups in merged cells over the columns, and the columns below. */
const twoHeadings: Kind = {
  name: 'two heading rows',
  make(random) {
    const rows = careRows(random, 50);
    const table: CellIn[][] = [
      ['Specificatie januari 2026'],
      ['Cliënt', null, null, 'Zorg', null, null, 'Bedrag'],
      ['Nummer', 'Naam', 'Geb.datum', random.pick(['Product', 'Soort']), 'Aantal', 'Tarief', null],
      ...rows.map((row) => [Number(row.number), fullName(row), day(row.born), row.product, ...billed(row)]),
      ['Totaal', null, null, null, null, null, sumOf(rows) / 100],
    ];
    const merges = ['A2:C2', 'D2:F2', 'G2:G3'];
    return { book: { sheets: [{ name: 'Specificatie', rows: table, merges }] }, rows, has: ['birthDate', 'quantity'] };
  },
};

/** Units and explanations in the headings, on several lines within a cell. */
const units: Kind = {
  name: 'units in headings',
  make(random) {
    const rows = careRows(random, 50);
    const table: CellIn[][] = [
      [
        'Nr.',
        'Cliëntnummer\n(bij Siem)',
        'Naam\ncliënt',
        random.pick(['Product\n(zie tarievenlijst)', 'Zorgproduct (code)']),
        'Aantal\n(mnd/dgn)',
        random.pick(['Tarief\n(€ per eenheid)', 'Tarief (€/eenheid)']),
        random.pick(['Bedrag\n(in €)', 'Totaal\n(€, vrij van btw)', 'Bedrag [€]', 'Bedrag (EUR)']),
      ],
      ...rows.map((row, index) => [index + 1, row.number, fullName(row), row.product, ...billed(row)]),
      [null, null, null, null, null, 'Totaal:', sumOf(rows) / 100],
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows, has: ['quantity'] };
  },
};

/** Formulas with the outcome that the program stored. */
const formulas: Kind = {
  name: 'formulas with their outcome',
  make(random) {
    const rows = careRows(random, 50);
    const table: CellIn[][] = [
      [random.pick(words.number), random.pick(words.name), random.pick(words.product), 'Aantal', 'Prijs', random.pick(words.amount)],
      ...rows.map((row, index) => [
        { number: Number(row.number), format: '0000000' },
        { formula: `"${fullName(row).replaceAll('"', '')}"`, result: fullName(row) },
        row.product,
        count(row),
        row.price / 100,
        { formula: `D${index + 2}*E${index + 2}`, result: row.cents / 100 + 1e-12 },
      ]),
      [null, null, null, null, null, { formula: `SUM(F2:F${rows.length + 1})`, result: sumOf(rows) / 100 }],
    ];
    return {
      book: { sheets: [{ name: 'Blad1', rows: table }] },
      rows: rows.map((row) => ({ ...row, number: `0${row.number}` })),
      has: ['quantity'],
    };
  },
};

/** Days counted from 1904, as old Macs do, and amounts in a debit and a credit column. */
const debitAndCredit: Kind = {
  name: 'debit and credit, days from 1904',
  isGuess: true,
  make(random) {
    const rows = careRows(random, 50).map((row, index) => (index % 7 === 3 ? { ...row, cents: -row.cents, days: -row.days } : row));
    const table: CellIn[][] = [
      ['Datum', random.pick(words.number), random.pick(words.name), random.pick(words.born), random.pick(words.product), 'Debet', 'Credit'],
      ...rows.map((row) => [
        day('2026-01-31'),
        row.number,
        fullName(row),
        day(row.born),
        row.product,
        row.cents > 0 ? row.cents / 100 : null,
        row.cents < 0 ? -row.cents / 100 : null,
      ]),
    ];
    return { book: { sheets: [{ name: 'mutaties', rows: table }], is1904: true }, rows, has: ['birthDate'] };
  },
};

/** Negative amounts between the others, as a correction of an earlier month: `-491,90`, `(491,90)` and `491,90-`. */
const corrections: Kind = {
  name: 'corrections below zero',
  make(random: Random) {
    const rows = careRows(random, 50).map((row, index) => (index % 9 === 4 ? { ...row, cents: -row.cents } : row));
    const negative = random.pick<(cents: number) => CellIn>([
      (cents) => cents / 100,
      (cents) => `-${dutchAmount(-cents)}`,
      (cents) => `€ -${dutchAmount(-cents)}`,
      (cents) => `(${dutchAmount(-cents)})`,
      (cents) => `${dutchAmount(-cents)}-`,
      (cents) => `-€ ${dutchAmount(-cents)}`,
    ]);
    const table: CellIn[][] = [
      [random.pick(words.product), random.pick(words.number), random.pick(words.name), random.pick(words.amount)],
      ...rows.map((row) => [row.product, row.number, fullName(row), row.cents < 0 ? negative(row.cents) : row.cents / 100]),
    ];
    return { book: { sheets: [{ name: 'Blad1', rows: table }] }, rows };
  },
};

export const tableKinds: readonly Kind[] = [wide, texts, splitNames, twoHeadings, units, formulas, debitAndCredit, corrections];
