import type { Cell, Sheet } from '#documents';
import { codesOf, type Part, partsOf } from './amount-parts.ts';
import { calculationsOf, shareOf } from './calculation.ts';
import { isAnyCount, isMoney } from './cell-looks.ts';
import type { Heading } from './heading-rows.ts';
import type { ProductGroup } from './product-headings.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import { isTotalRow } from './total-row.ts';

/**
 * What each row comes to is the sum of a column for every kind of care, each with the count and the price that make it wherever these stand:
 * "Dagopvang €" and "Vervoer €" beside "Totaal". A column that names the product is of the one kind that all its products are of.
 */
export function groupsOfParts(heading: Heading, columns: readonly SheetColumn[], body: Sheet['rows']): readonly ProductGroup[] {
  const rows = body.filter((row) => !isTotalRow(row));
  const isAmount = ({ role }: SheetColumn): boolean => role === 'amount';
  // Of several amounts the one that fits the count was kept, and it may be that of a part.
  const total = heading.columns.findLast(isAmount) ?? columns.findLast(isAmount);
  if (total === undefined) return [];
  const taken = columns.filter((column) => column.role !== 'ignored' && (!isAmount(column) || column.index === total.index));
  const open = heading.cells.filter(({ column }) => column !== total.index && !taken.some(({ index }) => index === column));
  const product = columns.find(({ role }) => role === 'product' || role === 'description');
  const found = partsOf(open, total, product, rows);
  if (found === undefined) return [];
  const others = open.filter(({ column }) => found.parts.every((part) => part.heading.column !== column));
  const calculations = found.parts.map((part) => calculationOf(part, taken, others, rows));
  // "Wonen €" and "Begeleiding €" may be what one product is made up of.
  if (calculations.some((made) => made.length === 0)) return [];
  return found.parts.map((part, at) => {
    const made = calculations[at] ?? [];
    const own = product !== undefined && part === found.owner ? [{ ...product, role: 'product' as const }] : [];
    const care = careOf(part, made, heading.cells);
    return { heading: { ...part.heading, value: care }, columns: [columnOf(part.heading, 'amount'), ...made, ...own] };
  });
}

const columnOf = ({ column }: Cell, role: SheetRole): SheetColumn => ({ index: column, role, unit: 'unknown', byHeading: true });

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
