import type { IsoDate } from '#domain';
import { columnRole } from '../column-words.ts';
import { flowTogether, type Row, wordsBetween } from '../layout/rows.ts';
import { findDates, youngestOfCentury } from '../values/date-text.ts';
import { matchesOf } from '../values/matches.ts';
import { findPeriods } from '../values/period-text.ts';
import { blank, type Mask, maskOf, type Piece, pieces, take } from './mask.ts';
import { nameAndAddress } from './name-and-address.ts';
import {
  birthLabel,
  labelledBsn,
  labelledName,
  labelledNumber,
  namesClientHere,
  shortLabelledNumber,
  siemNumber,
  standaloneNumber,
} from './person-words.ts';
import { type Seen, seen } from './seen.ts';

/** What free text says about who a line is for. */
export interface Identity {
  readonly clientNumbers: readonly Seen<string>[];
  /** The label stands there with nothing behind it. */
  readonly hasEmptyClientLabel: boolean;
  readonly births: readonly Seen<IsoDate>[];
  readonly bsns: readonly Seen<string>[];
  readonly addresses: readonly Seen<string>[];
  readonly names: readonly Seen<string>[];
  /** What remains, for the product. */
  readonly rest: readonly Piece[];
}
/** Births lie before this year; a later date on a line is about the care. */
export const youngestBirth = '2024';

/** In a letterhead only labelled numbers count: six digits there may be anything. */
export function findIdentity(given: readonly Row[], looseNumbersCount = true): Identity {
  const rows = joinHanging(given);
  const masks = rows.map(maskOf);
  const found = masks.map((mask) => fromRow(mask));
  const clientNumbers = found.flatMap((part) => part.numbers);
  const loose = clientNumbers.length > 0 || !looseNumbersCount ? [] : masks.flatMap((mask) => looseNumbers(mask));
  const births = perhapsOfOthers(
    found.flatMap((part) => part.births),
    rows,
  );
  const labelledNames = masks.flatMap((mask) => takeNames(mask));
  const parts = masks.flatMap((mask) => pieces(mask));
  const { addresses, names, rest } = nameAndAddress(parts, labelledNames.length > 0, rows);
  return {
    clientNumbers: clientNumbers.length > 0 ? clientNumbers : loose,
    hasEmptyClientLabel: found.some((part) => part.emptyLabel),
    births: births.length > 0 ? births : found.flatMap((part) => part.looseBirths),
    bsns: found.flatMap((part) => part.bsns),
    addresses,
    names: [...labelledNames, ...names],
    rest,
  };
}

const otherPerson =
  /(?<![a-z])(?:contactpersoon|mentor|bewindvoerder|curator|(?:wettelijk )?vertegenwoordiger|mantelzorger|partner)(?![a-z])/;
/** So many rows may be about the same person. */
const rowsOfPerson = 3;

/** Never sure where somebody who is not in care stands on the row or shortly above it, and no care client in between. */
export function perhapsOfOthers<T>(found: readonly Seen<T>[], rows: readonly Row[]): Seen<T>[] {
  return found.map((value) => {
    const index = rows.findIndex((row) => row.words.some((word) => value.words.includes(word)));
    const near = rows.slice(Math.max(0, index - rowsOfPerson), index + 1).reverse();
    const other = near.findIndex((row) => otherPerson.test(row.folded));
    return other >= 0 && !near.slice(0, other).some(namesClientByLabel) ? { ...value, sure: false } : value;
  });
}

/** A number that stands alone has so many digits. */
const fiveDigits = /\d{5}/;

/** What labels say on a row: the BSN and the birth date first, since their digits are no client number. */
function takeLabelled(mask: Mask) {
  return { bsns: take(mask, labelledBsn), births: takeBirths(mask), numbers: takeNumbers(mask) };
}

/** A row with a client number behind its label. */
export const namesClientByLabel = (row: Row): boolean => takeLabelled(maskOf(row)).numbers.some(({ match }) => codeOf(match) !== undefined);

/** A row with a client number on it, or the label of one. */
export function namesClient(row: Row): boolean {
  const mask = maskOf(row);
  if (takeLabelled(mask).numbers.length > 0) return true;
  if (!fiveDigits.test(mask.folded)) return false;
  takeCareDates(mask);
  blank(mask, findDates(mask.folded));
  return looseNumbers(mask).length > 0;
}

