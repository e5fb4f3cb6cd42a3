import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { rememberedOf } from '../values/remembered.ts';
import type { Anchor } from './anchors.ts';
import { arithmeticFits } from './arithmetic.ts';
import { withBlankClients } from './blank-clients.ts';
import type { Block } from './block.ts';
import { namesClient } from './identity.ts';
import type { LineDraft } from './line.ts';
import type { Seen } from './seen.ts';
import { endsFit, isOnBothSides, isPerhapsShifted } from './shifted-lines.ts';

export interface Division {
  readonly lines: readonly LineDraft[];
  /** Another division fits as well and would give other values. */
  readonly isAmbiguous: boolean;
}

type Style = 'before' | 'after' | 'gap' | 'client-before' | 'client-after' | 'client-gap' | 'product-gap';
const styles: readonly Style[] = ['client-gap', 'gap', 'client-before', 'client-after', 'before', 'after', 'product-gap'];

/** Rows of one table without headings and totals; `null` stands for a cut that is certain (a subtotal, a heading in between). */
export type Region = readonly (Row | null)[];

/**
 * Divides the rows of a table over its lines. Amounts may stand on the first, the last or the middle row of a line, and a heading per care
 * client may stand above several lines: every way is tried, and the one in which each line has one client, one birth date and one product wins.
 */
export function divide(region: Region, anchors: readonly Anchor[], rows: readonly Row[], read: (block: Block) => LineDraft): Division {
  const places = anchors.map((anchor) => region.indexOf(rows[anchor.index] ?? null));
  const ways = differentCuts(region, places).map((cuts) => blocksOf(cuts, region, anchors, rows));
  const [only, ...others] = ways;
  if (only !== undefined && others.length === 0) return { lines: only.map(read), isAmbiguous: false };
  const readLine = rememberBlocks(read);
  const tried = ways.map((blocks) => {
    const lines = blocks.map(readLine);
    const whole = withBlankClients(lines);
    return {
      lines,
      whole,
      score: lines.reduce((sum, line) => sum + scoreOf(line), 0) + spaceBetween(blocks) + drawnApart(blocks) - costOfSides(lines),
      meaning: JSON.stringify(whole.map(meaningOf)),
    };
  });
  const best = tried.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  const isShifted = !endsFit(best.whole);
  const isAmbiguous = tried.some(
    (other) =>
      other.meaning !== best.meaning &&
      (other.score >= best.score - 1e-9 || (isShifted && endsFit(other.whole)) || isPerhapsShifted(best.lines, other.lines)),
  );
  return { lines: best.lines, isAmbiguous: isAmbiguous || isOnBothSides(best.lines) };
}

/** As much as a product that is recognised is worth. */
const costOfSides = (lines: readonly LineDraft[]): number => (isOnBothSides(lines) ? 2 : 0);

/** Most ways of dividing give most of the same blocks: each is read once. */
function rememberBlocks(read: (block: Block) => LineDraft): (block: Block) => LineDraft {
  const known = new Map<Row | undefined, { readonly block: Block; readonly line: LineDraft }[]>();
  return (block) => {
    const same = known.get(block.rows[0]) ?? [];
    const found = same.find(
      (each) =>
        each.block.anchor === block.anchor && each.block.rows.length === block.rows.length && each.block.rows.at(-1) === block.rows.at(-1),
    );
    if (found !== undefined) return found.line;
    const line = read(block);
    known.set(block.rows[0], [...same, { block, line }]);
    return line;
  };
}

/** Where each way cuts; most ways cut most tables alike. In the order of the ways: of equal scores the first wins. */
function differentCuts(region: Region, places: readonly number[]): readonly (readonly number[])[] {
  const all = styles.map((style) => places.slice(1).map((place, index) => cutBetween(style, region, places[index] ?? 0, place)));
  return [...new Map(all.map((cuts) => [cuts.join(), cuts])).values()];
}

function blocksOf(cuts: readonly number[], region: Region, anchors: readonly Anchor[], rows: readonly Row[]): Block[] {
  return anchors.flatMap((anchor, index) => {
    const own = region.slice(index === 0 ? 0 : cuts[index - 1], index === anchors.length - 1 ? region.length : cuts[index]);
    const anchorRow = rows[anchor.index];
    return anchorRow === undefined ? [] : [{ anchor, anchorRow, rows: own.filter((row) => row !== null) }];
  });
}

