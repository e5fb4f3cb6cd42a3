import { type IsoDate, isoDate } from '#domain';
import { fold } from './fold.ts';
import { matchesOf } from './matches.ts';
import { remembered } from './remembered.ts';

export interface FoundDate {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
  /** The year was printed in two digits: the century is a guess. */
  readonly shortYear: boolean;
}

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** In Dutch, in full. */
export const fullMonths = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const abroadOrShort =
  'january|february|march|may|june|july|august|october|januar|februar|marz|maerz|mai|juni|juli|oktober|dezember|janner|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|dez|fevr|avr|juil|jan|feb|febr|mrt|mar|maa|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec';
const monthWord = `${fullMonths}|${abroadOrShort}`;
export const monthPattern = String.raw`(?:${monthWord})\b\.?`;
export const yearPattern = String.raw`(?:(?:19|20)\d{2}|'\d{2})`;

/** Beginnings of months in English, German and French that differ from the Dutch ones. */
const otherwise: Readonly<Record<string, string>> = {
  ...{ maa: 'mrt', mar: 'mrt', mae: 'mrt', may: 'mei', mai: 'mei', oct: 'okt', dez: 'dec' },
  ...{ fev: 'feb', avr: 'apr', jui: 'jun', aou: 'aug' },
};
/** 1 to 12 for a Dutch, English, German or French month word, full or short. */
export function monthNumber(word: string): number | undefined {
  const folded = fold(word);
  const start = folded.startsWith('juil') ? 'jul' : folded.slice(0, 3);
  const index = months.indexOf(otherwise[start] ?? start);
  return index < 0 ? undefined : index + 1;
}

/** Two digits are this century up to `pivot`, the last one above it. */
export function fullYear(text: string, pivot = 60): number {
  const digits = text.replace(/\D/g, '');
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year <= pivot ? 2000 + year : 1900 + year;
}

// Numbered groups, as there are many dates: names cost as much as the search itself. ISO: year, mark, month, day (1 to 4); in digits: day,
// mark, month, year (5 to 8); in words: day, month, year (9 to 11); in English: month, day, year (12 to 14).
const iso = String.raw`(?<![\d./-])((?:19|20)\d{2})([-/])(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?![\d]|[-/.]\d)`;
const numeric = String.raw`(?<![\d./-])(0?[1-9]|[12]\d|3[01])\s?([-/.])\s?(0?[1-9]|1[0-2])\s?\6\s?((?:19|20)\d{2}|'?\d{2})(?![\d]|[-/.]\d)`;
const written = String.raw`(?<![\d./-])(0?[1-9]|[12]\d|3[01])(?:\.|er|(?:e|ste|de|st|nd|rd|th)(?: of)?)?[ -]{1,2}(${monthPattern})[ ,-]{1,2}(${yearPattern}|\d{2}(?!\d))`;
const english = String.raw`(${monthPattern})\s(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,?\s((?:19|20)\d{2})`;
const anyDate = new RegExp([iso, numeric, written, english].join('|'), 'g');
const dateInDigits = new RegExp([iso, numeric].join('|'), 'g');

/** No date goes without numbers joined by a mark, or the start of a month: most texts are put aside by it. */
const joinedDigits = /\d\s?[-/.]\s?\d/;
/** The beginning of a month in a folded text, or of another word; without it there is none. */
export const mayNameMonth = new RegExp([...new Set(monthWord.split('|').map((word) => word.slice(0, 3)))].join('|'));

/** No date, and no period, goes without the digits of a year. */
export const hasYear = /\d\d/;

/** Every date in a text. Day first, always; years as `2026`, `26` or `'26`. */
export const findDates = (text: string, pivot = usualPivot): readonly FoundDate[] =>
  pivot === usualPivot ? usualDates(text) : datesIn(text, pivot);

/** Two digits up to this one are a year of this century. */
const usualPivot = 60;
/** The same for births, since nobody in Wmo care was born after it: '27 is 1927. */
export const youngestOfCentury = 26;
const usualDates = remembered((text) => datesIn(text, usualPivot));

/** The digit of a product: "Dagopvang categorie 3 januari 2026", "104A2 januari 2026", "DO-3 januari 2026". */
const digitOfProduct = /[1-4](?=\s)(?<=(?<![a-z])(?:(?:categorie|cat\.?|klasse|niveau)[ -]{0,2}|104a|(?:do|bw)-?)[1-4])/g;
/** A folded text with a letter for each such digit, which is no day of the month behind it. */
export const withoutProductDigits = (folded: string): string => folded.replace(digitOfProduct, 'x');

function datesIn(text: string, pivot: number): FoundDate[] {
  if (!hasYear.test(text)) return [];
  const folded = withoutProductDigits(fold(text));
  const hasMonth = mayNameMonth.test(folded);
  if (!hasMonth && !joinedDigits.test(folded)) return [];
  const found: FoundDate[] = [];
  for (const match of matchesOf(folded, hasMonth ? anyDate : dateInDigits)) {
    const yearText = match[1] ?? match[8] ?? match[11] ?? match[14] ?? '';
    const monthText = match[3] ?? match[7];
    const month = monthText === undefined ? monthNumber(match[10] ?? match[12] ?? '') : Number(monthText);
    const day = Number(match[4] ?? match[5] ?? match[9] ?? match[13]);
    const date = month === undefined ? undefined : isoDate(fullYear(yearText, pivot), month, day);
    if (date === undefined) continue;
    found.push({ date, start: match.index, end: match.index + match[0].length, shortYear: yearText.replace(/\D/g, '').length === 2 });
  }
  return found;
}

/** One date that fills the text (a weekday may stand before it), also `20260101`. */
export function parseDate(text: string, pivot = usualPivot): FoundDate | undefined {
  if (!hasYear.test(text)) return undefined;
  const bare = text.trim().replace(/^(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?\.?,?\s+/i, '');
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(bare);
  if (compact) {
    const date = isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
    return date === undefined ? undefined : { date, start: 0, end: bare.length, shortYear: false };
  }
  const found = findDates(bare, pivot)[0];
  return found !== undefined && found.start === 0 && found.end === bare.length ? found : undefined;
}