/** A label, or a broken date, at the end of a line: its value starts the next one. */
const hanging =
  /(?:(?<![a-z])(?:geb(?:oren(?: op)?|oortedatum|\.? ?datum)?|geb\. ?d\. ?d|bsn|clientnummer|clientnr|siemnummer)[.:]{0,2}(?: \d{1,2}(?: [a-z]{3,9}\.?)?)?|\d[-/])$/;
/** In a sentence: the number starts the next line. */
const hangingWord = /(?<![a-z])(?:client|bewoner|deelnemer)$/;
/** A postcode broken between its digits and its letters. */
const brokenPostcode = /[,\t ][1-9]\d{3}$/;

/** A line with a label is short; rows of nothing but labels, joined into one without end, take minutes. */
const hangingMax = 400;

function joinHanging(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const broken = above !== undefined && brokenPostcode.test(above.folded) && /^[A-Z]{2}(?![A-Za-z])/.test(row.text);
    const isNumber = above !== undefined && hangingWord.test(above.folded) && /^\d{5,8}(?!\d)/.test(row.text);
    if (above !== undefined && above.text.length <= hangingMax && (broken || isNumber || hanging.test(above.folded)))
      joined[joined.length - 1] = flowTogether(above, row);
    else joined.push(row);
  }
  return joined;
}

interface FromRow {
  readonly numbers: Seen<string>[];
  readonly births: Seen<IsoDate>[];
  readonly looseBirths: Seen<IsoDate>[];
  readonly bsns: Seen<string>[];
  readonly emptyLabel: boolean;
}

function fromRow(mask: Mask): FromRow {
  const labelled = takeLabelled(mask);
  const bsns = labelled.bsns.map(({ match, words }) => seen((match.groups?.['bsn'] ?? '').replace(/\D/g, '').padStart(9, '0'), words));
  const numbers = labelled.numbers.flatMap(({ match, words }) => {
    const code = codeOf(match);
    return code === undefined ? [] : [seen(code.toUpperCase(), words, match.groups?.['grouped'] === undefined)];
  });
  takeCareDates(mask);
  const dates = findDates(mask.folded);
  const looseBirths = dates
    .filter((date) => date.date < youngestBirth)
    .map((date) => seen(date.date, wordsBetween(mask.row, date.start, date.end), !date.shortYear));
  blank(mask, dates);
  const emptyLabel = labelled.numbers.some(({ match }) => codeOf(match) === undefined);
  return { numbers, births: labelled.births, looseBirths, bsns, emptyLabel };
}

/** "624.950" is a number that a program wrote as an amount. */
const codeOf = ({ groups }: RegExpExecArray): string | undefined => groups?.['code'] ?? groups?.['grouped']?.replace('.', '');

const takeNumbers = (mask: Mask) => [
  ...take(mask, labelledNumber),
  ...take(mask, shortLabelledNumber),
  ...(namesClientHere.test(mask.row.folded) ? take(mask, siemNumber) : []),
];

/** Periods of care are no births. */
function takeCareDates(mask: Mask): void {
  blank(
    mask,
    findPeriods(mask.folded).filter((period) => period.range.from >= youngestBirth),
  );
}

function takeBirths(mask: Mask): Seen<IsoDate>[] {
  const births: Seen<IsoDate>[] = [];
  for (const match of matchesOf(mask.row.folded, birthLabel)) {
    const from = match.index + match[0].length;
    const date = findDates(mask.folded.slice(from), youngestOfCentury)[0];
    if (date === undefined || date.start > 1) continue;
    births.push(seen(date.date, wordsBetween(mask.row, from + date.start, from + date.end), !date.shortYear));
    blank(mask, [{ start: match.index, end: from + date.end }]);
  }
  return births;
}

function takeNames(mask: Mask): Seen<string>[] {
  return take(mask, labelledName).flatMap(({ match, words }) => {
    if (columnRole(match.groups?.['name'] ?? '') !== undefined) return [];
    const start = match.index + match[0].length - (match.groups?.['name'] ?? '').length;
    return [seen(mask.row.text.slice(start, start + (match.groups?.['name'] ?? '').length), words)];
  });
}

function looseNumbers(mask: Mask): Seen<string>[] {
  return take(mask, standaloneNumber).flatMap(({ match, words }) => {
    const code = match.groups?.['code'] ?? '';
    return /^(?:19|20)\d{6}$/.test(code) ? [] : [seen(code, words)];
  });
}
