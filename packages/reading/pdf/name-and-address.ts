import { type Row, wordsBetween } from '../layout/rows.ts';
import { placeWords } from '../place-words.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { monthOfArrears } from '../values/arrears.ts';
import { fold } from '../values/fold.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';
import type { Piece } from './mask.ts';
import { anyClientLabel } from './person-words.ts';
import { type Seen, seen } from './seen.ts';
import { endsInInitials, surnameFirst } from './surname-first.ts';

const postcode = /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?![A-Za-z])/;
const street = /^[\p{L}'’. -]+(?:\s\d{4})?\s\d{1,5}\s?[\p{L}]?(?:[ -]{0,2}(?:\d{1,4}|[\p{L}]{1,3}|bis|hs))?$/u;

/** Words that lead an address in a sentence. */
const livingAt = /^(?:(?:en )?(?:wonende|woonachtig|wonend|woont|adres|woonadres)(?: (?:te|aan|op|aan de|in))?:?\s+)/i;
/** Sentences of a letter that start with a capital and name nobody. */
const phraseOfLetter = new RegExp(
  String.raw`^(?:geachte|beste|hierbij|met (?:deze|dit)|voor|met vriendelijke|hoogachtend|wij|in|over|betreft|inzake|${placeWords}|zorg|wmo|geleverde?|periode|tot|de(?! heer )|het|u|uw|onze|conform|volgens|zonder)\b|^met hv\b`,
);

export interface NameAndAddress {
  readonly addresses: readonly Seen<string>[];
  readonly names: readonly Seen<string>[];
  /** What is neither. */
  readonly rest: readonly Piece[];
}

/** Which of the pieces that are left are a name and an address, by their form and by what stands beside them. */
export function nameAndAddress(parts: readonly Piece[], isNamed: boolean, rows: readonly Row[]): NameAndAddress {
  const addresses: Seen<string>[] = [];
  const rest: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const isStreet = isStreetBefore(part, next) || isBrokenStreet(part, next, parts[index + 2], rest.at(-1));
    const isCity = isCityUnder(part, parts[index - 1], rows) && rest.some(couldBeName);
    if (isStreet || isCity || postcode.test(part.text))
      addresses.push(seen(part.text.replace(livingAt, ''), wordsBetween(part.row, part.start, part.end)));
    else rest.push(part);
  }
  const whole = isNamed ? undefined : surnameFirst(rest);
  const own = isNamed ? [] : whole === undefined ? nameAt(rest, nameIndex(rest), rows) : [whole];
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
  const isOwn = (part: Piece): boolean => own.some((named) => named.row === part.row && named.start <= part.start && part.end <= named.end);
  const others = rest.filter((part) => !isOwn(part) && couldBeName(part)).length;
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
  return { addresses: joined, names, rest: rest.filter((part) => !isOwn(part)) };
}

const isStreetBefore = (part: Piece, next: Piece | undefined): boolean =>
  street.test(part.text) && next !== undefined && postcode.test(next.text);

/** "Burgemeester" with "Jansenstraat 12" under it; a name that comes right before it may be the other half of a name. */
const isBrokenStreet = (part: Piece, next: Piece | undefined, after: Piece | undefined, name: Piece | undefined): boolean =>
  next !== undefined &&
  name !== undefined &&
  isLetters(part.text) &&
  couldBeName(name) &&
  !isRightUnder(part, name) &&
  isRightUnder(next, part) &&
  isStreetBefore(next, after);

/** "5171 LR" that ends a line, with the town on the next; a town has no product in it. */
const isCityUnder = (part: Piece, above: Piece | undefined, rows: readonly Row[]): boolean =>
  above !== undefined &&
  /(?<!\d)[1-9]\d{3} ?[A-Z]{2}$/.test(above.text) &&
  rows.indexOf(part.row) - rows.indexOf(above.row) === 1 &&
  /^\s*(?:\t|$)/.test(above.row.text.slice(above.end)) &&
  isLetters(part.text) &&
  !isCare(part.text);

/** Also "Bakker, K.J." and "K.J. (Kees) Bakker". */
const isLetters = (text: string): boolean =>
  /^(?!(?:EUR|EURO|Euro)$)(?:[\p{L}'’.\- ]|,(?= ?\p{Lu}\.)|(?<=\. ?)\(\p{Lu}[\p{L}'’-]*\)){2,}$/u.test(text);

