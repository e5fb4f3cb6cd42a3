import { type DateRange, type Field, firstDayOf, monthOf, valueOf, wholeMonth } from '#domain';
import { fullMonths, monthNumber } from './date-text.ts';
import { fold } from './fold.ts';
import { matchesOf } from './matches.ts';

/** In full, since "jan" and "mar" are names; neither a date, nor an end or a beginning. */
const bareMonth = new RegExp(
  String.raw`(?<![a-z\d'-])(?<!\d\.? )(?<!(?:tot|t\/m|tm|en met|vanaf|sinds|per|voor) )(?:${fullMonths})(?![a-z])(?!\.?[ -]{0,2}(?:'\d{2}|\d{2}(?![\d.,])|(?:19|20)\d{2}))`,
  'g',
);

/** A month by its number; without a year the last such one is meant. */
export interface NamedMonth {
  readonly month: number;
  readonly year?: number | undefined;
}

/**
 * "Begeleiding midden (december)" on an invoice over January: the last such month, when it is not of the invoice. Arrears are told so, and
 * to be sure of the month of the invoice would be to refuse them as charged twice. Undefined for no month, or more than one.
 */
export function monthInPassing(text: string, ofInvoice: Field<DateRange>): DateRange | undefined {
  const month = bareMonthIn(text);
  return month === undefined ? undefined : otherMonth(month, valueOf(ofInvoice));
}

/** The only month without a year that a text names in full. */
export function bareMonthIn(text: string): NamedMonth | undefined {
  const [month, ...others] = new Set(matchesOf(fold(text), bareMonth).map(([word]) => monthNumber(word)));
  return month === undefined || others.length > 0 ? undefined : { month };
}

/** Undefined when it is of the invoice; without a year the last such month before its end. */
export function otherMonth({ month, year }: NamedMonth, whole: DateRange | undefined): DateRange | undefined {
  if (whole?.to === undefined) return undefined;
  const last = monthOf(whole.to);
  const own = year ?? Number(last.slice(0, 4)) - (month > Number(last.slice(5, 7)) ? 1 : 0);
  const range = wholeMonth(`${own}-${String(month).padStart(2, '0')}`);
  return range.from >= firstDayOf(monthOf(whole.from)) && range.from <= whole.to ? undefined : range;
}
