import { type Row, segmentsOf } from '../layout/rows.ts';
import { letterheadLabel } from '../layout/side-column.ts';
import type { Anchor } from './anchors.ts';
import type { Region } from './blocks.ts';

/** Points that a label ends before the lines begin. */
const clearly = 6;

/** Labels of the letterhead left of where the lines begin: what stands around them may be of the lines or of the letterhead beside them. */
export function hasLetterheadBeside(region: Region, anchors: readonly Anchor[], rows: readonly Row[]): boolean {
  const starts = anchors.map(({ index }) => rows[index]?.words[0]?.x0 ?? 0).sort((a, b) => a - b);
  const edge = starts[Math.floor(starts.length / 2)] ?? 0;
  return region.some(
    (row) =>
      row !== null &&
      (row.words[0]?.x0 ?? Infinity) < edge - clearly &&
      segmentsOf(row).some(({ words, folded }) => (words.at(-1)?.x1 ?? Infinity) < edge - clearly && letterheadLabel.test(folded)),
  );
}
