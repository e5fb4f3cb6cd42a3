import type { Cell } from '#documents';
import { isMoney } from './cell-looks.ts';
import { kindOf } from './names-care.ts';
import type { SheetTable } from './sheet-table.ts';

/** Fewer may be anything. */
const leastCategories = 2;

/** "Licht", "Midden" and "Zwaar" as columns of a list that is called "Begeleiding": with the name of the care they are products. */
export function withCareInHeadings({ sheet, above, body }: SheetTable, headings: readonly Cell[]): readonly Cell[] {
  const titles = [sheet.name, ...above.flatMap((row) => row.map(({ value }) => String(value)))];
  const [care, ...others] = titles.filter((title) => kindOf(title) === 'ambiguous');
  if (care === undefined || others.length > 0) return headings;
  const whole = ({ value }: Cell): string => `${care} ${value}`;
  // Below them may stand hours.
  const hasMoney = ({ column }: Cell): boolean => body.some((row) => row.some((cell) => cell.column === column && isMoney(cell)));
  const isCategory = (cell: Cell): boolean => kindOf(String(cell.value)) === 'unknown' && kindOf(whole(cell)) === 'known' && hasMoney(cell);
  const count = headings.filter(isCategory).length;
  return count < leastCategories ? headings : headings.map((cell) => (isCategory(cell) ? { ...cell, value: whole(cell) } : cell));
}
