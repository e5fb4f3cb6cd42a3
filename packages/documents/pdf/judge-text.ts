import type { Page } from '../document.ts';

/** An invoice has a number, a date, an IBAN and an amount: what has fewer characters is a picture with a stamp at most. */
export const fewestCharacters = 25;
/** Fonts without a map to letters give control characters and U+FFFD for digits and blanks. */
const mostGarbage = 0.05;

/**
 * Other such fonts shift every letter ("factuur" reads "IDFWXXU") and lose the digits. Dutch has two vowels in five
 * letters, abbreviations and account numbers included at least one in four; shifted text has one in eight.
 */
const fewestVowels = 0.2;
const fewestLettersToJudge = 20;

/** Whether the text of a PDF can be read at all; `none` is a scan, `garbage` needs recognition from a picture as well. */
export function judgeText(pages: readonly Page[], hasImage: boolean): 'sound' | 'garbage' | 'none' {
  const text = pages.flatMap(({ items }) => items.map((item) => item.text.normalize('NFD'))).join('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const characters = count(/[^\s\p{M}]/gu);
  if (characters === 0 || (hasImage && characters < fewestCharacters)) return 'none';
  // Control characters, unassigned, private use and the replacement character.
  if (count(/(?!\s)[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]/gu) / characters > mostGarbage) return 'garbage';
  const letters = count(/\p{Script=Latin}/gu);
  return letters >= fewestLettersToJudge && count(/[aeiouy]/gi) / letters < fewestVowels ? 'garbage' : 'sound';
}

/** Pictures are streams of their own, so their dictionary stands in the file as it is, whatever else is compressed. */
export const hasImage = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