/** The index of the first row of the next line, between two rows with amounts. */
function cutBetween(style: Style, region: Region, from: number, to: number): number {
  if (to === from + 1) return to;
  const between = region.slice(from + 1, to + 1);
  const barrier = between.slice(0, -1).indexOf(null);
  if (barrier >= 0) return from + 1 + barrier + 1;
  if (style.startsWith('client')) {
    const client = between.findIndex((row) => row !== null && isOfClient(row));
    if (client >= 0) return from + 1 + client;
  }
  if (style.startsWith('product')) {
    const product = between.slice(0, -1).findIndex((row) => row !== null && isOfProduct(row));
    if (product >= 0) return from + 1 + product;
  }
  if (style.endsWith('before')) return to;
  if (style.endsWith('after')) return from + 1;
  return widestGap(region, from, to);
}

const isOfClient: (row: Row) => boolean = rememberedOf(namesClient);
/** The product alone: the heading above its lines. */
const isOfProduct: (row: Row) => boolean = rememberedOf((row) => recogniseProduct(row.text).kind === 'known');

function widestGap(region: Region, from: number, to: number): number {
  const gaps: { readonly index: number; readonly gap: number | undefined }[] = [];
  for (let index = from + 1; index <= to; index++) {
    const [above, row] = [region[index - 1], region[index]];
    if (above && row) gaps.push({ index, gap: above.page === row.page ? row.y0 - above.y1 : undefined });
  }
  // A line may run on over the page: a new page is a likely cut only when no gap on either page stands out.
  const least = Math.min(...gaps.map(({ gap }) => gap ?? Infinity));
  const newPage = Number.isFinite(least) ? least + clearlyWider : 0;
  let [best, widest] = [to, -Infinity];
  for (const { index, gap = newPage } of gaps) if (gap > widest + 0.6) [best, widest] = [index, gap];
  return best;
}
/** Points by which a gap must exceed the narrowest to stand out. */
const clearlyWider = 3;

/** How many cuts fall where the white space is clearly wider than anywhere inside the blocks beside it; half a point each. */
function spaceBetween(blocks: readonly Block[]): number {
  let points = 0;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const [last, first] = [block.rows.at(-1), next?.rows[0]];
    if (next === undefined || last === undefined || first === undefined) continue;
    const inside = Math.max(...[block, next].flatMap((each) => each.rows.slice(1).map((row, at) => space(each.rows[at], row))), -Infinity);
    if (space(last, first) > inside + 1) points += 0.5;
  }
  return points;
}
const space = (above: Row | undefined, row: Row): number => (above === undefined || above.page !== row.page ? 0 : row.y0 - above.y1);

/** Programs draw a table row by row: a block of which nothing was drawn before the one above it was finished; half a point each. */
function drawnApart(blocks: readonly Block[]): number {
  const order = blocks.map((block) => block.rows.flatMap((row) => row.words.map((word) => word.page * 1e6 + word.item)));
  return order.filter((items, index) => index > 0 && Math.min(...items) > Math.max(...(order[index - 1] ?? []))).length / 2;
}

/** One client, one birth date, one address, one recognised product and arithmetic that fits speak for a division; two of anything against it. */
function scoreOf(line: LineDraft): number {
  const given = (value: Seen<unknown> | undefined): number => (value === undefined ? 0 : value.sure ? 1 : -1);
  const postcodes = line.address?.value.match(/\b[1-9]\d{3} ?[A-Z]{2}\b/g)?.length ?? 0;
  const kind = line.product?.value.recognised.kind;
  const product = kind === undefined || kind === 'unknown' ? -1 : kind === 'ambiguous' ? 0 : 2;
  return (
    given(line.clientNumber) +
    given(line.birthDate) +
    given(line.bsn) +
    (postcodes === 1 ? 1 : postcodes * -1) +
    product +
    (arithmeticFits(line) === true ? 1 : 0) -
    (line.product?.sure === false ? 1 : 0) -
    2 * Math.max(0, line.strayNumbers.length - 1)
  );
}

const meaningOf = (line: LineDraft): unknown => [
  line.clientNumber?.value,
  line.birthDate?.value,
  line.bsn?.value,
  line.clientName?.value,
  line.address?.value,
  line.product?.value.text,
  line.quantity?.value.value,
];
