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
  const { characters, garbage, letters, vowels } = countSigns(pages);
  if (characters === 0 || (hasImage && characters < fewestCharacters)) return 'none';
  if (garbage / characters > mostGarbage) return 'garbage';
  return letters >= fewestLettersToJudge && vowels / letters < fewestVowels ? 'garbage' : 'sound';
}

type Counts = Record<'characters' | 'garbage' | 'letters' | 'vowels', number>;
const signs: Readonly<Record<keyof Counts, RegExp>> = {
  characters: /[^\s\p{M}]/u,
  // Control characters, unassigned, private use and the replacement character.
  garbage: /(?!\s)[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]/u,
  letters: /\p{Script=Latin}/u,
  vowels: /[aeiouy]/i,
};

function signsOf(char: string): Counts {
  const is = (name: keyof Counts): number => (signs[name].test(char) ? 1 : 0);
  return { characters: is('characters'), garbage: is('garbage'), letters: is('letters'), vowels: is('vowels') };
}
/** Those of ASCII, of which nearly all text is made. */
const plainSigns = Array.from({ length: 128 }, (_, code) => signsOf(String.fromCharCode(code)));

/** Alone they mark a day of presence, and a whole page of them says nothing about the letters. */
const crosses = 'xXvV';

function countSigns(pages: readonly Page[]): Counts {
  const counts = { characters: 0, garbage: 0, letters: 0, vowels: 0 };
  const add = (signs: Counts, times: number): void => {
    counts.characters += signs.characters * times;
    counts.garbage += signs.garbage * times;
    counts.letters += signs.letters * times;
    counts.vowels += signs.vowels * times;
  };
  // How often each sign of ASCII stands there: every letter of a document comes by.
  const plain = new Uint32Array(plainSigns.length);
  for (const { items } of pages)
    for (const { text } of items) {
      if (text.length === 1 && crosses.includes(text)) continue;
      const other = countPlain(text, plain);
      if (other < text.length)
        for (const char of text.slice(other).normalize('NFD')) add(plainSigns[char.codePointAt(0) ?? 0] ?? signsOf(char), 1);
    }
  for (const [code, signs] of plainSigns.entries()) add(signs, plain[code] ?? 0);
  return counts;
}

/** Counts up to the first sign that is not of ASCII; where that stands. */
function countPlain(text: string, times: Uint32Array): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= times.length) return at;
    times[code] = (times[code] ?? 0) + 1;
  }
  return text.length;
}

/** Pictures are streams of their own, so their dictionary stands in the file as it is, whatever else is compressed. */
export const hasImage = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
