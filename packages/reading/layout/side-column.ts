import { fold } from '../values/fold.ts';
import type { Word } from './words.ts';

/** A page with the letterhead in a column of its own beside everything else. */
export interface Beside {
  readonly side: readonly Word[];
  readonly rest: readonly Word[];
}

/** In points: so much stays white from the top of the page to its foot. */
const corridor = 6;
/** Of the width of the text: no wider is a column beside the page. */
const widest = 0.4;
/** Lines that start with a label of the letterhead. */
const fewestLabels = 2;
export const letterheadLabel =
  /^(?:(?:credit|verzamel)?(?:factuur|nota|declaratie)-?(?:nummer|nr\b|datum|periode)|(?:nummer|datum|periode|iban|bank|rekening(?:nummer)?|kvk|k\.v\.k\.?|btw[ -]?(?:nummer|nr|id)|verval-?datum|debiteur(?:en)?(?:nummer|nr)?|kenmerk|telefoon|e-?mail)\b)/;
/** Of the lines beside the page so many stand on no line of it. */
const leastApart = 0.5;
/** Points within which two lines are one. */
const sameLine = 1.5;

/**
 * The column left or right of the page that holds the letterhead: drawn by itself, with white from top to foot between it and the rest, and on
 * lines of its own. Read across, its lines would be taken for those of the table beside it.
 */
export function besideOf(words: readonly Word[]): Beside | undefined {
  let [left, right] = [Infinity, -Infinity];
  for (const { x0, x1 } of words) {
    if (x0 < left) left = x0;
    if (x1 > right) right = x1;
  }
  const reach = (right - left) * widest;
  for (const x of corridorsOf(words)) {
    const isLeft = x - left <= reach;
    if (!isLeft && right - x > reach) continue;
    const [before, behind] = [words.filter((word) => word.x1 <= x), words.filter((word) => word.x0 >= x)];
    const part = isLeft ? { side: before, rest: behind } : { side: behind, rest: before };
    if (isBeside(part)) return part;
  }
  return undefined;
}

/** Where no word crosses. Words that start within one point of each other have no corridor between them: they are put together, not sorted. */
function corridorsOf(words: readonly Word[]): readonly number[] {
  const starts = new Map<number, { x0: number; x1: number }>();
  for (const { x0, x1 } of words) {
    const near = starts.get(Math.floor(x0));
    if (near === undefined) starts.set(Math.floor(x0), { x0, x1 });
    else {
      if (x0 < near.x0) near.x0 = x0;
      if (x1 > near.x1) near.x1 = x1;
    }
  }
  const found: number[] = [];
  let end = -Infinity;
  for (const { x0, x1 } of [...starts.values()].sort((a, b) => a.x0 - b.x0)) {
    if (Number.isFinite(end) && x0 - end >= corridor) found.push((x0 + end) / 2);
    end = Math.max(end, x1);
  }
  return found;
}

function isBeside({ side, rest }: Beside): boolean {
  const [own, other] = [side, rest].map((words) => words.map(({ item }) => item));
  if (own === undefined || other === undefined) return false;
  const isDrawnApart = Math.max(...own) < Math.min(...other) || Math.max(...other) < Math.min(...own);
  if (!isDrawnApart) return false;
  const lines = linesOf(side);
  const middles = rest.map(middle);
  const apart = lines.filter(([word]) => word !== undefined && !middles.some((y) => Math.abs(y - middle(word)) <= sameLine));
  const labels = lines.filter((line) => letterheadLabel.test(fold(line.map(({ text }) => text).join(' '))));
  return labels.length >= fewestLabels && apart.length >= leastApart * lines.length;
}

function linesOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && middle(word) - middle(line[0]) <= sameLine) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x0 - b.x0));
}

const middle = ({ y0, y1 }: Word): number => (y0 + y1) / 2;
