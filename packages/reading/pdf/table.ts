import type { Row } from '../layout/rows.ts';
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
import type { RowAmount } from './labelled-amounts.ts';
import { hasLetterheadBeside } from './letterhead-beside.ts';
import { type LineDraft, readLine } from './line.ts';
import { isNothingToNobody } from './nothing-to-nobody.ts';
import { isPlaceTitle } from './place-titles.ts';
import { spreadOverProducts } from './product-columns.ts';
import { summaryAmong } from './summary.ts';
import { regionOf } from './table-region.ts';
import { hasTitleBetween } from './title-of-table.ts';

export interface Table extends Division {
  readonly headings: readonly Heading[];
  /** Rows that the table takes; the others are letterhead, totals and footers. */
  readonly taken: ReadonlySet<Row>;
}
type Totals = ReadonlyMap<Row, readonly RowAmount[]>;

/** `named` are all headings among the rows. */
export function findTable(rows: readonly Row[], totals: Totals, named: readonly Heading[]): Table | undefined {
  const headings = knownByLines(named, rows, totals);
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

/** The headings with what the lines below them tell; the same columns in the same places, as later pages repeat them, share their lines. */
function knownByLines(named: readonly Heading[], rows: readonly Row[], totals: Totals): readonly Heading[] {
  const below = new Map(
    named.map((heading, index) => {
      const own = rows.slice(heading.last + 1, named[index + 1]?.first);
      return [heading, own.filter((row) => !totals.has(row) && couldBeLine(row))] as const;
    }),
  );
  const known = new Map<Heading, Heading>();
  for (const alike of Map.groupBy(named, columnsOf).values()) {
    const [first] = alike;
    const lines = alike.flatMap((heading) => below.get(heading) ?? []);
    const told = first && withBodies(withDeliveredCounts(withClientColumn(first, lines), lines), lines);
    for (const heading of alike) known.set(heading, { ...heading, columns: told?.columns ?? heading.columns });
  }
  return named.map((heading) => known.get(heading) ?? heading);
}

const columnsOf = ({ columns }: Heading): string => columns.map(({ text, x0 }) => `${text} ${Math.round(x0)}`).join('\t');

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
  const grids = new Map<Heading, ColumnGrid>();
  for (const alike of Map.groupBy(headings, columnsOf).values()) {
    const own = owned.filter(({ heading }) => heading !== undefined && alike.includes(heading)).map(({ row }) => row);
    const grid = new ColumnGrid(alike[0]?.columns ?? [], own);
    for (const heading of alike) grids.set(heading, grid);
  }
  return (block) => {
    const heading = above(block.anchorRow);
    if (heading === undefined) return readLine(block, undefined);
    // What stands above the heading, such as who the table is for, is not in its columns.
    const tabled = block.rows.filter((row) => placeOf(row) > heading.last);
    return withCaption(readLine(block, grids.get(heading), tabled), captions.get(heading));
  };
}
