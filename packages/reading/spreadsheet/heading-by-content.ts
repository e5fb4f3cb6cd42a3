import type { Cell, Sheet } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { isMoney } from './cell-looks.ts';
import { isClientCode } from './client-code.ts';
import type { Heading } from './heading-rows.ts';
import { isNameLike } from './person-in-cell.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

/** A row of a list has so many cells, and a list so many rows. */
const leastCells = 3;
const leastRows = 2;
/** The share of rows in which a column must look like it. */
const most = 0.8;

const looksLike: readonly (readonly [SheetRole, (cell: Cell) => boolean])[] = [
  ['clientNumber', isClientCode],
  ['product', (cell) => recogniseProduct(String(cell.value)).kind === 'known'],
  ['amount', isMoney],
  ['name', (cell) => typeof cell.value === 'string' && isNameLike(cell.value.trim())],
];

/**
 * A list without headings, or with headings that nobody else uses, by what stands in its columns: client numbers, products and amounts, of
 * which the last column counts. Nothing that is read of it is certain.
 */
export function headingByContent(sheet: Sheet): Heading | undefined {
  const isLine = (row: readonly Cell[]): boolean =>
    row.length >= leastCells && row.some(looksLike[0]?.[1] ?? isClientCode) && row.some(isMoney);
  const first = sheet.rows.findIndex(isLine);
  const lines = sheet.rows.filter(isLine);
  if (lines.length < leastRows) return undefined;
  const indices = [...new Set(lines.flat().map(({ column }) => column))].sort((a, b) => a - b);
  const taken = new Set<number>();
  const columns = looksLike.flatMap(([role, test]): SheetColumn[] => {
    const fitting = indices.filter(
      (index) =>
        !taken.has(index) && lines.filter((row) => row.some((cell) => cell.column === index && test(cell))).length >= most * lines.length,
    );
    const index = role === 'amount' ? fitting.at(-1) : fitting[0];
    if (index === undefined) return [];
    taken.add(index);
    return [{ index, role, unit: 'unknown', byHeading: false }];
  });
  if (columns.filter(({ role }) => role !== 'name').length < looksLike.length - 1) return undefined;
  return {
    columns,
    row: [],
    cells: [],
    groups: [],
    above: sheet.rows.slice(0, first),
    below: sheet.rows.slice(first),
  };
}
