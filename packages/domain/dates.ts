/** A civil date in Europe/Amsterdam, `YYYY-MM-DD`. Compares with `<` and `>`. */
export type IsoDate = string;
/** A calendar month, `YYYY-MM`. */
export type IsoMonth = string;
/** A moment in time, ISO 8601 with offset or `Z`. */
export type IsoInstant = string;
/** Both ends are included; without `to` it runs on. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to?: IsoDate | undefined;
}

/** A range that has an end. */
export interface ClosedRange extends DateRange {
  readonly to: IsoDate;
}

const dayMs = 86_400_000;
const asUtc = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** `undefined` when there is no such day (31 February). Years 1900 to 2100. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 2100) return undefined;
  // A day that does not exist becomes one of another month.
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(asUtc(date) + days * dayMs);
/** From `a` to `b`: 1 from one day to the next, negative when `b` is earlier. */
export const daysBetween = (a: IsoDate, b: IsoDate): number => (asUtc(b) - asUtc(a)) / dayMs;
/** 1 is Monday, 7 is Sunday. */
export const dayOfWeek = (date: IsoDate): number => new Date(asUtc(date)).getUTCDay() || 7;

export const monthOf = (date: IsoDate): IsoMonth => date.slice(0, 7);
export const firstDayOf = (month: IsoMonth): IsoDate => `${month}-01`;
export const lastDayOf = (month: IsoMonth): IsoDate => addDays(firstDayOf(addMonths(month, 1)), -1);
export const daysInMonth = (month: IsoMonth): number => Number(lastDayOf(month).slice(8));
export const wholeMonth = (month: IsoMonth): DateRange => ({ from: firstDayOf(month), to: lastDayOf(month) });

export function addMonths(month: IsoMonth, count: number): IsoMonth {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Every month that a range touches. */
export function monthsOf({ from, to }: ClosedRange): readonly IsoMonth[] {
  const months: IsoMonth[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) months.push(month);
  return months;
}

/** The part that two ranges share, or nothing. */
export function overlap(a: DateRange, b: DateRange): DateRange | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === undefined ? b.to : b.to === undefined || a.to < b.to ? a.to : b.to;
  return to !== undefined && to < from ? undefined : { from, to };
}

/** The days of a range that lie in none of the others, as ranges in order. */
export const rangeWithout = (range: DateRange, taken: readonly DateRange[]): readonly DateRange[] =>
  taken.reduce<readonly DateRange[]>((left, one) => left.flatMap((part) => withoutOne(part, one)), [range]);
function withoutOne(range: DateRange, taken: DateRange): readonly DateRange[] {
  const shared = overlap(range, taken);
  if (shared === undefined) return [range];
  return [
    ...(range.from < shared.from ? [{ from: range.from, to: addDays(shared.from, -1) }] : []),
    ...(shared.to !== undefined && shared.to !== range.to ? [{ from: addDays(shared.to, 1), to: range.to }] : []),
  ];
}

/** Both ends of a range count. */
export const contains = (range: DateRange, date: IsoDate): boolean => date >= range.from && (range.to === undefined || date <= range.to);

/** The civil date in Amsterdam of a moment: mail of 23:30Z on 31 January arrives on 1 February. */
export function amsterdamDate(instant: IsoInstant): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
  return parts;
}

const monthNames = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
/** `2026-02-09` → `9 februari 2026`. */
export const formatDate = (date: IsoDate): string =>
  `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
/** `2026-02` → `februari 2026`. */
export const formatMonth = (month: IsoMonth): string => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
