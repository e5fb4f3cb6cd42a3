import type { StraightWord } from './straighten.ts';

/** Words of so many letters tell how wide a letter is. */
const telling = 5;
/** The box of a word lacks the blank at both sides of its letters: that of some quarter of a letter. */
const bearing = 0.25;
/** Where letters are equally wide, the width per letter differs less than this between half of the words. */
const evenSpread = 1.07;
/** In letters: one blank is one letter wide there, two blanks are a gap. */
const oneBlank = 1.7;
/** Of the letter height: no gap between cells is this narrow. */
const narrow = 0.2;

/**
 * On a page in letters of equal width a blank is as wide as a letter, which elsewhere is a gap between cells. A word
 * there is made to reach to the next one, so that the layout sees one blank.
 */
export function withEvenBlanks(words: readonly StraightWord[]): readonly StraightWord[] {
  const pitch = evenPitch(words);
  if (pitch === undefined) return words;
  return words.map((word) => {
    const right = word.left + word.width;
    const next = words.filter((other) => other.left >= right && Math.abs(other.lineTop - word.lineTop) < word.lineHeight / 3);
    const gap = Math.min(...next.map((other) => other.left)) - right;
    return gap <= oneBlank * pitch ? { ...word, width: word.width + Math.max(0, gap - narrow * word.lineHeight) } : word;
  });
}

/** Width of a letter where all are equally wide; undefined where they differ. */
function evenPitch(words: readonly StraightWord[]): number | undefined {
  const pitches = words
    .filter(({ text }) => text.length >= telling)
    .map(({ text, width }) => width / (text.length - bearing))
    .sort((a, b) => a - b);
  const at = (share: number): number => pitches[Math.floor(pitches.length * share)] ?? 0;
  return pitches.length >= telling && at(0.75) <= evenSpread * at(0.25) ? at(0.5) : undefined;
}
