import { addDays, type DateRange, type IsoDate, type IsoMonth, isoDate, wholeMonth } from '#domain';
import { findDates, fullYear, hasYear, mayNameMonth, monthNumber, monthPattern, withoutProductDigits, yearPattern } from './date-text.ts';
import { englishRanges } from './english-ranges.ts';
import { fold } from './fold.ts';
import { type FoundPeriod, isoMonth, monthsFrom, through } from './found-period.ts';
import { matchesOf } from './matches.ts';
import { quarters, weeks } from './quarters-and-weeks.ts';
import { remembered } from './remembered.ts';

/** Periods that any text may name: two dates, month words with a year, quarters. */
export const findPeriods: (text: string) => readonly FoundPeriod[] = remembered((text) => periodsIn(withoutProductDigits(fold(text))));

function periodsIn(folded: string): FoundPeriod[] {
  if (!hasYear.test(folded)) return [];
  const ofDates = mayJoinDates(folded) ? [...dateRanges(folded), ...shortDateRanges(folded), ...englishRanges(folded)] : [];
  const found = [...ofDates, ...monthRanges(folded), ...quarters(folded), ...weeks(folded)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundPeriod[] = [];
  for (const period of found) if (period.start >= (kept.at(-1)?.end ?? 0)) kept.push(period);
  return kept;
}

/** Two dates in digits are joined by three marks at least, or by a word: the one birth date of a line is no period. */
const mayJoinDates = (folded: string): boolean => joiningWord.test(folded) || mayHoldDates(folded);
/** More than one, that is: each has two marks, or names its month. */
export const mayHoldDates = (folded: string): boolean =>
  mayNameMonth.test(folded) || matchesOf(folded, joinedDigits).length >= fewestJoined;
const joiningWord = /\d\.?\s?(?:t|en met)/;
const joinedDigits = /\d\s?[-/.]\s?(?=['\d])/g;
const fewestJoined = 3;

function dateRanges(text: string): FoundPeriod[] {
  const dates = findDates(text);
  const found: FoundPeriod[] = [];
  for (const [index, first] of dates.entries()) {
    const second = dates[index + 1];
    if (second === undefined || second.date < first.date) continue;
    const between = text.slice(first.end, second.start);
    const words = /^\s?(t\/m|tm|t\.e\.m\.|tot en met|tot|-|en met|\/|to|through)\s?$/.exec(between);
    if (words === null) continue;
    found.push({ range: rangeTo(first.date, second.date, words[1]), start: first.start, end: second.end, guessed: words[1] === 'tot' });
  }
  return found;
}

/** "tot 1 februari" leaves that day out; "tot 31 januari" in practice does not. */
const rangeTo = (from: IsoDate, to: IsoDate, separator: string | undefined): DateRange => ({
  from,
  to: separator === 'tot' && to.endsWith('-01') && to > from ? addDays(to, -1) : to,
});

const firstHalf = /(?<![\d./-])(\d{1,2})(?:[-/. ](\d{1,2}|[a-z]{3,9})\.?)?\s?(t\/m|tm|tot en met|tot|-)\s?(?=\d{1,2}[-/. ])/g;

/** "woensdag 30 september 2026" and some. */
const longestDate = 40;

/** `1 t/m 31 januari 2026`, `01-01 t/m 31-01-2026`, `1 januari t/m 31 januari 2026`. */
function shortDateRanges(text: string): FoundPeriod[] {
  const found: FoundPeriod[] = [];
  for (const match of matchesOf(text, firstHalf)) {
    const rest = match.index + match[0].length;
    const second = findDates(text.slice(rest, rest + longestDate))[0];
    if (second === undefined || second.start !== 0) continue;
    const [year, endMonth] = [Number(second.date.slice(0, 4)), Number(second.date.slice(5, 7))];
    const named = match[2] === undefined ? endMonth : /^\d+$/.test(match[2]) ? Number(match[2]) : monthNumber(match[2]);
    const from = named === undefined ? undefined : isoDate(named > endMonth ? year - 1 : year, named, Number(match[1]));
    if (from !== undefined && from <= second.date)
      found.push({ range: rangeTo(from, second.date, match[3]), start: match.index, end: rest + second.end, guessed: match[3] === 'tot' });
  }
  return found;
}

const monthAndYear = String.raw`(${monthPattern})(?:[ -]{1,2}(${yearPattern}|\d{2}(?![\d-]|st|nd|rd|th|,? (?:19|20)\d\d(?!-?\d))))?`;
const oneMonth = new RegExp(monthAndYear, 'g');
const monthsInRow = new RegExp(String.raw`(?<!\d[ -]|\d\. |[a-z])${monthAndYear}(?:${through}${monthAndYear})*`, 'g');

function monthRanges(text: string): FoundPeriod[] {
  if (!mayNameMonth.test(text)) return [];
  const found: FoundPeriod[] = [];
  for (const match of matchesOf(text, monthsInRow)) {
    if (/(?<!\d)\d{1,2}(?:e|ste)?\s?-?\s?$/.test(text.slice(Math.max(0, match.index - 7), match.index))) continue;
    const range = monthsOf(matchesOf(match[0], oneMonth).map((m) => ({ word: m[1] ?? '', year: m[2] })));
    if (range !== undefined) found.push({ range, start: match.index, end: match.index + match[0].length, guessed: false });
  }
  return found;
}

/** A month without a year takes the year of the one after it ("november en december 2025"). */
function monthsOf(parts: readonly { readonly word: string; readonly year: string | undefined }[]): DateRange | undefined {
  let year: number | undefined;
  let next: number | undefined;
  const months: IsoMonth[] = [];
  for (const part of [...parts].reverse()) {
    const number = monthNumber(part.word);
    if (part.year !== undefined) year = fullYear(part.year, 99);
    else if (year !== undefined && number !== undefined && next !== undefined && number > next) year -= 1;
    if (number === undefined || year === undefined) return undefined;
    months.push(isoMonth(year, number));
    next = number;
  }
  months.sort();
  const [first, last] = [months[0], months.at(-1)];
  return first === undefined || last === undefined ? undefined : monthsFrom(first, last);
}

/**
 * What stands behind a label as "Periode" or "Maand": also `01-2026`, `2026-01`, `202601`, `P01 2026`, `1/2026`
 * and a month without a year, which is the last such month before `invoiceDate`.
 */
export function parsePeriod(text: string, invoiceDate?: IsoDate): FoundPeriod | undefined {
  const folded = fold(text).trim();
  const inText = findPeriods(folded);
  const [first, last] = [inText[0], inText.at(-1)];
  if (first !== undefined && last !== undefined) {
    const from = first.range.from < last.range.from ? first.range.from : last.range.from;
    const to = (first.range.to ?? '') > (last.range.to ?? '') ? first.range.to : last.range.to;
    return { range: { from, to }, start: first.start, end: last.end, guessed: first.guessed || last.guessed };
  }
  return numericMonth(folded) ?? bareMonth(folded, invoiceDate);
}

const monthsInDigits = [
  /^(?:p|periode |maand |mnd )?\.?\s?(?<m>0?[1-9]|1[0-2])\s?[-/ .]\s?(?<y>(?:19|20)\d{2})(?![\d-])/,
  /^(?<y>(?:19|20)\d{2})\s?[-/ .]?\s?(?:p|periode |maand )?\.?\s?(?<m>0[1-9]|1[0-2]|[1-9])(?![\d-])/,
  /^(?:p|periode |maand )\s?(?<m>0?[1-9]|1[0-2])\s?(?:van |- |, )?(?<y>(?:19|20)\d{2})(?![\d-])/,
];

function numericMonth(text: string): FoundPeriod | undefined {
  for (const form of monthsInDigits) {
    const match = form.exec(text);
    if (match === null) continue;
    const range = wholeMonth(isoMonth(Number(match.groups?.['y']), Number(match.groups?.['m'])));
    return { range, start: 0, end: match[0].length, guessed: false };
  }
  return undefined;
}

const monthWithoutYear = new RegExp(`^(?:de )?(?:maand )?(${monthPattern})(?![a-z])`);

function bareMonth(text: string, invoiceDate: IsoDate | undefined): FoundPeriod | undefined {
  const match = invoiceDate === undefined ? null : monthWithoutYear.exec(text);
  const number = match === null ? undefined : monthNumber(match[1] ?? '');
  if (match === null || number === undefined || invoiceDate === undefined) return undefined;
  const year = Number(invoiceDate.slice(0, 4)) - (number > Number(invoiceDate.slice(5, 7)) ? 1 : 0);
  return { range: wholeMonth(isoMonth(year, number)), start: 0, end: match[0].length, guessed: true };
}

/** A year and the number of a month in cells of their own. */
export function monthOfYear(texts: readonly string[]): DateRange | undefined {
  const year = texts.find((each) => /^20\d{2}$/.test(each));
  const month = texts.find((each) => /^(?:0?[1-9]|1[0-2])$/.test(each));
  return texts.length === 2 && year !== undefined && month !== undefined ? parsePeriod(`${month}-${year}`)?.range : undefined;
}
