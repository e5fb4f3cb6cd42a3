import type { Page } from '../document.ts';

/** An invoice has a number, a date, an IBAN and an amount: what has fewer characters is a picture with a stamp at most. */
const fewestCharacters = 25;
/** Fonts without a map to letters give control characters and U+FFFD for digits and blanks. */
const mostGarbage = 0.05;

/** Whether the text of a PDF can be read at all; `none` is a scan, `garbage` needs recognition from a picture as well. */
export function judgeText(pages: readonly Page[], hasImage: boolean): 'sound' | 'garbage' | 'none' {
  let characters = 0;
  let garbage = 0;
  for (const page of pages) {
    for (const item of page.items) {
      for (const character of item.text) {
        if (/\s/u.test(character)) continue;
        characters += 1;
        // Control characters, unassigned, private use and the replacement character.
        if (/[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]/u.test(character)) garbage += 1;
      }
    }
  }
  if (characters === 0 || (hasImage && characters < fewestCharacters)) return 'none';
  return garbage / characters > mostGarbage ? 'garbage' : 'sound';
}

/** Pictures are streams of their own, so their dictionary stands in the file as it is, whatever else is compressed. */
export const hasImage = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
