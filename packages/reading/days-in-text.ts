import { findDates } from './values/date-text.ts';
import { findPeriods } from './values/period-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a text about a product names days. */
export const daysInText = (text: string): readonly Span[] => [...findPeriods(text), ...findDates(text)];

/** The text with blanks where those spans were. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(Math.max(end, start))}`;
  return rest;
}
