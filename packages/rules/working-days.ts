import { addDays, dayOfWeek, type IsoDate, type IsoMonth, lastDayOf } from '#domain';
import { isHoliday } from './parameters/calendars.ts';
import { policyOn } from './parameters/policy.ts';
import type { Calendar, Parameters } from './parameters/schema.ts';

/** Monday to Friday and no holiday; in the calendar `target` a day on which banks settle. */
export const isWorkingDay = (parameters: Parameters, date: IsoDate, calendar: Calendar): boolean =>
  dayOfWeek(date) <= 5 && !isHoliday(parameters, date, calendar);

/** The n-th working day after a date; the date itself is day 0. */
export function addWorkingDays(parameters: Parameters, date: IsoDate, count: number, calendar: Calendar): IsoDate {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(parameters, day, calendar)) left -= 1;
  }
  return day;
}

/** The last day on which an invoice over this month is in time (AP §2, lenient calendar), by what was agreed when the month ended. */
export function invoiceDeadline(parameters: Parameters, month: IsoMonth): IsoDate {
  const end = lastDayOf(month);
  return addWorkingDays(parameters, end, policyOn(parameters, end).invoiceDeadlineWorkingDays, 'lenient');
}

/** The last working day of a month: from then on an invoice over it may be sent (lenient calendar). */
export function lastWorkingDayOf(parameters: Parameters, month: IsoMonth): IsoDate {
  let day = lastDayOf(month);
  while (!isWorkingDay(parameters, day, 'lenient')) day = addDays(day, -1);
  return day;
}

/** AP §2: 15 working days after receipt (strict calendar), moved back to a day on which banks settle. */
export function paymentDueOn(parameters: Parameters, received: IsoDate): IsoDate {
  let day = addWorkingDays(parameters, received, policyOn(parameters, received).paymentTermWorkingDays, 'strict');
  while (!isWorkingDay(parameters, day, 'target')) day = addDays(day, -1);
  return day;
}
