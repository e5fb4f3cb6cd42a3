import type { PictureWord } from './engine.ts';

/** Two words stand at the same place when their middles lie closer than this share of their height, and side by side they overlap. */
const samePlace = 0.7;

/** What another recognition of the same page gives where a word stands. */
export type Alike = 'same' | 'other' | 'nothing';

/**
 * Compares each word with another recognition of the same page, drawn `scale` times as small. What one cuts into two
 * words may be one in the other, so the letters of everything that overlaps are compared.
 */
export function compareWith(others: readonly PictureWord[], scale: number): (word: PictureWord) => Alike {
  const placed = others.map((other) => ({
    text: other.text,
    left: other.left * scale,
    right: (other.left + other.width) * scale,
    middle: (other.top + other.height / 2) * scale,
  }));
  return (word) => {
    const middle = word.top + word.height / 2;
    const right = word.left + word.width;
    const beside = placed
      .filter((other) => Math.abs(other.middle - middle) < samePlace * word.height && other.left < right && other.right > word.left)
      .sort((a, b) => a.left - b.left);
    if (beside.length === 0) return 'nothing';
    const text = beside.map((other) => other.text).join('');
    return text === word.text || (beside.length === 1 && holdsWhole(text, word.text)) ? 'same' : 'other';
  };
}

/** "t/m31-01-2026" or "€491,90" in one recognition holds a word of the other; a digit more or less is another number. */
function holdsWhole(text: string, part: string): boolean {
  const at = text.indexOf(part);
  if (at < 0 || part.length < 4) return false;
  const [before, after] = [text[at - 1] ?? ' ', text[at + part.length] ?? ' '];
  return !/[\d.,-]/.test(before) && !/[\d.,-]/.test(after);
}
