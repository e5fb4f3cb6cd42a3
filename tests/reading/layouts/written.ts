import type { Eurocent, IsoDate, IsoMonth } from '#domain';
import { lastDayOf } from '#domain';

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const short = ['jan.', 'febr.', 'mrt.', 'apr.', 'mei', 'juni', 'juli', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'];
const parts = (date: IsoDate): [year: string, month: number, day: number] => [
  date.slice(0, 4),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];
const two = (value: number): string => String(value).padStart(2, '0');

/** The ways in which a date is written. */
export const dates = {
  /** "2 februari 2026" */
  long: (date: IsoDate): string => dateIn(date, (year, month, day) => `${day} ${months[month - 1]} ${year}`),
  /** 02-02-2026 */
  dashes: (date: IsoDate): string => dateIn(date, (year, month, day) => `${two(day)}-${two(month)}-${year}`),
  /** 2-2-2026 */
  short: (date: IsoDate): string => dateIn(date, (year, month, day) => `${day}-${month}-${year}`),
  /** 02/02/2026 */
  slashes: (date: IsoDate): string => dateIn(date, (year, month, day) => `${two(day)}/${two(month)}/${year}`),
  /** 02.02.2026 */
  points: (date: IsoDate): string => dateIn(date, (year, month, day) => `${two(day)}.${two(month)}.${year}`),
  /** 2-2-'26 */
  apostrophe: (date: IsoDate): string => dateIn(date, (year, month, day) => `${day}-${month}-’${year.slice(2)}`),
  /** 2 feb. 2026 */
  abbreviated: (date: IsoDate): string => dateIn(date, (year, month, day) => `${day} ${short[month - 1]} ${year}`),
  iso: (date: IsoDate): string => date,
  /** 2 February 2026 */
  english: (date: IsoDate): string => dateIn(date, (year, month, day) => `${day} ${english[month - 1]} ${year}`),
} as const;
const dateIn = (date: IsoDate, write: (year: string, month: number, day: number) => string): string => write(...parts(date));

/** The ways in which a month is written. */
export const periods = {
  /** "januari 2026" */
  word: (month: IsoMonth): string => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  /** jan. '26 */
  abbreviated: (month: IsoMonth): string => `${short[Number(month.slice(5)) - 1]} ’${month.slice(2, 4)}`,
  /** P01 2026 */
  numbered: (month: IsoMonth): string => `P${month.slice(5)} ${month.slice(0, 4)}`,
  /** 01-2026 */
  digits: (month: IsoMonth): string => `${month.slice(5)}-${month.slice(0, 4)}`,
  iso: (month: IsoMonth): string => month,
  /** 1-1-2026 t/m 31-1-2026 */
  range: (month: IsoMonth): string => `${dates.short(`${month}-01`)} t/m ${dates.short(lastDayOf(month))}`,
  /** 01/01/2026 - 31/01/2026 */
  dashed: (month: IsoMonth): string => `${dates.slashes(`${month}-01`)} - ${dates.slashes(lastDayOf(month))}`,
  /** January 2026 */
  english: (month: IsoMonth): string => `${english[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
} as const;

const grouped = (cents: Eurocent, thousands: string, decimal: string): string => {
  const [whole = '0', rest = '00'] = (cents / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, thousands)}${decimal}${rest}`;
};

/** The ways in which a positive amount is written. */
export const money = {
  /** 1234,56 */
  plain: (cents: Eurocent): string => grouped(cents, '', ','),
  /** 1.234,56 */
  points: (cents: Eurocent): string => grouped(cents, '.', ','),
  /** € 1.234,56 */
  euro: (cents: Eurocent): string => `€ ${grouped(cents, '.', ',')}`,
  /** EUR 1.234,56 */
  code: (cents: Eurocent): string => `EUR ${grouped(cents, '.', ',')}`,
  /** € 1.234,- and with cents € 1.234,56 */
  dash: (cents: Eurocent): string => (cents % 100 === 0 ? `€ ${grouped(cents, '.', ',').replace(/00$/, '-')}` : money.euro(cents)),
  /** €1,234.56 */
  english: (cents: Eurocent): string => `€${grouped(cents, ',', '.')}`,
} as const;

/** "NL91 ABNA 0417 1643 00" */
export const ibanInGroups = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
/** A count with a comma: `1`, `0,29`. */
export const count = (value: number, decimals = 2): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(decimals).replace('.', ',');
