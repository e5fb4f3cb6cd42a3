import { type Row, segmentsOf } from '../layout/rows.ts';
import type { Word } from '../layout/words.ts';
import type { Heading } from './heading.ts';
import { couldBeHeading, join, phrases, quality, stack, toColumn } from './heading-cells.ts';
import { isLetterheadGrid } from './letterhead-grid.ts';

/** Some word of a column with numbers; a heading without it heads no table of amounts. */
const numberHeading =
  /aantal|aant\b|hoeveel|eenhe|dagen|etm|maand|mnd|ritten|stuks|qty|volume|uren|dgn|tarief|prijs|p\.?e\b|bedrag|totaal|netto|vergoeding|kosten|betalen|declaratie|factu|som\b|€|eur|menge|anzahl|stuck|preis|einzel|betrag|gesamt|summe|wert|unit|hours|price|rate\b|\bbg-|\bdo-|\bbw-|\bvv-|cost|amount|total|value|quant|qte|prix|montant|tarif/;
/** Lines of one wrapped heading stand this close together, in letter heights. */
const wrappedPitch = 1.45;

/** Every row (with the rows that it wraps over) that names the columns of a table. */
export function findHeadings(rows: readonly Row[]): Heading[] {
  const found: Heading[] = [];
  for (let index = 0; index < rows.length; index++) {
    const heading = headingAt(rows, index, (found.at(-1)?.last ?? -1) + 1);
    if (heading === undefined || isLetterheadGrid(heading, rows)) continue;
    found.push(heading);
    index = heading.last;
  }
  return found;
}

function headingAt(rows: readonly Row[], index: number, earliest: number): Heading | undefined {
  const row = rows[index];
  if (
    row === undefined ||
    !couldBeHeading(row) ||
    !rows.slice(Math.max(0, index - 2), index + 3).some((near) => numberHeading.test(near.folded))
  )
    return undefined;
  let [first, last] = [index, index];
  let merged = phrases(row);
  // Up to two lines below it, then up to two above.
  for (const step of [1, 1, -1, -1]) {
    const edge = rows[step > 0 ? last : first];
    const near = rows[(step > 0 ? last : first) + step];
    if (near === undefined || edge === undefined || near.page !== row.page || (step < 0 && first <= earliest)) continue;
    const isTight = Math.abs(near.y0 - edge.y0) <= wrappedPitch * (edge.y1 - edge.y0);
    const joined = isTight && couldBeHeading(near) ? join(merged, near) : undefined;
    if (joined === undefined || quality(joined) < quality(merged)) continue;
    merged = joined;
    if (step > 0) last += step;
    else first += step;
  }
  const whole = withRowsBetween(rows, index, merged, { first, last, earliest });
  if (whole !== undefined) return whole;
  return quality(merged) >= 2 ? { first, last, columns: merged.map(toColumn) } : undefined;
}

/** Of a heading of which each cell is centred in its height, the lines of one cell may stand between those of the others. */
function withRowsBetween(
  rows: readonly Row[],
  index: number,
  merged: readonly (readonly Word[])[],
  { first, last, earliest }: { readonly first: number; readonly last: number; readonly earliest: number },
): Heading | undefined {
  const row = rows[index];
  const isNear = (a: Row | undefined, b: Row | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    a.page === b.page &&
    b.y0 - a.y0 <= loosePitch * (a.y1 - a.y0) &&
    couldBeHeading(a) &&
    couldBeHeading(b);
  let [from, to] = [index, index];
  while (from > Math.max(earliest, index - linesOfHeading) && isNear(rows[from - 1], rows[from])) from--;
  while (to < index + linesOfHeading && isNear(rows[to], rows[to + 1])) to++;
  while (to > index && isOfLineBelow(rows, to)) to--;
  if (row === undefined || (from >= first && to <= last)) return undefined;
  const cellsFrom = (at: number): Word[][] => stacked(rows.slice(at, to + 1));
  let [cells, below] = [cellsFrom(from), cellsFrom(from + 1)];
  // A title above it, or over some of its columns, hides the name of the column that it stands over.
  for (; from < index && quality(below) > quality(cells); from++) [cells, below] = [below, cellsFrom(from + 2)];
  const isTitled = quality(below) > quality(cells);
  return quality(cells) > quality(merged) && !isTitled ? { first: from, last: to, columns: cells.map(toColumn) } : undefined;
}

/** Clearly nearer to the row below it, which is no heading, than to the one above it: the first words of a line whose cells are centred too. */
function isOfLineBelow(rows: readonly Row[], at: number): boolean {
  const [above, row, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (above === undefined || row === undefined || below === undefined || below.page !== row.page) return false;
  return !couldBeHeading(below) && row.y0 - above.y0 > below.y0 - row.y0 + clearlyNearer;
}
/** In points. */
const clearlyNearer = 2;

/** The rows on top of each other, cut into the cells of which more is understood. */
function stacked(rows: readonly Row[]): Word[][] {
  const [byPhrase, bySegment] = [phrases, (each: Row) => segmentsOf(each).map((segment) => [...segment.words])].map((cut) =>
    rows.reduce<Word[][]>((all, each) => stack(all, cut(each)), []),
  );
  return [byPhrase ?? [], bySegment ?? []].reduce((a, b) => (quality(b) > quality(a) ? b : a));
}
/** Only where more columns are understood for it. */
const loosePitch = 1.7;
/** So many lines above and below its middle a heading may have. */
const linesOfHeading = 5;
