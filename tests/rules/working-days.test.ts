import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '#domain';
import { currentParameters, paymentDueOn as dueOn } from '#rules';
import { easter, isHoliday as isHolidayIn } from '../../packages/rules/parameters/calendars.ts';
import * as days from '../../packages/rules/working-days.ts';

type Calendar = 'lenient' | 'strict' | 'target';
const decreeDays = currentParameters.calendars.decreeDays.map(({ date }) => date);
const isHoliday = (day: IsoDate, calendar: Calendar) => isHolidayIn(currentParameters, day, calendar);
const paymentDueOn = (received: string) => dueOn(currentParameters, received);
const invoiceDeadline = (month: string) => days.invoiceDeadline(currentParameters, month);
const lastWorkingDayOf = (month: string) => days.lastWorkingDayOf(currentParameters, month);
const isWorkingDay = (day: string, calendar: Calendar) => days.isWorkingDay(currentParameters, day, calendar);
const addWorkingDays = (day: string, count: number, calendar: Calendar) => days.addWorkingDays(currentParameters, day, count, calendar);
const isTargetClosed = (day: string) => !isWorkingDay(day, 'target');

describe('uiterste dag voor een factuur: vijf werkdagen na de maand', () => {
  test.each([
    ['2025-12', '2026-01-09'],
    ['2026-01', '2026-02-06'],
    ['2026-02', '2026-03-06'],
    ['2026-03', '2026-04-09'],
    ['2026-04', '2026-05-08'],
    ['2026-05', '2026-06-05'],
    ['2026-06', '2026-07-07'],
    ['2026-07', '2026-08-07'],
    ['2026-08', '2026-09-07'],
    ['2026-09', '2026-10-07'],
    ['2026-10', '2026-11-06'],
    ['2026-11', '2026-12-07'],
    ['2026-12', '2027-01-08'],
  ])('%s: %s', (month, deadline) => expect(invoiceDeadline(month)).toBe(deadline));
});

describe('feestdagen', () => {
  test.each([
    [1900, '1900-04-15'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2031, '2031-04-13'],
    [2032, '2032-03-28'],
    [2033, '2033-04-17'],
    [2034, '2034-04-09'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('Pasen %i: %s', (year, day) => expect(easter(year)).toBe(day));
  test('Koningsdag is op 26 april als de 27e een zondag is', () => {
    expect([2025, 2026, 2031].map((year) => [`${year}-04-26`, `${year}-04-27`].map((day) => isHoliday(day, 'strict')))).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });
  test('wat niet verschuift is ook op een zondag een feestdag', () => expect(isHoliday('2023-01-01', 'strict')).toBe(true));
  test('een feestdag die in de wet komt en er weer uit gaat, geldt van de eerste tot en met de laatste dag', () => {
    const { calendars } = currentParameters;
    const day = { from: '2027-07-10', to: '2029-07-10', on: '07-10', source: 'test', lastChecked: '2026-11-22' };
    const days = [...calendars.days, { ...day, name: 'Verzonnen dag', calendars: ['strict' as const] }];
    const parameters = { ...currentParameters, calendars: { ...calendars, days } };
    const years = ['2026', '2027', '2028', '2029', '2030'];
    expect(years.map((year) => isHolidayIn(parameters, `${year}-07-10`, 'strict'))).toEqual([false, true, true, true, false]);
    expect(isHolidayIn(parameters, '2028-07-10', 'lenient')).toBe(false);
  });
  test('voor onderaannemers tellen Goede Vrijdag, 5 mei en gelijkgestelde dagen niet mee, voor Siem wel', () => {
    for (const day of ['2026-04-03', '2026-05-05', ...decreeDays.filter((each) => each.startsWith('2026'))]) {
      expect([day, isWorkingDay(day, 'lenient'), isWorkingDay(day, 'strict')]).toEqual([day, false, true]);
    }
  });
  test('wie strikt rekent, is nooit later klaar dan wie ruim rekent', () => {
    for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1))
      expect(addWorkingDays(day, 15, 'strict') <= addWorkingDays(day, 15, 'lenient')).toBe(true);
  });
  test('de laatste werkdag van een maand', () =>
    expect(['2026-01', '2026-02', '2025-05', '2026-05', '2026-12'].map(lastWorkingDayOf)).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2025-05-28',
      '2026-05-29',
      '2026-12-31',
    ]));
});

describe('betaaldatum: 15 werkdagen na ontvangst, op een dag waarop banken betalen', () => {
  test.each([
    ['een gewone maand', '2026-02-02', '2026-02-23'],
    ['ontvangen op zaterdag', '2026-01-31', '2026-02-20'],
    ['ontvangen op oudejaarsdag', '2025-12-31', '2026-01-22'],
    ['de vijftiende werkdag is Goede Vrijdag: een dag eerder', '2026-03-13', '2026-04-02'],
    ['Tweede Paasdag telt niet als werkdag', '2026-03-16', '2026-04-07'],
    ['de vijftiende werkdag is 1 mei: een dag eerder', '2026-04-09', '2026-04-30'],
    ['op 4 mei mag het gewoon', '2026-04-10', '2026-05-04'],
    ['over Koningsdag, Hemelvaart en Pinksteren', '2026-04-24', '2026-05-19'],
  ])('%s', (_name, received, due) => expect(paymentDueOn(received)).toBe(due));
  test('nooit op een dag waarop banken dicht zijn, nooit na de vijftiende werkdag', () => {
    for (let day = '2026-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      const due = paymentDueOn(day);
      expect([isTargetClosed(due), due <= addWorkingDays(day, 15, 'strict')]).toEqual([false, true]);
    }
  });
});

// Independent lists of holidays, when they are on this machine.
const listed = new URL('../../../shared/corpus/E_dutch/holidays-nl/', import.meta.url);
const names =
  /Nieuwjaar|Tweede paasdag|Koningsdag|Hemelvaart|Tweede pinksterdag|Eerste kerstdag|Tweede kerstdag|1e kerstdag|2e kerstdag|Kerst/i;
describe.runIf(existsSync(listed))('feestdagen volgens een onafhankelijke lijst', () => {
  const files = existsSync(listed) ? readdirSync(listed).filter((file) => file.endsWith('.json')) : [];
  test.each(files)('%s', (file) => {
    const all = JSON.parse(readFileSync(new URL(file, listed), 'utf8')) as { date: string; name: string; type: string }[];
    const year = Number(/\d{4}/.exec(file)![0]);
    const weekdays = (days: readonly string[]) =>
      [...new Set(days)].filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0).sort();
    const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter((day) => day.startsWith(`${year}`));
    const expected = weekdays(all.filter((day) => day.type === 'public' && names.test(day.name)).map((day) => day.date.slice(0, 10)));
    expect(expected.length).toBeGreaterThan(4);
    expect(weekdays(days.filter((day) => isHoliday(day, 'strict')))).toEqual(expected);
  });
});
