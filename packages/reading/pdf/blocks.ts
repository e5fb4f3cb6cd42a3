import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import type { Anchor } from './anchors.ts';
import { type Identity, findIdentity } from './identity.ts';
import { distinct } from './seen.ts';

/** The rows that belong to one invoice line, top to bottom. */
export interface Block {
  readonly anchor: Anchor;
  readonly rows: readonly Row[];
  readonly anchorRow: Row;
}
export interface Blocks {
  readonly blocks: readonly Block[];
  /** Another division fits as well and would give other values. */
  readonly isAmbiguous: boolean;
}

type Style = 'before' | 'after' | 'gap' | 'client-before' | 'client-after' | 'client-gap';
const styles: readonly Style[] = ['client-gap', 'gap', 'client-before', 'client-after', 'before', 'after'];

/** Rows of one table without headings and totals; `null` stands for a cut that is certain (a subtotal, a heading in between). */
export type Region = readonly (Row | null)[];

/**
 * Divides the rows of a table over its lines. Amounts may stand on the first, the last or the middle row of a line, and a heading per care
 * client may stand above several lines: every way is tried, and the one in which each line has one client, one birth date and one product wins.
 */
export function divide(region: Region, anchors: readonly Anchor[], rows: readonly Row[]): Blocks {
  const tried = styles.map((style) => {
    const blocks = divideBy(style, region, anchors, rows);
    const read = blocks.map((block) => findIdentity(block.rows));
    return { blocks, score: read.reduce((sum, identity) => sum + scoreOf(identity), 0), meaning: JSON.stringify(read.map(meaningOf)) };
  });
  const best = tried.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  const isAmbiguous = tried.some((other) => other.score >= best.score - 1e-9 && other.meaning !== best.meaning);
  return { blocks: best.blocks, isAmbiguous };
}

function divideBy(style: Style, region: Region, anchors: readonly Anchor[], rows: readonly Row[]): Block[] {
  const position = (anchor: Anchor): number => region.indexOf(rows[anchor.index] ?? null);
  const places = anchors.map(position);
  const cuts = places.slice(1).map((place, index) => cutBetween(style, region, places[index] ?? 0, place));
  return anchors.flatMap((anchor, index) => {
    const own = region.slice(index === 0 ? 0 : cuts[index - 1], index === anchors.length - 1 ? region.length : cuts[index]);
    const anchorRow = rows[anchor.index];
    return anchorRow === undefined ? [] : [{ anchor, anchorRow, rows: own.filter((row) => row !== null) }];
  });
}

/** The index of the first row of the next line, between two rows with amounts. */
function cutBetween(style: Style, region: Region, from: number, to: number): number {
  const barrier = region.findIndex((row, index) => row === null && index > from && index < to);
  if (barrier >= 0) return barrier + 1;
  if (style.startsWith('client')) {
    const client = region.findIndex((row, index) => index > from && index <= to && row !== null && namesClient(row));
    if (client >= 0) return client;
  }
  if (style.endsWith('before')) return to;
  if (style.endsWith('after')) return from + 1;
  return widestGap(region, from, to);
}

const clientSigns = new WeakMap<Row, boolean>();
function namesClient(row: Row): boolean {
  const known = clientSigns.get(row);
  if (known !== undefined) return known;
  const identity = findIdentity([row]);
  const names = identity.clientNumbers.length > 0 || identity.hasEmptyClientLabel;
  clientSigns.set(row, names);
  return names;
}

function widestGap(region: Region, from: number, to: number): number {
  let [best, widest] = [to, -Infinity];
  for (let index = from + 1; index <= to; index++) {
    const [above, row] = [region[index - 1], region[index]];
    if (!above || !row) continue;
    const gap = above.page === row.page ? row.y0 - above.y1 : 1000;
    if (gap > widest + 0.6) [best, widest] = [index, gap];
  }
  return best;
}

function scoreOf(identity: Identity): number {
  const once = (count: number): number => (count === 1 ? 1 : count === 0 ? 0 : -2 * (count - 1));
  const products = productKinds(identity);
  const product = products.length === 1 ? (products[0] === 'ambiguous' ? 1 : 2) : products.length === 0 ? -1 : -2 * (products.length - 1);
  return once(distinct(identity.clientNumbers).length) + once(distinct(identity.births).length) + once(postcodes(identity)) + once(distinct(identity.bsns).length) + product;
}

const postcodes = (identity: Identity): number => identity.addresses.flatMap((address) => address.value.match(/\b[1-9]\d{3} ?[A-Z]{2}\b/g) ?? []).length;
const productKinds = (identity: Identity): string[] =>
  identity.rest.map((piece) => recogniseProduct(piece.text).kind).filter((kind) => kind !== 'unknown');

const meaningOf = (identity: Identity): unknown => [
  distinct(identity.clientNumbers).map((s) => s.value), distinct(identity.births).map((s) => s.value), identity.names.map((s) => s.value), identity.rest.map((piece) => piece.text),
];
