import type { Row } from '../layout/rows.ts';
import { rememberedOf } from '../values/remembered.ts';
import { totalLabel } from './amount-words.ts';
import { type Anchor, findAnchors } from './anchors.ts';
import type { Block } from './block.ts';
import { type Division, divide, type Region } from './blocks.ts';
import { captionOf, withCaption } from './caption.ts';
import { withClientColumn } from './client-column.ts';
import { couldBeLine, withBodies } from './column-bodies.ts';
import { ColumnGrid } from './columns.ts';
import { withDeliveredCounts } from './delivered-counts.ts';
import { withGroupPrices } from './group-prices.ts';
import { withGroupProducts } from './group-products.ts';
import { type Heading, headsLines } from './heading.ts';
import { namesClientByLabel } from './identity.ts';
import type { RowAmount } from './labelled-amounts.ts';
import { hasLetterheadBeside } from './letterhead-beside.ts';
import { type LineDraft, readLine } from './line.ts';
import { namesColumns } from './names-columns.ts';
import { isNothingToNobody } from './nothing-to-nobody.ts';
import { isPlaceTitle } from './place-titles.ts';
import { spreadOverProducts } from './product-columns.ts';
import { headerLabel, repeatedLetterheads } from './repeated-letterhead.ts';
import { isSentenceBelow } from './sentence-below.ts';
import { summaryAmong } from './summary.ts';
import { hasTitleBetween } from './title-of-table.ts';

export interface Table extends Division {
  readonly headings: readonly Heading[];
  /** Rows that the table takes; the others are letterhead, totals and footers. */
  readonly taken: ReadonlySet<Row>;
}
type Totals = ReadonlyMap<Row, readonly RowAmount[]>;

/** A gap of this many letter heights ends a line that no heading frames. */
const looseGap = 1.25;
/** The title with the number, or a sentence about the whole: above the lines, never part of one. */
const aboveLines =
  /^(?:(?:credit|verzamel|correctie)?-?(?:factuur|nota|declaratie)\b|(?:hierbij|geachte|beste|l\.s\.|voor de|ten behoeve van|conform|volgens|betreft|inzake|geleverde zorg|zorg (?:in|over)|wij |in de (?:maand|periode)|over de (?:maand|periode)))/;

/** "Wij brengen u in rekening:" */
const opensList = /^[^\d\t]{25,}:$/;

/** `named` are all headings among the rows. */
export function findTable(rows: readonly Row[], totals: Totals, named: readonly Heading[]): Table | undefined {
  const headings = named.map((heading, index, all) => {
    const below = rows.slice(heading.last + 1, all[index + 1]?.first);
    const lines = below.filter((row) => !totals.has(row) && couldBeLine(row));
    return withBodies(withDeliveredCounts(withClientColumn(heading, lines), lines), lines);
  });
  const underHeading = headings.length === 0 ? [] : findAnchors(rows, headings, totals);
  const anchors = underHeading.length > 0 ? underHeading : findAnchors(rows, [], totals);
  const kept = underHeading.length > 0 ? headings.filter((heading) => headsLines(heading) || !headings.some(headsLines)) : [];
  if (anchors.length === 0) return undefined;
  const whole = tableOf(rows, anchors, kept, totals);
  const summary = summaryAmong(
    whole.lines,
    new Set([...totals.values()].flat().map(({ money }) => Math.abs(money.cents))),
    anchors.map((anchor) => wordsAbove(anchor, kept)),
  );
  if (summary.size === 0) return spread(whole, rows, anchors);
  const others = anchors.filter((_, index) => !isAmong(summary, whole.lines[index]));
  // Their rows are totals, not more words of the line above them.
  const summed = anchors.flatMap((anchor) => (others.includes(anchor) ? [] : (rows[anchor.index] ?? [])));
  const ended = new Map([...totals, ...summed.map((row) => [row, totals.get(row) ?? []] as const)]);
  return spread(tableOf(rows, others, kept, ended), rows, others);
}

/** The headings of the columns that the amount stands under. */
const wordsAbove = ({ index }: Anchor, kept: readonly Heading[]): string | undefined =>
  kept
    .findLast(({ last }) => last < index)
    ?.columns.map(({ text }) => text)
    .join('\t');

