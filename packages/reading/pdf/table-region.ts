import type { Row } from '../layout/rows.ts';
import { rememberedOf } from '../values/remembered.ts';
import { totalLabel } from './amount-words.ts';
import type { Anchor } from './anchors.ts';
import { isAboveLines, isBelowLines } from './around-lines.ts';
import type { Region } from './blocks.ts';
import type { Heading } from './heading.ts';
import { namesClientByLabel } from './identity.ts';
import type { RowAmount } from './labelled-amounts.ts';
import { namesColumns } from './names-columns.ts';
import { headerLabel, repeatedLetterheads } from './repeated-letterhead.ts';

type Totals = ReadonlyMap<Row, readonly RowAmount[]>;

/** A gap of this many letter heights ends a line that no heading frames. */
const looseGap = 1.25;

/** The rows from the first line of the table to the last, without headings and letterheads; null for one of totals, which ends a line. */
export function regionOf(rows: readonly Row[], anchors: readonly Anchor[], headings: readonly Heading[], totals: Totals): Region {
  const [first, last] = [anchors[0]?.index ?? 0, anchors.at(-1)?.index ?? 0];
  const heading = headings.findLast((h) => h.last < first);
  const from = heading === undefined ? looseStart(rows, anchors[0], totals) : groupStart(rows, heading, headings.length > 1);
  const to = looseEnd(rows, last, heading !== undefined, totals);
  const letterheads = repeatedLetterheads(rows, headings);
  const anchorRows = new Set(anchors.map(({ index }) => index));
  const region: (Row | null)[] = [];
  for (let index = from; index <= to; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    const inHeading = headings.some((h) => h.first <= index && index <= h.last);
    if (!anchorRows.has(index) && (endsNoLine(totals.get(row)) || letterheads.has(row))) continue;
    const isTotal = !anchorRows.has(index) && (totals.has(row) || (totalLabel(row.folded) !== undefined && row.words.length <= 4));
    if (isTotal) region.push(null);
    else if (!inHeading) region.push(row);
  }
  return region;
}

/** A subtotal at the end of a page and again on the next, or what is taken off within a line: a line may run on over it. */
const endsNoLine = (amounts: readonly RowAmount[] | undefined): boolean =>
  amounts?.some(({ kind }) => kind === 'carried' || kind === 'allowance') === true;

/** Where each care client has a table of its own, the first client stands above the first heading. */
function groupStart(rows: readonly Row[], heading: Heading, isRepeated: boolean): number {
  const above = isRepeated ? rows.slice(Math.max(0, heading.first - 4), heading.first) : [];
  const index = above.findLastIndex(namesClientByLabel);
  return index < 0 ? heading.last + 1 : heading.first - above.length + index;
}

/** The first row of the first line, where no heading stands above it. */
function looseStart(rows: readonly Row[], first: Anchor | undefined, totals: Totals): number {
  let start = first?.index ?? 0;
  while (first !== undefined && start > Math.max(0, first.index - 6)) {
    const [above, row] = [rows[start - 1], rows[start]];
    if (above === undefined || row === undefined || above.page !== row.page || headerLabel.test(above.folded) || isAboveLines(above)) break;
    const height = Math.max(above.y1 - above.y0, row.y1 - row.y0);
    if (totals.has(above) || namesColumns(above, first.amount)) break;
    if (row.y0 - above.y1 > looseGap * height) return headsClients(rows, start - 1, first.index) ? start - 1 : start;
    start--;
  }
  return start;
}

/** The first client, in a heading that stands apart: others follow below the amount, and none stood in between. */
function headsClients(rows: readonly Row[], at: number, anchor: number): boolean {
  const heads = (row: Row | undefined): boolean => row !== undefined && headsClient(row);
  return heads(rows[at]) && !rows.slice(at + 1, anchor + 1).some(heads) && rows.slice(anchor + 1).some(heads);
}
const headsClient: (row: Row) => boolean = rememberedOf(namesClientByLabel);

/** Rows behind the last amount that still belong to its line. */
function looseEnd(rows: readonly Row[], anchor: number, framed: boolean, totals: Totals): number {
  let end = anchor;
  while (end + 1 < rows.length) {
    const [row, below] = [rows[end], rows[end + 1]];
    if (row === undefined || below === undefined || below.page !== row.page || totals.has(below) || totalLabel(below.folded) !== undefined)
      break;
    if (headerLabel.test(below.folded) || isBelowLines(below)) break;
    const height = Math.max(below.y1 - below.y0, row.y1 - row.y0);
    if (below.y0 - row.y1 > (framed ? 1.6 : looseGap) * height) break;
    end++;
  }
  return end;
}
