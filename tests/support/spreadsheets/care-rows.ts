import type { ProductCode } from '#domain';

/** What really was delivered: one row of a specification, whatever it looks like. */
export interface CareRow {
  readonly number: string;
  readonly firstName: string;
  readonly prefix: string;
  readonly lastName: string;
  readonly born: string;
  readonly bsn: string;
  readonly code: ProductCode;
  readonly product: string;
  readonly days: number;
  readonly price: number;
  readonly cents: number;
}
export interface Random {
  /** 0 to 1, without 1. */
  next(): number;
  /** From 0 up to `below`. */
  whole(below: number): number;
  pick<T>(all: readonly T[]): T;
  shuffle<T>(all: readonly T[]): T[];
}

/** The same row of numbers for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed * 2_654_435_761;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  const pick = <T>(all: readonly T[]): T => all[whole(all.length)] as T;
  const shuffle = <T>(all: readonly T[]): T[] =>
    all
      .map((each) => [next(), each] as const)
      .sort(([a], [b]) => a - b)
      .map(([, each]) => each);
  return { next, whole, pick, shuffle };
}

const firstNames = ['Aleida', 'Bram', 'Çelik', 'Dorethé', 'Eef', 'Fadima', 'Gijs', 'Hennie', 'Ilja', 'Jan-Willem', 'K.', 'L.M.'];
const prefixes = ['', '', '', 'van', 'van de', 'de', "van 't", 'el', 'ter'];
const lastNames = [
  'Proefman',
  'Testers',
  'Voorbeeld',
  'Fictie-Smit',
  'Dûmoulin',
  'Özvoorbeeld',
  'Naamloos',
  "D'Exempel",
  'Bestaatniet',
  'Janszen',
];
const care: readonly (readonly [code: ProductCode, price: number, isDaily: boolean, words: readonly string[]])[] = [
  ['BG-L', 24_595, false, ['Begeleiding licht', 'Begeleiding Licht', 'BG licht', 'BG-L']],
  ['BG-M', 49_190, false, ['Begeleiding midden', 'BG midden', 'Begeleiding Midden', 'BG-M']],
  ['BG-Z', 98_380, false, ['Begeleiding zwaar', 'BG zwaar', 'Begeleiding (zwaar)', 'BG-Z']],
  ['DO-2', 46_117, false, ['Dagopvang categorie 2', 'Dagopvang cat. 2', 'DO categorie 2', 'DO-2']],
  ['DO-4', 120_334, false, ['Dagopvang categorie 4', 'Dagopvang 4', 'DO-4', 'DO cat 4']],
  ['VV-R', 1012, true, ['Vervoer regulier', 'Regulier vervoer', 'VV-R', 'Vervoer (regulier)']],
  ['VV-W', 2543, true, ['Vervoer rolstoel', 'Rolstoelvervoer', 'VV-W', 'Vervoer rolstoel']],
  ['BW-T', 7545, true, ['Beschermd Thuis', 'Beschermd thuis', 'BW-T', 'Beschermd Thuis']],
  ['BW-3', 15_210, true, ['Beschermd wonen met HV', 'BW met HV', 'BW-3', 'Beschermd wonen incl. huisvesting']],
];

/** Clients with one to three products each; about `count` rows, one client's rows together. */
export function careRows(random: Random, count: number, month = 31): CareRow[] {
  const rows: CareRow[] = [];
  const style = random.whole(4);
  for (let client = 0; rows.length < count; client += 1) {
    const born = `${1935 + random.whole(70)}-${two(1 + random.whole(12))}-${two(1 + random.whole(28))}`;
    const person = {
      number: String(400_123 + client * 7 + random.whole(7)),
      firstName: random.pick(firstNames),
      prefix: random.pick(prefixes),
      lastName: random.pick(lastNames),
      born,
      bsn: String(900_000_000 + random.whole(99_999_999)),
    };
    for (const [code, price, isDaily, words] of random.shuffle(care).slice(0, 1 + random.whole(3))) {
      const days = isDaily ? 1 + random.whole(month) : month;
      const cents = isDaily ? price * days : price;
      rows.push({ ...person, code, product: words[style] ?? code, days: isDaily ? days : 0, price, cents });
    }
  }
  return rows;
}

const two = (value: number): string => String(value).padStart(2, '0');
export const fullName = (row: CareRow): string => [row.firstName, row.prefix, row.lastName].filter((part) => part !== '').join(' ');
export const dutchDate = (iso: string): string => iso.split('-').reverse().join('-');
/** `1.234,56` */
export const dutchAmount = (cents: number): string => (cents / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 });
export const sumOf = (rows: readonly CareRow[]): number => rows.reduce((sum, row) => sum + row.cents, 0);
/** The rows of one care client each, in their order. */
export const perClient = (rows: readonly CareRow[]): CareRow[][] => [...Map.groupBy(rows, (row) => row.number).values()];
/** What stands in a column of counts: days, or one month. */
export const count = (row: CareRow): number => (row.days === 0 ? 1 : row.days);
/** How most lists end: count, price and amount, in euro. */
export const billed = (row: CareRow): [number, number, number] => [count(row), row.price / 100, row.cents / 100];
/** Midnight UTC, as a workbook has a day. */
export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
