import type { Cell, Sheet } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { isMoney } from './cell-looks.ts';
import { centsAt } from './cell-money.ts';
import { namesCare } from './names-care.ts';
import type { SheetColumn } from './sheet-column.ts';

/** What was charged for one kind of care, below a heading that names it: "Dagopvang €". */
export interface Part {
  readonly heading: Cell;
  /** The codes of the products that it may be of. */
  readonly candidates: readonly string[];
}
export interface Parts {
  /** From left to right. */
  readonly parts: readonly Part[];
  /** Of which the column with the product says which product it is. */
  readonly owner?: Part | undefined;
}

/** Of the columns without a role those that in every row come to the total together; undefined when there are none. */
export function partsOf(
  open: readonly Cell[],
  total: SheetColumn,
  product: SheetColumn | undefined,
  rows: Sheet['rows'],
): Parts | undefined {
  const named = open.flatMap((cell) => partOf(cell, rows));
  if (named.length === 0) return undefined;
  const products = product === undefined ? [] : codesIn(rows, product);
  const parts = [...named, ...partOfRest(open, named, products, rows, total)].sort((a, b) => a.heading.column - b.heading.column);
  const owner = product === undefined ? undefined : ownerOf(parts, products);
  const hasOwner = product === undefined || owner !== undefined;
  return hasOwner && parts.length >= leastParts && addUp(rows, parts, total) ? { parts, owner } : undefined;
}
const leastParts = 2;

/** "Kosten dagopvang", "Vervoer (€)": without the words for an amount. */
const wordOfAmount = /(?<![\p{L}])(?:€|eur|euro|bedrag|kosten|totaal|som|vergoeding)(?![\p{L}])|[()]/giu;

function partOf(heading: Cell, rows: Sheet['rows']): Part[] {
  const care = String(heading.value).replace(wordOfAmount, ' ').trim();
  return namesCare(care) && isAmountColumn(heading, rows) ? [{ heading: { ...heading, value: care }, candidates: codesOf(care) }] : [];
}

function isAmountColumn(heading: Cell, rows: Sheet['rows']): boolean {
  const cells = rows.flatMap((row) => row.filter(({ column, value }) => column === heading.column && value !== ''));
  return cells.some(isMoney) && cells.every((cell) => isMoney(cell) || centsAt([cell], { index: heading.column }) !== undefined);
}

/** Of the one product that the text names, or of all that it may mean. */
export function codesOf(text: string): readonly string[] {
  const recognised = recogniseProduct(text);
  return recognised.kind === 'known' ? [recognised.code] : recognised.kind === 'ambiguous' ? recognised.candidates : [];
}

function addUp(rows: Sheet['rows'], parts: readonly Part[], total: SheetColumn): boolean {
  const partsIn = (row: Sheet['rows'][number]): number[] => parts.map(({ heading }) => centsAt(row, { index: heading.column }) ?? 0);
  const isSum = (row: Sheet['rows'][number]): boolean =>
    Math.abs(partsIn(row).reduce((sum, cents) => sum + cents, 0) - (centsAt(row, total) ?? 0)) < 1;
  return rows.every(isSum) && rows.some((row) => partsIn(row).filter((cents) => cents !== 0).length > 1);
}

/** The products that each cell of the column may mean; none where it names no care. */
const codesIn = (rows: Sheet['rows'], { index }: SheetColumn): readonly (readonly string[])[] =>
  rows.flatMap((row) => row.filter(({ column, value }) => column === index && value !== '')).map(({ value }) => codesOf(String(value)));

/** Of which of the parts all these products are. */
function ownerOf(parts: readonly Part[], products: readonly (readonly string[])[]): Part | undefined {
  const [only, ...others] = parts.filter(({ candidates }) =>
    products.every((own) => own.length > 0 && own.every((code) => candidates.includes(code))),
  );
  return others.length === 0 ? only : undefined;
}

/** "Bedrag" or "Opvang €" beside "Vervoer €": what the rest of the row comes to, of the product that none of the other parts is. */
function partOfRest(
  open: readonly Cell[],
  named: readonly Part[],
  products: readonly (readonly string[])[],
  rows: Sheet['rows'],
  total: SheetColumn,
): Part[] {
  const candidates = [...new Set(products.flat())];
  if (candidates.length === 0 || named.some((part) => part.candidates.some((code) => candidates.includes(code)))) return [];
  const rest = open
    .filter((cell) => named.every(({ heading }) => heading.column !== cell.column) && isAmountColumn(cell, rows))
    .map((heading): Part => ({ heading, candidates }))
    .filter((part) => addUp(rows, [...named, part], total));
  return rest.length === 1 ? rest : [];
}
