import { addDays, dayOfWeek, type IsoDate, type IsoMonth, lastDayOf } from '#domain';
import { type Calendar, holidays, isTargetClosed } from './parameters/holidays.ts';
import { policy } from './parameters/policy.ts';

export const isWorkingDay = (date: IsoDate, calendar: Calendar): boolean =>
  dayOfWeek(date) <= 5 && !holidays(Number(date.slice(0, 4)), calendar).has(date);

/** The n-th working day after a date; the date itself is day 0. */
export function addWorkingDays(date: IsoDate, count: number, calendar: Calendar): IsoDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The last day on which an invoice over this month is in time (AP §2, lenient calendar). */
export const invoiceDeadline = (month: IsoMonth): IsoDate => addWorkingDays(lastDayOf(month), policy.invoiceDeadlineWorkingDays, 'lenient');

/** The last working day of a month: from then on an invoice over it may be sent (lenient calendar). */
export function lastWorkingDayOf(month: IsoMonth): IsoDate {
  let day = lastDayOf(month);
  while (!isWorkingDay(day, 'lenient')) day = addDays(day, -1);
  return day;
}

/** AP §2: 15 working days after receipt (strict calendar), moved back to a day on which banks settle. */
export function paymentDueOn(received: IsoDate): IsoDate {
  let day = addWorkingDays(received, policy.paymentTermWorkingDays, 'strict');
  while (isTargetClosed(day)) day = addDays(day, -1);
  return day;
}
