import type { Cell } from '#documents';
import { productHeadings } from './category-headings.ts';
import { isMoney } from './cell-looks.ts';
import type { SheetTable } from './sheet-table.ts';

/** Fewer may be anything. */
const leastCategories = 2;

/** "Licht", "Midden" and "Zwaar" as columns of a list that is called "Begeleiding": with the name of the care they are products. */
export function withCareInHeadings({ sheet, above, body }: SheetTable, headings: readonly Cell[]): readonly Cell[] {
  const titles = [sheet.name, ...above.flatMap((row) => row.map(({ value }) => String(value)))];
  // Below them may stand hours.
  const hasMoney = ({ column }: Cell): boolean => body.some((row) => row.some((cell) => cell.column === column && isMoney(cell)));
  const products = productHeadings(headings, [], titles).filter((cell) => !headings.includes(cell) && hasMoney(cell));
  if (products.length < leastCategories) return headings;
  return headings.map((cell) => products.find(({ column }) => column === cell.column) ?? cell);
}
