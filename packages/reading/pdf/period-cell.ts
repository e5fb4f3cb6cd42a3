import type { DateRange } from '#domain';
import type { Word } from '../layout/words.ts';
import { findDates, monthNumber } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { parsePeriod } from '../values/period-text.ts';
import { type CellOf, isOnLineOf } from './cell-text.ts';
import { youngestBirth } from './identity.ts';
import { type Seen, seen } from './seen.ts';

/** What the columns of the period say of one line; its words are added to those that were taken. */
export function columnPeriod(of: CellOf, taken: Word[]): Seen<DateRange> | undefined {
  const cell = of('period');
  const found = cell.text === '' ? undefined : (parsePeriod(cell.text) ?? twoDates(cell.text));
  if (found === undefined) return undefined;
  const others = cell.words.filter(({ text }) => !ofPeriod.test(fold(text)) && monthNumber(text) === undefined);
  const words = cell.words.filter((word) => !others.some((other) => isOnLineOf(word, other)));
  taken.push(...words);
  return seen(found.range, words, !found.guessed);
}

/**
 * Other words in a column of dates are of another fact, and so may be the digits beside them: the client in a band over the table, a
 * product close behind the month.
 */
const ofPeriod = /\d|^(?:t\/m|tm|tot|en|met|van|vanaf|per|periode|maand|week|wk|kwartaal|hele|gehele|[^a-z]+)$/;

/** A column "van" and a column "tot": two dates behind each other. */
function twoDates(text: string): { readonly range: DateRange; readonly guessed: boolean } | undefined {
  const [first, last, ...others] = findDates(text);
  if (first === undefined || last === undefined || others.length > 0 || last.date < first.date) return undefined;
  if (text.slice(first.end, last.start).trim() !== '') return undefined;
  // "26-01-01" may begin with its year.
  return { range: { from: first.date, to: last.date }, guessed: first.date < youngestBirth };
}
