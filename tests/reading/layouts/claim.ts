import { type DateRange, daysInMonth, type Eurocent, type IsoDate, type IsoMonth, type ProductCode, wholeMonth } from '#domain';
import { seeded } from './seeded.ts';

/** What an invoice says, made up: what the layouts draw and what the reader must find again. */
export interface Claim {
  readonly isCredit: boolean;
  readonly number: string;
  /** The invoice that a credit credits. */
  readonly original?: string;
  readonly date: IsoDate;
  readonly month: IsoMonth;
  readonly period: DateRange;
  readonly supplier: Party;
  readonly iban: string;
  readonly kvk: string;
  readonly lines: readonly ClaimLine[];
  /** Positive, also on a credit: each layout has its own way to write the minus. */
  readonly totalCents: Eurocent;
}
export interface Party {
  readonly name: string;
  readonly street: string;
  readonly city: string;
}
export interface Person {
  readonly clientNumber: string;
  readonly name: string;
  readonly born: IsoDate;
  readonly street: string;
  readonly city: string;
}
export interface ClaimLine {
  readonly person: Person;
  readonly product: ProductCode;
  /** The product in the words of the protocol. */
  readonly words: string;
  readonly unit: 'month' | 'day';
  /** Months or days; 9/31 of a month when care started late. */
  readonly count: number;
  /** Days of care, when not the whole month. */
  readonly days?: number;
  readonly priceCents: Eurocent;
  readonly amountCents: Eurocent;
}

export const scenarios = ['one', 'six', 'forty', 'credit', 'pro rata', 'etmalen', 'vervoer'] as const;
export type Scenario = (typeof scenarios)[number];

type Kind = readonly [code: ProductCode, words: string, unit: 'month' | 'day'];
const monthly: readonly Kind[] = [
  ['BG-L', 'Begeleiding licht', 'month'],
  ['BG-M', 'Begeleiding midden', 'month'],
  ['BG-Z', 'Begeleiding zwaar', 'month'],
  ['DO-1', 'Dagopvang categorie 1', 'month'],
  ['DO-3', 'Dagopvang categorie 3', 'month'],
];
const living: readonly Kind[] = [
  ['BW-T', 'Beschermd Thuis', 'day'],
  ['BW-1', 'Beschermd wonen zonder HV', 'day'],
  ['BW-4', 'Beschermd wonen 24 uur met HV', 'day'],
];
const transport: readonly Kind[] = [
  ['VV-R', 'Vervoer regulier', 'day'],
  ['VV-W', 'Vervoer rolstoel', 'day'],
];

const firstNames = [
  'Anna',
  'Bram',
  'Chantal',
  'Daan',
  'Esmée',
  'Fatima',
  'Gerard',
  'Hülya',
  'Ilse',
  'Jörgen',
  'Kees',
  'Lotte',
  'P.',
  'A.M.',
];
const lastNames = [
  'Bakker',
  'van den Berg',
  'de Vries',
  'El Amrani',
  'in ’t Veld',
  'Jansen-de Wit',
  'Öztürk',
  'Nguyen',
  'van der Heijden',
  'Peters',
  'Smits',
];
const streets = [
  'Dorpsstraat',
  'Hoefstraat',
  'Molenweg',
  '’t Zand',
  'Burgemeester Jansenstraat',
  'Prof. Verbernelaan',
  'Kerkplein',
  'Lange Laan',
];
const cities = ['5011 AB Tilburg', '5051 TG Goirle', '5121 KL Rijen', '5061 GK Oisterwijk', '4861 RB Chaam', '5171 LR Kaatsheuvel'];
const suppliers: readonly Party[] = [
  { name: 'Stichting De Verzonnen Brug', street: 'Havendijk 12', city: '5017 AL Tilburg' },
  { name: 'Zorg Fictief B.V.', street: 'Kanaalweg 101-A', city: '5151 BD Drunen' },
  { name: 'Thuis bij Bedacht', street: 'Markt 3', city: '5126 AA Gilze' },
];

