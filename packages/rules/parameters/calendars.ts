import { addDays, dayOfWeek, type IsoDate } from '#domain';
import type { Calendar, Parameters } from './schema.ts';

/** First day of Easter, by the anonymous Gregorian algorithm. */
export function easter(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return addDays(`${year}-03-22`, h + l - 7 * m);
}

type Holiday = Parameters['calendars']['days'][number];
function dateOf(holiday: Holiday, year: number): IsoDate {
  if (holiday.afterEaster !== undefined) return addDays(easter(year), holiday.afterEaster);
  const date = `${year}-${holiday.on}`;
  return holiday.onSunday !== undefined && dayOfWeek(date) === 7 ? `${year}-${holiday.onSunday}` : date;
}

/** Whether a day is a holiday in one calendar, by name or by decree. */
export const isHoliday = ({ calendars: { days, decreeDays } }: Parameters, day: IsoDate, calendar: Calendar): boolean =>
  days.some(
    (holiday) =>
      holiday.calendars.includes(calendar) &&
      dateOf(holiday, Number(day.slice(0, 4))) === day &&
      holiday.from <= day &&
      (holiday.to === undefined || day <= holiday.to),
  ) ||
  (calendar === 'lenient' && decreeDays.some(({ date }) => date === day));