/** With a line per amount where columns are named after products. */
function spread(table: Table, rows: readonly Row[], anchors: readonly Anchor[]): Table {
  const lines = table.lines.flatMap((line, index) => {
    const anchor = anchors[index];
    const row = rows[anchor?.index ?? -1];
    if (anchor === undefined || row === undefined) return [line];
    return spreadOverProducts(
      line,
      anchor,
      row,
      table.headings.findLast((heading) => heading.last < anchor.index),
    );
  });
  return { ...table, lines: lines.filter((line) => !isNothingToNobody(line)) };
}

const isAmong = (lines: ReadonlySet<LineDraft>, line: LineDraft | undefined): boolean => line !== undefined && lines.has(line);

function tableOf(rows: readonly Row[], anchors: readonly Anchor[], kept: readonly Heading[], totals: Totals): Table {
  const captions = new Map(kept.map((heading) => [heading, captionOf(rows, heading)]));
  const alone = new Set([...captions.values()].filter((row) => row !== undefined));
  const whole = regionOf(rows, anchors, kept, totals).map((row) => (row !== null && alone.has(row) ? null : row));
  const region = whole.filter((row) => row === null || !isPlaceTitle(row));
  const division = divide(region, anchors, rows, lineReader(region, captions, rows));
  const named = withGroupProducts(division.lines, anchors, rows, kept, totals);
  const lines = withGroupPrices(named, anchors, rows, kept, totals);
  const isAmbiguous = division.isAmbiguous || hasTitleBetween(rows, kept) || hasLetterheadBeside(region, anchors, rows);
  return { lines, isAmbiguous, headings: kept, taken: new Set([...whole.filter((row) => row !== null), ...alone]) };
}

/** Reads a block by the columns of the nearest heading above its amount. */
function lineReader(region: Region, captions: ReadonlyMap<Heading, Row | undefined>, rows: readonly Row[]): (block: Block) => LineDraft {
  const headings = [...captions.keys()];
  const places = new Map(rows.map((row, index) => [row, index]));
  const placeOf = (row: Row): number => places.get(row) ?? -1;
  const above = (row: Row): Heading | undefined => headings.findLast((heading) => heading.last < placeOf(row));
  const owned = region.flatMap((row) => (row === null ? [] : [{ row, heading: above(row) }]));
  const grids = new Map(
    headings.map((heading) => [
      heading,
      new ColumnGrid(
        heading.columns,
        owned.filter((each) => each.heading === heading).map((each) => each.row),
      ),
    ]),
  );
  return (block) => {
    const heading = above(block.anchorRow);
    if (heading === undefined) return readLine(block, undefined);
    // What stands above the heading, such as who the table is for, is not in its columns.
    const tabled = block.rows.filter((row) => placeOf(row) > heading.last);
    return withCaption(readLine(block, grids.get(heading), tabled), captions.get(heading));
  };
}

function regionOf(rows: readonly Row[], anchors: readonly Anchor[], headings: readonly Heading[], totals: Totals): Region {
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
    if (!anchorRows.has(index) && (isCarried(totals.get(row)) || letterheads.has(row))) continue;
    const isTotal = !anchorRows.has(index) && (totals.has(row) || (totalLabel(row.folded) !== undefined && row.words.length <= 4));
    if (isTotal) region.push(null);
    else if (!inHeading) region.push(row);
  }
  return region;
}

/** A subtotal at the end of a page and again on the next: a line may run on over it. */
const isCarried = (amounts: readonly RowAmount[] | undefined): boolean => amounts?.some(({ kind }) => kind === 'carried') === true;

/** Where each care client has a table of its own, the first client stands above the first heading. */
function groupStart(rows: readonly Row[], heading: Heading, isRepeated: boolean): number {
  const above = isRepeated ? rows.slice(Math.max(0, heading.first - 4), heading.first) : [];
  const index = above.findLastIndex(namesClientByLabel);
  return index < 0 ? heading.last + 1 : heading.first - above.length + index;
}

function looseStart(rows: readonly Row[], first: Anchor | undefined, totals: Totals): number {
  let start = first?.index ?? 0;
  while (first !== undefined && start > Math.max(0, first.index - 6)) {
    const [above, row] = [rows[start - 1], rows[start]];
    if (
      above === undefined ||
      row === undefined ||
      above.page !== row.page ||
      headerLabel.test(above.folded) ||
      aboveLines.test(above.folded) ||
      opensList.test(above.folded)
    )
      break;
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
    if (headerLabel.test(below.folded) || isSentenceBelow(below)) break;
    const height = Math.max(below.y1 - below.y0, row.y1 - row.y0);
    if (below.y0 - row.y1 > (framed ? 1.6 : looseGap) * height) break;
    end++;
  }
  return end;
}
