import type { PictureWord } from './engine.ts';

/** A word with the line that it stands on, level again: what a slanting scan spreads over many heights. */
export interface StraightWord extends PictureWord {
  /** Of the type that the line is set in, in pixels: a capital or digit fills some three quarters of it. */
  readonly lineTop: number;
  readonly lineHeight: number;
}

/** The engine draws its boxes tightly around capitals and digits. */
const capitalShare = 0.74;
const descenderShare = 0.2;

/** A line must be this many times as long as high before its slope says anything. */
const tellingLength = 8;

/** Scans lie askew by up to a degree: over a whole line that is half a line of text. */
export function straightened(words: readonly PictureWord[]): readonly StraightWord[] {
  const slope = slopeOf(words);
  const level = words.map((word) => ({ ...word, top: word.top - slope * (word.left + word.width / 2) }));
  const lines = Map.groupBy(level, (word) => word.line);
  return [...lines.values()].flatMap((line) => {
    // The upper quartile is the height of capitals and digits; the median bottom is the base line, whatever has a tail.
    const lineHeight =
      quantile(
        line.map((word) => word.height),
        0.75,
      ) / capitalShare;
    const bottom = quantile(
      line.map((word) => word.top + word.height),
      0.5,
    );
    return line.map((word) => ({ ...word, lineTop: bottom - (1 - descenderShare) * lineHeight, lineHeight }));
  });
}

/** How far a line of text goes down per pixel to the right: the median over the pairs of first and last words of lines. */
function slopeOf(words: readonly PictureWord[]): number {
  const slopes = [...Map.groupBy(words, (word) => word.line).values()].flatMap((line) => {
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) return [];
    const run = last.left + last.width / 2 - (first.left + first.width / 2);
    // Middles, not bottoms: a comma or a "g" at one end goes below the line, half of it counts.
    const rise = last.top + last.height / 2 - (first.top + first.height / 2);
    return run > tellingLength * first.height ? [{ slope: rise / run, run }] : [];
  });
  // Long lines tell more: each counts for its length.
  const sorted = slopes.sort((a, b) => a.slope - b.slope);
  const total = sorted.reduce((sum, { run }) => sum + run, 0);
  let seen = 0;
  for (const { slope, run } of sorted) {
    seen += run;
    if (seen * 2 >= total) return slope;
  }
  return 0;
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
