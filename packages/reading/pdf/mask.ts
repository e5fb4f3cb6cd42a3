import { type Row, wordsBetween } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import { matchesOf } from '../values/matches.ts';
import { tussenvoegsels } from '../values/tussenvoegsels.ts';

/** A row of which what was understood is taken out bit by bit. */
export interface Mask {
  readonly row: Row;
  /** The text with what was understood replaced by tabs, position for position. */
  text: string;
  /** The same of the folded text. */
  folded: string;
}

/** A stretch of a row that is still to be explained. */
export interface Piece {
  readonly text: string;
  readonly row: Row;
  readonly start: number;
  readonly end: number;
}

export const maskOf = (row: Row): Mask => ({ row, text: row.text, folded: row.folded });

/** What a pattern finds in the folded text, taken out of it. */
export function take(mask: Mask, pattern: RegExp): { match: RegExpExecArray; words: readonly Word[] }[] {
  const matches = matchesOf(mask.folded, pattern);
  const taken = matches.map((match) => ({ match, words: wordsBetween(mask.row, match.index, match.index + match[0].trimEnd().length) }));
  blank(
    mask,
    matches.map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  return taken;
}

export function blank(mask: Mask, spans: readonly { readonly start: number; readonly end: number }[]): void {
  for (const { start, end } of spans) {
    const tabs = '\t'.repeat(end - start);
    mask.text = mask.text.slice(0, start) + tabs + mask.text.slice(end);
    mask.folded = mask.folded.slice(0, start) + tabs + mask.folded.slice(end);
  }
}

/** What ends a piece: the end of a cell, punctuation between two facts. */
const ends = String.raw`\t,;|()–—·•`;
/** Of one name: the initials behind a surname ("Bakker, K.J. van"), and between initials and surname what somebody is called ("K.J. (Kees) Bakker"). */
const initialsBehind = String.raw`(?<=\p{L}),[^\S\t]?(?=(?:\p{Lu}\.[^\S\t]?){1,5}(?:(?:[Ee]l|[Aa]l|['’][tsn]|${tussenvoegsels})(?![\p{L}])[^\S\t]?){0,3}(?:$|[${ends}]))`;
const calledBetween = String.raw`(?<=\p{Lu}\.)[^\S\t]?\(\p{Lu}[\p{L}'’-]*\)[^\S\t](?=\p{L})`;
const piece = new RegExp(
  String.raw`(?:[^${ends}\s]|${initialsBehind}|${calledBetween}|(?<=[^${ends}\s])[^\S\t](?=[^${ends}\s])|\([^\t()]*\))+`,
  'gu',
);

/** Of an item of a list: "3. Kees Bakker". */
const numbered = /^\d{1,3}[.)]\s+(?=\p{Lu}\p{L})/u;

/** "Geleverd aan: Kees Bakker". */
const meantFor =
  /^(?:(?:(?:geleverd|zorg|verleend) )?(?:aan|voor|t\.b\.v\.|ten behoeve van|betreft|inzake) ?: ?|(?:t\.?b\.?v\.?|ten behoeve van) )(?=\p{L})/iu;

/** What is left of a row, cell by cell, cut at commas, dots halfway the height, dashes and brackets. */
export function pieces(mask: Mask): Piece[] {
  const found: Piece[] = [];
  for (const match of matchesOf(mask.text, piece)) {
    const text = match[0]
      .replace(/^[-:.\s/*]+|(?<![-:\s/])[-:\s/]+$/g, '')
      .replace(numbered, '')
      .replace(meantFor, '');
    if (/[\p{L}\d]/u.test(text)) found.push({ text, row: mask.row, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
