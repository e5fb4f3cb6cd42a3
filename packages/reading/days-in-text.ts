import { findDates } from './values/date-text.ts';
import { findPeriods } from './values/period-text.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}
const category = /(?:categorie|cat\.?|klasse|niveau)[\s-]*$/i;

/** Where a text about a product names days; the number in "Dagopvang categorie 3 januari 2026" is no day. */
export const daysInText = (text: string): readonly Span[] =>
  [...findPeriods(text), ...findDates(text)].map(({ start, end }) => {
    const digit = category.test(text.slice(0, start)) ? (/^[1-4](?=\s)/.exec(text.slice(start))?.[0].length ?? 0) : 0;
    return { start: start + digit, end };
  });

/** The text with blanks where those spans were. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)} ${rest.slice(Math.max(end, start))}`;
  return rest;
}
