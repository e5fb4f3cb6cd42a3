import { addDays, dayOfWeek, type IsoDate, isoDate } from '#domain';
import type { Calendar, Parameters } from './schema.ts';

/** First day of Easter, by the anonymous Gregorian algorithm. */
export function easter(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDate(year, Math.floor(n / 31), (n % 31) + 1) ?? `${year}-04-01`;
}

type Holiday = Parameters['calendars']['days'][number];
function dateOf(holiday: Holiday, year: number): IsoDate {
  if (holiday.afterEaster !== undefined) return addDays(easter(year), holiday.afterEaster);
  const date = `${year}-${holiday.on}`;
  return holiday.onSunday !== undefined && dayOfWeek(date) === 7 ? `${year}-${holiday.onSunday}` : date;
}

/** The holidays of one year in one calendar. */
export function holidays({ calendars: { days, decreeDays } }: Parameters, year: number, calendar: Calendar): ReadonlySet<IsoDate> {
  const named = days
    .filter((holiday) => holiday.calendars.includes(calendar))
    .map((holiday) => ({ ...holiday, date: dateOf(holiday, year) }))
    .filter(({ date, from, to }) => from <= date && (to === undefined || date <= to))
    .map(({ date }) => date);
  const decreed = calendar === 'lenient' ? decreeDays.map(({ date }) => date).filter((date) => date.startsWith(`${year}-`)) : [];
  return new Set([...named, ...decreed]);
}
