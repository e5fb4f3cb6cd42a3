import { type CellIn, sheet } from './book.ts';
import { billed, type CareRow, careRows, day, fullName, perClient, sumOf } from './care-rows.ts';
import type { Kind } from './kind.ts';

/** An export of a care system: hours and a price of an hour beside what is billed, and whether it was. */
const hoursBeside: Kind = {
  name: 'hours beside the count, and whether it was billed',
  make(random) {
    const rows = careRows(random, 30);
    const table: CellIn[][] = [
      ['Productieoverzicht onderaanneming'],
      ['Totaal:', sumOf(rows) / 100],
      ['Dossiernr.', 'Cliëntnr. Siem', 'Cliënt', 'Geb.datum', 'Product', 'Uren', 'Uurtarief', 'Aantal', 'Tarief', 'Bedrag', 'Gefactureerd'],
      ...rows.map((row, index): CellIn[] => [
        110_000 + index,
        Number(row.number),
        fullName(row),
        day(row.born),
        row.product,
        random.whole(80) / 2,
        58.2,
        ...billed(row),
        random.pick(['Nee', 'Ja']),
      ]),
    ];
    return { ...sheet('Productie', table), rows, has: ['birthDate', 'quantity'] };
  },
};

/** One list for the year: the rows of December still stand above those of January. */
const lastMonth: Kind = {
  name: 'rows of last month left in the list',
  isGuess: true,
  make(random) {
    const rows = careRows(random, 18);
    const line = (month: string, row: CareRow): CellIn[] => [month, row.number, fullName(row), row.product, ...billed(row)];
    const table: CellIn[][] = [
      ['Maand', 'Siemnummer', 'Naam cliënt', 'Zorgvorm', 'Aantal', 'Tarief', 'Bedrag'],
      ...rows.filter(() => random.whole(3) > 0).map((row) => line('december 2025', row)),
      ...rows.map((row) => line('januari 2026', row)),
    ];
    return { ...sheet('Blad1', table), rows };
  },
};

/** No count and no amount: the price of a month is what each row comes to. */
const onlyPrices: Kind = {
  name: 'only a price per month, with a tab for each month',
  isGuess: true,
  make(random) {
    const rows = careRows(random, 14).flatMap((row) => (row.days === 31 || row.days === 0 ? [{ ...row, days: 0, cents: row.price }] : []));
    const tab = (name: string, factor: number) => ({
      name,
      rows: [
        [`Cliënten Siem ${name}`],
        ['Nr Siem', 'Naam', 'Product', 'Maandtarief', 'Paraaf'],
        ...rows.map((row): CellIn[] => [
          Number(row.number),
          fullName(row),
          row.product,
          Math.round(row.price * factor) / 100,
          random.pick(['KH', null]),
        ]),
        [],
        ['Totaal', null, null, rows.reduce((sum, row) => sum + Math.round(row.price * factor), 0) / 100],
      ],
    });
    return { book: { sheets: [tab('dec 25', 0.95), tab('jan 25', 0.93), tab('jan 26', 1)] }, rows };
  },
};

/** The client once, with marks for "the same" below. */
const dittoMarks: Kind = {
  name: 'ditto marks',
  make(random) {
    const rows = careRows(random, 25);
    const mark = random.pick(['idem', '"', 'id.', ',,', '″']);
    const table: CellIn[][] = [
      ['Siem cliëntnr', 'Naam', 'Geb. datum', 'Product', 'Dagen/mnd', 'Tarief', 'Te declareren'],
      ...perClient(rows).flatMap((group) =>
        group.map((row, index): CellIn[] => [
          ...(index === 0 ? [Number(row.number), fullName(row), day(row.born)] : [mark, mark, mark]),
          row.product,
          ...billed(row),
        ]),
      ),
    ];
    return { ...sheet('Declaratie', table), rows, has: ['birthDate'] };
  },
};

/** What it comes to per product, to the right of the list under headings that the list has too, with a total on the row of somebody else. */
const summaryBeside: Kind = {
  name: 'a summary beside the list',
  make(random) {
    const rows = careRows(random, 24);
    const sums: CellIn[][] = [...Map.groupBy(rows, (row) => row.product)].map(([product, own]) => [product, own.length, sumOf(own) / 100]);
    const beside = [...sums, ['Totaal', rows.length, sumOf(rows) / 100]];
    const table: CellIn[][] = [
      ['Nummer Siem', 'Naam cliënt', 'Geboortedatum', 'Product', 'Bedrag', null, null, 'Product', 'Aantal cliënten', 'Bedrag'],
      ...rows.map((row, index): CellIn[] => [
        row.number,
        fullName(row),
        day(row.born),
        row.product,
        row.cents / 100,
        null,
        null,
        ...(beside[index] ?? []),
      ]),
    ];
    return { ...sheet('Blad1', table), rows, has: ['birthDate'] };
  },
};

export const practiceKinds: readonly Kind[] = [hoursBeside, lastMonth, onlyPrices, dittoMarks, summaryBeside];
