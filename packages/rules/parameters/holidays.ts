import { addDays, dayOfWeek, type IsoDate, isoDate } from '#domain';

/**
 * `lenient` is for the deadlines of onderaannemers: all days of Algemene termijnenwet art. 3, Goede Vrijdag, 5 mei
 * every year and the days equated by decree. `strict` is for Siem's own payment date: art. 3 lid 1 without 5 mei.
 * Nobody is wronged either way.
 */
export type Calendar = 'lenient' | 'strict';

/** Days equated with holidays by decree (Algemene termijnenwet art. 3 lid 3). */
export const decreeDays: readonly IsoDate[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

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

/** 27 April, or the 26th when that is a Sunday. */
const koningsdag = (year: number): IsoDate => (dayOfWeek(`${year}-04-27`) === 7 ? `${year}-04-26` : `${year}-04-27`);

const byYear = new Map<string, ReadonlySet<IsoDate>>();
/** The holidays of one year in one calendar. */
export function holidays(year: number, calendar: Calendar): ReadonlySet<IsoDate> {
  const key = `${year}${calendar}`;
  const known = byYear.get(key);
  if (known) return known;
  const sunday = easter(year);
  const common = [
    `${year}-01-01`,
    addDays(sunday, 1),
    koningsdag(year),
    addDays(sunday, 39),
    addDays(sunday, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  const days = new Set(
    calendar === 'strict'
      ? common
      : [...common, addDays(sunday, -2), `${year}-05-05`, ...decreeDays.filter((d) => d.startsWith(`${year}`))],
  );
  byYear.set(key, days);
  return days;
}

/** Days on which banks do not settle (TARGET), beside the weekend. */
export function isTargetClosed(date: IsoDate): boolean {
  const year = Number(date.slice(0, 4));
  const sunday = easter(year);
  return (
    dayOfWeek(date) > 5 ||
    [`${year}-01-01`, addDays(sunday, -2), addDays(sunday, 1), `${year}-05-01`, `${year}-12-25`, `${year}-12-26`].includes(date)
  );
}
