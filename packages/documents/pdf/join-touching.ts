import type { TextItem } from '../document.ts';

/** Part of the font size: a blank is at least a fifth wide, so what stands nearer belongs to one word. */
const touching = 0.1;

/** Of the size of the smaller letters: small capitals are drawn at four fifths of the capital before them. */
const smallCapitals = 0.3;

/** Joins runs that were drawn in pieces (a change of font, kerning) but touch on one baseline: `F` `actuur`. */
export function joinTouching(items: readonly TextItem[]): TextItem[] {
  const joined: TextItem[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (last !== undefined && touches(last, item)) joined[joined.length - 1] = join(last, item);
    else joined.push(item);
  }
  return joined;
}

function touches(left: TextItem, right: TextItem): boolean {
  const size = Math.min(left.height, right.height);
  const sameSize = Math.abs(left.height - right.height) < size * smallCapitals;
  const sameLine = Math.abs(left.y + left.height - right.y - right.height) < size * 0.2;
  const gap = right.x - (left.x + left.width);
  return sameSize && sameLine && gap < size * touching && gap > -size * touching;
}

function join(left: TextItem, right: TextItem): TextItem {
  const y = Math.min(left.y, right.y);
  const bottom = Math.max(left.y + left.height, right.y + right.height);
  return { text: left.text + right.text, x: left.x, y, width: right.x + right.width - left.x, height: bottom - y };
}
