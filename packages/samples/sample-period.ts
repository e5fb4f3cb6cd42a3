import { addDays, addMonths, type IsoDate, type IsoMonth, lastDayOf, monthOf } from '#domain';

export interface SampleOptions {
  /** The day on which the samples are sent. */
  readonly today?: IsoDate | undefined;
  /** The month that is invoiced; the one before today when absent. */
  readonly month?: IsoMonth | undefined;
}
export interface SamplePeriod {
  readonly today: IsoDate;
  readonly month: IsoMonth;
  /** Two days after the month, and never after today: an invoice of the future is refused. */
  readonly invoiceDate: IsoDate;
}

const defaultToday: IsoDate = '2026-11-03';
/** The samples know the tarieven of 2026 and of the year before. */
const otherwiseMonth: IsoMonth = '2026-10';

export function samplePeriod({ today = defaultToday, month = addMonths(monthOf(today), -1) }: SampleOptions = {}): SamplePeriod {
  const invoiced = month.startsWith('2026-') ? month : otherwiseMonth;
  const usual = addDays(lastDayOf(invoiced), 2);
  return { today, month: invoiced, invoiceDate: usual < today ? usual : today };
}
