import { contains, type DateRange, type IsoDate, type IsoMonth, overlap, valueOf, wholeMonth } from '#domain';
import type { LineCase } from '../cases.ts';
import { datesOf } from './line-facts.ts';

/** The agreed days of the month that lie in the period that the line names, and in the one that its invoice names; in order. */
export function namedDates({ line, case: c }: LineCase, agreed: readonly DateRange[], month: IsoMonth): readonly IsoDate[] {
  const ofInvoice = valueOf(c.invoice.period);
  // Another month than the invoice's is told by F06.
  const named = [valueOf(line.period), ofInvoice && overlap(ofInvoice, wholeMonth(month)) && ofInvoice];
  return datesOf(agreed, month).filter((date) => named.every((period) => period === undefined || contains(period, date)));
}