export interface ClaimOptions {
  /** The way this sender numbers. */
  readonly number?: (serial: number, year: string) => string;
  /** Prices without cents. */
  readonly wholeEuros?: boolean;
}

/** The same seed and scenario give the same claim. */
export function makeClaim(scenario: Scenario, seed: number, options: ClaimOptions = {}): Claim {
  const random = seeded(seed * 7919 + scenarios.indexOf(scenario));
  const month = random.pick(['2026-01', '2026-02', '2025-11', '2026-03']);
  const people = makePeople(scenario === 'forty' ? 40 : scenario === 'one' || scenario === 'credit' ? 1 : 6, random);
  const price = (product: ProductCode, unit: ClaimLine['unit']): Eurocent => priceOf(product, unit, options.wholeEuros === true, seed);
  const lines = people.flatMap((person, index) => linesOf(person, index, scenario, month, price, random));
  const write = options.number ?? ((serial, year) => `${year}${String(serial).padStart(4, '0')}`);
  const serial = random.between(11, 899);
  const supplier = random.pick(suppliers);
  return {
    isCredit: scenario === 'credit',
    number: write(serial, month.slice(0, 4)),
    ...(scenario === 'credit' ? { original: write(serial - 7, month.slice(0, 4)) } : {}),
    date: dateAfter(month, random.between(1, 12)),
    month,
    period: wholeMonth(month),
    supplier,
    iban: random.pick(['NL91ABNA0417164300', 'NL44RABO0123456789', 'NL20INGB0001234567', 'NL02ABNA0123456789']),
    kvk: String(random.between(20_000_000, 89_999_999)),
    lines,
    totalCents: lines.reduce((sum, line) => sum + line.amountCents, 0),
  };
}

function makePeople(count: number, random: ReturnType<typeof seeded>): Person[] {
  const first = random.between(400_100, 489_000);
  return Array.from({ length: count }, (_, index) => ({
    clientNumber: String(first + index * 20 + random.between(0, 19)),
    name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
    born: `${random.between(1938, 2006)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    street: `${random.pick(streets)} ${random.between(1, 240)}${random.pick(['', '', 'A', '-12'])}`,
    city: random.pick(cities),
  }));
}

function linesOf(
  person: Person,
  index: number,
  scenario: Scenario,
  month: IsoMonth,
  price: (product: ProductCode, unit: ClaimLine['unit']) => Eurocent,
  random: ReturnType<typeof seeded>,
): ClaimLine[] {
  const whole = daysInMonth(month);
  const line = ([product, words, unit]: Kind, count: number, days?: number): ClaimLine => {
    const priceCents = price(product, unit);
    const amountCents = Math.floor(count * priceCents + 0.5 + 1e-7);
    return { person, product, words, unit, count, ...(days === undefined ? {} : { days }), priceCents, amountCents };
  };
  if (scenario === 'etmalen') return [line(random.pick(living), index % 3 === 0 ? random.between(3, whole - 1) : whole)];
  if (scenario === 'vervoer')
    return [line(['DO-2', 'Dagopvang categorie 2', 'month'], 1), line(random.pick(transport), random.between(2, 21))];
  if (scenario === 'pro rata' && index % 2 === 0) {
    const days = random.between(3, whole - 2);
    return [line(random.pick(monthly), days / whole, days)];
  }
  return [line(random.pick(monthly), 1)];
}

/** Prices are nobody's tarief: the reader may not know them. */
function priceOf(product: ProductCode, unit: ClaimLine['unit'], whole: boolean, seed: number): Eurocent {
  const base = [...product].reduce((sum, letter) => sum + letter.charCodeAt(0) * 37, seed * 13);
  const cents = unit === 'month' ? 20_000 + ((base * 31) % 110_000) : 800 + ((base * 7) % 22_000);
  return whole ? Math.round(cents / 100) * 100 : cents;
}

const two = (value: number): string => String(value).padStart(2, '0');

function dateAfter(month: IsoMonth, day: number): IsoDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 12 ? `${year + 1}-01-${two(day)}` : `${year}-${two(number + 1)}-${two(day)}`;
}
