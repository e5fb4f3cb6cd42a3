import type { CellIn } from './book.ts';
import { billed, type CareRow, careRows, day, dutchDate, fullName, perClient, sumOf } from './care-rows.ts';
import { type Kind, words } from './kind.ts';

/** The rows of each product together. */
const perProduct = (rows: readonly CareRow[]): CareRow[][] => [...Map.groupBy(rows, (row) => row.code).values()];

/** A list per product, each with the same headings and a sum without the word for it; some are of one client. */
const listPerProduct: Kind = {
  name: 'headings and a count below every product',
  make(random) {
    const groups = perProduct(careRows(random, 30));
    const heads = [random.pick(words.number), 'Bewoner', 'Gebdat', 'Instroom', 'Nachten', 'Dagprijs', 'Declareren'];
    const table = groups.flatMap((group): CellIn[][] => [
      [group[0]?.product ?? ''],
      heads,
      ...group.map((row) => [row.number, fullName(row), day(row.born), null, ...billed(row)]),
      ['Telling', null, null, null, group.reduce((sum, row) => sum + billed(row)[0], 0), null, sumOf(group) / 100],
      [],
    ]);
    const all = groups.flat();
    const rows: CellIn[][] = [
      ['Bezettingsoverzicht 01/2026'],
      [],
      ...table,
      ['Totaal generaal', null, null, null, null, null, sumOf(all) / 100],
    ];
    return { book: { sheets: [{ name: 'Bezetting', rows }] }, rows: all, has: ['birthDate', 'quantity'] };
  },
};

const rideWith = (dagopvang: CareRow, days: number): CareRow => ({
  ...dagopvang,
  code: 'VV-R',
  product: 'Vervoer regulier',
  days,
  price: 1012,
  cents: 1012 * days,
});

/** A row per client, with what the dagopvang and what its vervoer came to beside each other. */
const besideEachOther: Kind = {
  name: 'dagopvang and vervoer beside each other',
  make(random) {
    const clients = perClient(careRows(random, 90)).flatMap((own): (readonly [CareRow, CareRow | undefined])[] => {
      const dagopvang = own.find(({ code }) => code.startsWith('DO'));
      return dagopvang === undefined ? [] : [[dagopvang, random.whole(2) === 0 ? undefined : rideWith(dagopvang, 1 + random.whole(20))]];
    });
    const body = clients.map(([own, ride]): CellIn[] => {
      const rides = ride === undefined ? [null, null, null] : billed(ride);
      const of = sumOf(ride === undefined ? [own] : [own, ride]) / 100;
      return [Number(own.number), fullName(own), `categorie ${own.code.at(-1)}`, ...billed(own), ...rides, of];
    });
    const heads = ['Nr Siem', random.pick(words.name), 'Dagopvang', 'Omvang', 'Tarief mnd', random.pick(['Bedrag opvang', 'Bedrag'])];
    const rows = clients.flatMap(([own, ride]) => (ride === undefined ? [own] : [own, ride]));
    const table: CellIn[][] = [
      ['Dagcentrum', 'januari 2026'],
      [],
      [...heads, 'Aantal ritten vervoer regulier', 'Ritprijs', 'Bedrag vervoer', 'Som'],
      ...body,
    ];
    return { book: { sheets: [{ name: 'Dagcentrum', rows: table }] }, rows, has: ['quantity'] };
  },
};

/** Which of some products was given is marked below its name. */
const crosses: Kind = {
  name: 'crosses below products',
  make(random) {
    const care = ['licht', 'midden', 'zwaar'] as const;
    const rows = careRows(random, 80).filter(({ code }) => code.startsWith('BG'));
    const mark = random.pick(['x', 'X', 'ja']);
    const marks = ({ code }: CareRow): CellIn[] => ['BG-L', 'BG-M', 'BG-Z'].map((each) => (each === code ? mark : null));
    const table: CellIn[][] = [
      ['Cliëntenlijst begeleiding januari 2026'],
      [],
      [random.pick(words.number), random.pick(words.name), random.pick(words.born), ...care, 'Tarief', random.pick(words.amount)],
      ...rows.map((row): CellIn[] => [row.number, fullName(row), dutchDate(row.born), ...marks(row), row.price / 100, row.cents / 100]),
      ['Totaal', null, null, null, null, null, null, sumOf(rows) / 100],
    ];
    return { book: { sheets: [{ name: 'Lijst', rows: table }] }, rows, has: ['birthDate'] };
  },
};

/** What was billed by number, and on another sheet who has which number. */
const clientList: Kind = {
  name: 'names on a list of their own',
  make(random) {
    const rows = careRows(random, 30);
    const number = random.pick(words.number);
    const billing: CellIn[][] = [
      [number, random.pick(words.product), random.pick(words.quantity), random.pick(words.price), random.pick(words.amount)],
      ...rows.map((row): CellIn[] => [row.number, row.product, ...billed(row)]),
    ];
    const people: CellIn[][] = [
      [number, random.pick(words.name), random.pick(words.born)],
      ...random
        .shuffle(perClient(rows))
        .map(([row]): CellIn[] => (row === undefined ? [] : [row.number, fullName(row), dutchDate(row.born)])),
    ];
    const sheets = [
      { name: 'Declaratie', rows: billing },
      { name: 'Cliënten', rows: people },
    ];
    return { book: { sheets }, rows, has: ['birthDate', 'quantity'] };
  },
};

/** A sheet per team below the same headings, of which those of the money say nothing. */
const sheetPerTeam: Kind = {
  name: 'sheets of teams with own words for the money',
  make(random) {
    const rows = careRows(random, 40);
    const heads = [random.pick(words.number), 'Voornaam', 'Voorvoegsel', 'Achternaam', 'Product', 'Inzet', 'Norm', 'Uitkomst'];
    const body = rows.map((row): CellIn[] => [row.number, row.firstName, row.prefix, row.lastName, row.product, ...billed(row)]);
    const half = Math.floor(rows.length / 2);
    const sheetOf = (name: string, from: number, to: number) => ({ name, rows: [[`Team ${name}`], [], heads, ...body.slice(from, to)] });
    return { book: { sheets: [sheetOf('Kom', 0, half), sheetOf('Heide', half, rows.length)] }, rows, has: ['quantity'] };
  },
};

export const listKinds: readonly Kind[] = [listPerProduct, besideEachOther, crosses, clientList, sheetPerTeam];
