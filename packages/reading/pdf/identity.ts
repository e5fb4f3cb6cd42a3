import type { IsoDate } from '#domain';
import { columnRole } from '../column-words.ts';
import { flowTogether, type Row, wordsBetween } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findDates } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { findPeriods } from '../values/period-text.ts';
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
export interface Piece {
  readonly text: string;
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

const clientWord = '(?:client|deelnemer|bewoner|zorgvrager|dossier)';
const clientLabel = String.raw`(?:${clientWord}(?:en)?[ -]?(?:nummer|nr|no|id|code)\b\.?(?: (?:bij )?siem)?|siem[ -]?(?:client[ -]?)?(?:nummer|nr|id|code)\b\.?|\bcl\.? ?(?:nr|nummer)\b\.?(?: siem)?|nummer siem\b|nr\.? siem\b)`;
const clientCode = String.raw`[a-z]{0,3}-?\d{3,9}(?![\d]|[-./]\d)`;
const anyClientLabel = new RegExp(clientLabel);
const labelled = new RegExp(String.raw`(?<![a-z])${clientLabel}[\s:#=]*(?<code>${clientCode})?`, 'g');
/** "Cliënt 403001" or "Cliënt: 403001". */
const shortLabelled = new RegExp(String.raw`(?<![a-z])${clientWord}[\s:#]*\(?(?<code>\d{5,8})(?![\d]|[-./]\d)\)?`, 'g');
const standalone =
  /(?<![\w.,/-])(?<!(?:nr|nummer|kvk|tel|code|agb|lo|toewijzing|beschikking)[.:]{0,2}\s{0,2})\(?(?<code>\d{5,8})(?![\w/]|-\d|[.,]\d)\)?/g;
const birthLabel =
  /(?<![a-z])(?:geboorte ?-?datum|geboren(?: op)?|geb\.? ?-?(?:datum|dat\b\.?|d\.? ?d\.?)|geb\b\.?|gd\b|g\.d\.)[\s:.]*(?:client)?[\s:]*/g;
const bsnLabel = /(?<![a-z])(?:bsn|burgerservicenummer|b\.s\.n\.)(?:[ -]?(?:nummer|nr))?[\s:.]*(?<bsn>\d(?:[ .]?\d){7,8})(?!\d)/g;
const nameLabel =
  /(?<![a-z])(?:naam(?: (?:van )?(?:de )?(?:client|bewoner|deelnemer|zorgvrager))?|(?:client|bewoner|deelnemer)[ -]?naam|client|bewoner|deelnemer|zorgvrager)\s*(?::\s*|\t\s*)(?<name>\p{L}[\p{L}'. -]+[\p{L}.])(?=[\t,;|(]|\s-\s|\s?$)/gu;
const postcode = /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z])/;
const street = /^[\p{L}'’. -]+(?:\s\d{4})?\s\d{1,5}\s?[\p{L}]?(?:[ -]{0,2}(?:\d{1,4}|[\p{L}]{1,3}|bis|hs))?$/u;

/** Words that lead an address in a sentence. */
const livingAt = /^(?:(?:en )?(?:wonende|woonachtig|wonend|woont|adres|woonadres)(?: (?:te|aan|op|aan de|in))?:?\s+)/i;
/** Sentences of a letter that start with a capital and name nobody. */
const phraseOfLetter =
  /^(?:geachte|beste|hierbij|voor|met vriendelijke|hoogachtend|wij|in|over|betreft|inzake|tot|de|het|u|uw|onze|conform|volgens)\b/;

/** Births lie before this year; a later date on a line is about the care. */
const youngestBirth = '2024';

interface Mask {
  readonly row: Row;
  /** The text with what was understood replaced by tabs, position for position. */
  text: string;
}

/** In a letterhead only labelled numbers count: six digits there may be anything. */
export function findIdentity(given: readonly Row[], looseNumbersCount = true): Identity {
  const rows = joinHanging(given);
  const masks: Mask[] = rows.map((row) => ({ row, text: row.text }));
  const found = masks.map((mask) => fromRow(mask));
  const clientNumbers = found.flatMap((part) => part.numbers);
  const loose = clientNumbers.length > 0 || !looseNumbersCount ? [] : masks.flatMap((mask) => looseNumbers(mask));
  const births = found.flatMap((part) => part.births);
  const labelledNames = masks.flatMap((mask) => takeNames(mask));
  const parts = masks.flatMap((mask) => pieces(mask));
  const { addresses, names, rest } = sortPieces(parts, labelledNames.length > 0, rows);
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

/** A label, or a broken date, at the end of a line: its value starts the next one. */
const hanging =
  /(?:(?<![a-z])(?:geb(?:oren|oortedatum|\.? ?datum)?|geb\. ?d\. ?d|bsn|clientnummer|clientnr|siemnummer)[.:]{0,2}(?: \d{1,2}(?: [a-z]{3,9}\.?)?)?|\d[-/])$/;
/** A postcode broken between its digits and its letters. */
const brokenPostcode = /[,\t ][1-9]\d{3}$/;

function joinHanging(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const broken = above !== undefined && brokenPostcode.test(above.folded) && /^[A-Z]{2}(?![A-Za-z])/.test(row.text);
    if (above !== undefined && (broken || hanging.test(above.folded))) joined[joined.length - 1] = flowTogether(above, row);
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
  const bsns = take(mask, bsnLabel).map(({ match, words }) =>
    seen((match.groups?.['bsn'] ?? '').replace(/\D/g, '').padStart(9, '0'), words),
  );
  const births = takeBirths(mask);
  const takenNumbers = [...take(mask, labelled), ...take(mask, shortLabelled)];
  const numbers = takenNumbers.flatMap(({ match, words }) =>
    match.groups?.['code'] === undefined ? [] : [seen(match.groups['code'].toUpperCase(), words)],
  );
  blank(
    mask,
    findPeriods(mask.text).filter((period) => period.range.from >= youngestBirth),
  );
  const dates = findDates(mask.text);
  const looseBirths = dates
    .filter((date) => date.date < youngestBirth)
    .map((date) => seen(date.date, wordsBetween(mask.row, date.start, date.end), !date.shortYear));
  blank(mask, dates);
  return { numbers, births, looseBirths, bsns, emptyLabel: takenNumbers.some(({ match }) => match.groups?.['code'] === undefined) };
}

function take(mask: Mask, pattern: RegExp): { match: RegExpExecArray; words: ReturnType<typeof wordsBetween> }[] {
  const folded = mask.row.folded
    .split('')
    .map((char, index) => (mask.text[index] === '\t' ? '\t' : char))
    .join('');
  const matches = [...folded.matchAll(pattern)];
  const taken = matches.map((match) => ({ match, words: wordsBetween(mask.row, match.index, match.index + match[0].trimEnd().length) }));
  blank(
    mask,
    matches.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return taken;
}

function takeBirths(mask: Mask): Seen<IsoDate>[] {
  const births: Seen<IsoDate>[] = [];
  for (const match of [...mask.row.folded.matchAll(birthLabel)]) {
    const from = match.index + match[0].length;
    const date = findDates(mask.text.slice(from), 26)[0];
    if (date === undefined || date.start > 1) continue;
    births.push(seen(date.date, wordsBetween(mask.row, from + date.start, from + date.end), !date.shortYear));
    blank(mask, [{ start: match.index, end: from + date.end }]);
  }
  return births;
}

function takeNames(mask: Mask): Seen<string>[] {
  return take(mask, nameLabel).flatMap(({ match, words }) => {
    if (columnRole(match.groups?.['name'] ?? '') !== undefined) return [];
    const start = match.index + match[0].length - (match.groups?.['name'] ?? '').length;
    return [seen(mask.row.text.slice(start, start + (match.groups?.['name'] ?? '').length), words)];
  });
}

function looseNumbers(mask: Mask): Seen<string>[] {
  return take(mask, standalone).flatMap(({ match, words }) => {
    const code = match.groups?.['code'] ?? '';
    return /^(?:19|20)\d{6}$/.test(code) ? [] : [seen(code, words)];
  });
}

function blank(mask: Mask, spans: readonly { readonly start: number; readonly end: number }[]): void {
  for (const { start, end } of spans) mask.text = mask.text.slice(0, start) + '\t'.repeat(end - start) + mask.text.slice(end);
}

function pieces(mask: Mask): Piece[] {
  const found: Piece[] = [];
  for (const match of mask.text.matchAll(/(?:[^\t,;|()–\s]|(?<=[^\t,;|()–\s])[^\S\t](?=[^\t,;|()–\s])|\([^\t()]*\))+/g)) {
    const text = match[0].replace(/^[-:.\s/*]+|[-:\s/]+$/g, '');
    if (/[\p{L}\d]/u.test(text)) found.push({ text, row: mask.row, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function sortPieces(parts: readonly Piece[], isNamed: boolean, rows: readonly Row[]): Pick<Identity, 'addresses' | 'names' | 'rest'> {
  const addresses: Seen<string>[] = [];
  const rest: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isAddress = postcode.test(part.text) || (street.test(part.text) && next !== undefined && postcode.test(next.text));
    if (isAddress) addresses.push(seen(part.text.replace(livingAt, ''), wordsBetween(part.row, part.start, part.end)));
    else rest.push(part);
  }
  const own = isNamed ? [] : nameAt(rest, nameIndex(rest), rows);
  const name = own.map((part) => part.text).join(' ');
  const joined =
    addresses.length === 0
      ? []
      : [
          seen(
            addresses.map((a) => a.value).join(', '),
            addresses.flatMap((a) => a.words),
          ),
        ];
  const others = rest.filter((part) => !own.includes(part) && couldBeName(part)).length;
  const names =
    name === ''
      ? []
      : [
          seen(
            name,
            own.flatMap((part) => wordsBetween(part.row, part.start, part.end)),
            others === 0,
          ),
        ];
  return { addresses: joined, names, rest: rest.filter((part) => !own.includes(part)) };
}

const isLetters = (text: string): boolean => /^[\p{L}'’.\- ]{2,}$/u.test(text);

const couldBeName = (part: Piece): boolean =>
  isLetters(part.text) && part.text.length >= 3 && /\p{Lu}/u.test(part.text) && !phraseOfLetter.test(fold(part.text)) && !isCare(part.text);

/** Letters only, with a capital, beside a client number or a birth date; of several the one that comes first. */
function nameIndex(rest: readonly Piece[]): number {
  const beside = rest.findIndex((part) => couldBeName(part) && isBesideNumber(part.row.folded));
  const first = rest.findIndex((part) => couldBeName(part));
  return beside < 0 ? -1 : first;
}
const isBesideNumber = (folded: string): boolean =>
  anyClientLabel.test(folded) ||
  /\d{5,8}/.test(folded) ||
  /\b(?:dhr|mevr|mw|de heer|mevrouw)\b/.test(folded) ||
  /(?<![a-z])geb/.test(folded);

/** A name that was broken over two lines is put together again: its first half ends the line above, or its second half starts the line below. */
function nameAt(rest: readonly Piece[], index: number, rows: readonly Row[]): Piece[] {
  const part = rest[index];
  if (part === undefined) return [];
  const [above, below] = [rest[index - 1], rest[index + 1]];
  const wraps = (first: Piece | undefined, second: Piece | undefined): boolean =>
    first !== undefined &&
    second !== undefined &&
    rows.indexOf(second.row) - rows.indexOf(first.row) === 1 &&
    isLetters(first.text) &&
    isLetters(second.text) &&
    first.row.text.slice(first.end).trim() === '' &&
    second.row.text.slice(0, second.start).trim() === '' &&
    !isCare(first.text) &&
    !isCare(second.text);
  return [
    ...(wraps(above, part) && above !== undefined ? [above] : []),
    part,
    ...(wraps(part, below) && below !== undefined ? [below] : []),
  ];
}

const isCare = (text: string): boolean => recogniseProduct(text).kind !== 'unknown';