const couldBeName = (part: Piece): boolean =>
  isLetters(part.text) &&
  part.text.length >= 3 &&
  /\p{Lu}/u.test(part.text) &&
  (!phraseOfLetter.test(fold(part.text)) || endsInInitials(part.text)) &&
  !isPhrase(part.text) &&
  !isCare(part.text);

/** More than one word in small letters that is no tussenvoegsel: nobody is called so. */
const isPhrase = (text: string): boolean => (text.match(smallWord) ?? []).length > 1;
const smallWord = new RegExp(String.raw`(?<![\p{L}'’.-])(?!(?:${tussenvoegsels})(?!\p{L}))\p{Ll}{3,}(?![\p{L}.])`, 'gu');

/** Letters only, with a capital, beside a client number or a birth date; of several the one with "mevr." before it, else the one that comes first. */
function nameIndex(rest: readonly Piece[]): number {
  const beside = rest.findIndex((part) => couldBeName(part) && isBesideNumber(part.row.folded));
  const titled = rest.findIndex((part) => couldBeName(part) && startsWithTitle.test(fold(part.text)));
  const first = rest.findIndex((part) => couldBeName(part));
  return beside < 0 ? -1 : titled < 0 ? first : titled;
}
const startsWithTitle = /^(?:dhr|mevr|mw|de heer|mevrouw)(?![a-z])/;
const isBesideNumber = (folded: string): boolean =>
  anyClientLabel.test(folded) ||
  /\d{5,8}/.test(folded) ||
  /\b(?:dhr|mevr|mw|de heer|mevrouw)\b/.test(folded) ||
  /(?<![a-z])geb/.test(folded) ||
  birth.test(folded);
/** In a year from which no contract or price still stands on an invoice. */
const birth = /(?<!\d)\d{1,2}(?:[-/. ]\d{1,2}[-/. ]| [a-z]{3,9}\.? )(?:19\d\d|200\d)(?!\d)/;

/** A name that was broken over two lines is put together again: its first half ends the line above, or its second half starts the line below. */
function nameAt(rest: readonly Piece[], index: number, rows: readonly Row[]): Piece[] {
  const part = rest[index];
  if (part === undefined) return [];
  const [above, below] = [rest[index - 1], rest[index + 1]];
  const wraps = (first: Piece | undefined, second: Piece | undefined): boolean =>
    first !== undefined &&
    second !== undefined &&
    rows.indexOf(second.row) - rows.indexOf(first.row) === 1 &&
    isNextLine(second.row, first.row) &&
    isLetters(first.text) &&
    isLetters(second.text) &&
    first.row.text.slice(first.end).trim() === '' &&
    second.row.text.slice(0, second.start).trim() === '' &&
    !isCare(first.text) &&
    !isCare(second.text) &&
    monthOfArrears(second.row.text) === undefined;
  return [
    ...(wraps(above, part) && above !== undefined ? [above] : []),
    part,
    ...(wraps(part, below) && below !== undefined ? [below] : []),
  ];
}

const isCare = (text: string): boolean => recogniseProduct(text).kind !== 'unknown';

/** Letters with a capital that nothing else explains: most likely the name, for certain only when it is all that is left. */
export function nameAmong(left: readonly Piece[]): Seen<string> | undefined {
  const start = left.findIndex(
    (piece) => isLetters(piece.text) && /^\p{Lu}/u.test(piece.text) && !isPhrase(piece.text) && !isCare(piece.text),
  );
  const first = left[start];
  if (first === undefined) return undefined;
  const parts = [first];
  for (const piece of left.slice(start + 1)) {
    const above = parts.at(-1);
    if (above === undefined || !isLetters(piece.text) || !isRightUnder(piece, above)) break;
    parts.push(piece);
  }
  return seen(
    parts.map((piece) => piece.text).join(' '),
    parts.flatMap((piece) => wordsBetween(piece.row, piece.start, piece.end)),
    parts.length === left.length,
  );
}

const leftOf = (piece: Piece): number => wordsBetween(piece.row, piece.start, piece.end)[0]?.x0 ?? 0;
/** The next line of the same cell. */
export const isRightUnder = (piece: Piece, above: Piece): boolean =>
  piece.row.y0 > above.row.y0 && isNextLine(piece.row, above.row) && Math.abs(leftOf(piece) - leftOf(above)) <= 2;
const isNextLine = (row: Row, above: Row): boolean => row.page === above.page && row.y0 - above.y0 <= nextLine * (above.y1 - above.y0);
/** In letter heights from line to line. */
const nextLine = 1.8;
