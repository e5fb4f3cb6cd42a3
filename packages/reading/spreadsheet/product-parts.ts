import type { Cell, Sheet } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { calculationsOf, shareOf } from './calculation.ts';
import { isAnyCount, isMoney } from './cell-looks.ts';
import { centsAt } from './cell-money.ts';
import type { Heading } from './heading-rows.ts';
import { namesCare } from './names-care.ts';
import type { ProductGroup } from './product-headings.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import { isTotalRow } from './total-row.ts';

/** What was charged for one kind of care, below a heading that names it: "Dagopvang €". */
interface Part {
  readonly heading: Cell;
  readonly candidates: readonly string[];
}

/**
 * What each row comes to is the sum of a column for every kind of care, each with the count and the price that make it wherever these stand:
 * "Dagopvang €" and "Vervoer €" beside "Totaal". A column that names the product is of the one kind that all its products are of.
 */
export function groupsOfParts(heading: Heading, columns: readonly SheetColumn[], body: Sheet['rows']): readonly ProductGroup[] {
  const { cells } = heading;
  const rows = body.filter((row) => !isTotalRow(row));
  const isAmount = ({ role }: SheetColumn): boolean => role === 'amount';
  // Of several amounts the one that fits the count was kept, and it may be that of a part.
  const total = heading.columns.findLast(isAmount) ?? columns.findLast(isAmount);
  const taken = columns.filter((column) => column.role !== 'ignored' && (!isAmount(column) || column.index === total?.index));
  const open = cells.filter(({ column }) => column !== total?.index && !taken.some(({ index }) => index === column));
  const named = open.flatMap((cell) => partOf(cell, rows));
  if (total === undefined || named.length === 0) return [];
  const product = columns.find(({ role }) => role === 'product' || role === 'description');
  const codes = product === undefined ? [] : codesIn(rows, product);
  const parts = [...named, ...(product === undefined ? [] : partOfRest(open, named, codes, rows, total))].sort(fromLeft);
  if (parts.length < leastParts || !addUp(rows, parts, total)) return [];
  const owner = product === undefined ? undefined : ownerOf(parts, codes);
  if (product !== undefined && owner === undefined) return [];
  const others = open.filter(({ column }) => parts.every((part) => part.heading.column !== column));
  const calculations = parts.map((part) => calculationOf(part, taken, others, rows));
  // "Wonen €" and "Begeleiding €" may be what one product is made up of.
  if (calculations.some((made) => made.length === 0)) return [];
  return parts.map((part, at) => {
    const made = calculations[at] ?? [];
    const own = product !== undefined && part === owner ? [{ ...product, role: 'product' as const }] : [];
    return { heading: { ...part.heading, value: careOf(part, made, cells) }, columns: [columnOf(part.heading, 'amount'), ...made, ...own] };
  });
}
const fromLeft = (one: Part, other: Part): number => one.heading.column - other.heading.column;
const leastParts = 2;

const columnOf = ({ column }: Cell, role: SheetRole): SheetColumn => ({ index: column, role, unit: 'unknown', byHeading: true });

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

function codesOf(text: string): readonly string[] {
  const recognised = recogniseProduct(text);
  return recognised.kind === 'known' ? [recognised.code] : recognised.kind === 'ambiguous' ? recognised.candidates : [];
}

function addUp(rows: Sheet['rows'], parts: readonly Part[], total: SheetColumn): boolean {
  const partsIn = (row: Sheet['rows'][number]): number[] => parts.map(({ heading }) => centsAt(row, { index: heading.column }) ?? 0);
  const isSum = (row: Sheet['rows'][number]): boolean =>
    Math.abs(partsIn(row).reduce((sum, cents) => sum + cents, 0) - (centsAt(row, total) ?? 0)) < 1;
  return rows.every(isSum) && rows.some((row) => partsIn(row).filter((cents) => cents !== 0).length > 1);
}

/** What the column says of each row; nothing of a text that names no care. */
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
  if (named.some((part) => part.candidates.some((code) => candidates.includes(code)))) return [];
  const rest = open
    .filter((cell) => named.every(({ heading }) => heading.column !== cell.column) && isAmountColumn(cell, rows))
    .map((heading): Part => ({ heading, candidates }))
    .filter((part) => addUp(rows, [...named, part], total));
  return rest.length === 1 ? rest : [];
}

/** The count and the price of which the part is made in every row. */
function calculationOf({ heading }: Part, columns: readonly SheetColumn[], others: readonly Cell[], rows: Sheet['rows']): SheetColumn[] {
  const holds = (index: number, test: (cell: Cell) => boolean): boolean =>
    rows.some((row) => row.some((cell) => cell.column === index && test(cell)));
  const more = others.flatMap((cell): SheetColumn[] => {
    if (holds(cell.column, isMoney)) return [columnOf(cell, 'price')];
    return holds(cell.column, isAnyCount) ? [columnOf(cell, 'quantity')] : [];
  });
  const fitting = calculationsOf([...columns, ...more], [columnOf(heading, 'amount')]).filter((each) => shareOf(rows, each) === 1);
  const [only, ...rest] = fitting;
  return only === undefined || rest.length > 0 ? [] : [only.count, only.price];
}

const wordOfCount = /(?<![\p{L}])(?:aantal|rit(?:ten|dagen)?|dagen|etmalen|tarief|prijs)(?![\p{L}])/giu;

/** "Ritdagen vervoer regulier" says which vervoer is counted. */
function careOf({ heading, candidates }: Part, made: readonly SheetColumn[], cells: readonly Cell[]): string {
  const counted = cells.filter(({ column }) => made.some(({ index }) => index === column));
  const named = counted.map(({ value }) => String(value).replace(wordOfCount, ' ').trim());
  const isOne = (text: string): boolean => codesOf(text).length === 1 && candidates.includes(codesOf(text)[0] ?? '');
  return candidates.length === 1 ? String(heading.value) : (named.find(isOne) ?? String(heading.value));
}
