import { type CellIn, sheet } from './book.ts';
import { billed, type CareRow, careRows, day, fullName, perClient, sumOf } from './care-rows.ts';
import type { Kind } from './kind.ts';

/** The product on a row of its own, its clients below it. */
const productBands: Kind = {
  name: 'a row with the product above its clients',
  make(random) {
    const groups = [...Map.groupBy(careRows(random, 40), (row) => row.code).values()];
    const rows = groups.flat();
    const table: CellIn[][] = [
      ['Cliëntnr', 'Cliëntnaam', 'Geb.dat.', 'Bedrag'],
      ...groups.flatMap((group): CellIn[][] => [
        [group[0]?.product ?? ''],
        ...group.map((row) => [Number(row.number), fullName(row), day(row.born), row.cents / 100]),
        [null, null, `Subtotaal ${group[0]?.product}`, sumOf(group) / 100],
        [],
      ]),
      [null, null, 'Totaal', sumOf(rows) / 100],
    ];
    return { ...sheet('Blad1', table), rows, has: ['birthDate'] };
  },
};

const categories: Readonly<Partial<Record<CareRow['code'], readonly [sheet: string, category: CellIn]>>> = {
  'BG-L': ['Begeleiding', 'licht'],
  'BG-M': ['Begeleiding', 'midden'],
  'BG-Z': ['Begeleiding', 'zwaar'],
  'DO-2': ['Dagopvang', 2],
  'DO-4': ['Dagopvang', 4],
  'VV-R': ['Vervoer', 'regulier'],
  'VV-W': ['Vervoer', 'rolstoel'],
  'BW-T': ['Beschermd wonen', 'Beschermd thuis'],
  'BW-3': ['Beschermd wonen', 'met HV'],
};

/** A tab for each kind of care, with only its category in a column. */
const sheetPerCare: Kind = {
  name: 'sheet per kind of care, with a column for the category',
  make(random) {
    const heading = random.pick(['Zwaarte', 'Categorie', 'Soort', 'Variant']);
    const groups = [...Map.groupBy(careRows(random, 40), (row) => categories[row.code]?.[0] ?? '')];
    const sheets = groups.map(([name, group]) => ({
      name,
      rows: [
        ['Cliëntnummer', 'Naam', heading, 'Aantal', 'Tarief', 'Bedrag'],
        ...group.map((row): CellIn[] => [row.number, fullName(row), categories[row.code]?.[1] ?? null, ...billed(row)]),
        ['Totaal', null, null, null, null, sumOf(group) / 100],
      ],
    }));
    return { book: { sheets }, rows: groups.flatMap(([, group]) => group), has: ['quantity'] };
  },
};

/** Count and amount below the name of each product. */
const pairedColumns: Kind = {
  name: 'two columns per product',
  make(random) {
    const groups = perClient(careRows(random, 16).filter((row) => row.days !== 0));
    const products = [...new Set(groups.flat().map((row) => row.product))];
    const cells = (group: readonly CareRow[], product: string): CellIn[] => {
      const own = group.find((row) => row.product === product);
      return own === undefined ? [null, null] : [own.days, own.cents / 100];
    };
    const table: CellIn[][] = [
      ['Cliënt', null, ...products.flatMap((product) => [product, null]), 'Totaal'],
      ['Siemnr', 'Naam', ...products.flatMap(() => ['Aantal', 'Bedrag']), null],
      ...groups.map((group): CellIn[] => [
        Number(group[0]?.number),
        fullName(group[0] as CareRow),
        ...products.flatMap((product) => cells(group, product)),
        sumOf(group) / 100,
      ]),
    ];
    return { ...sheet('Overzicht', table), rows: groups.flat(), has: ['quantity'] };
  },
};

export const productKinds: readonly Kind[] = [productBands, sheetPerCare, pairedColumns];
