import { type Row, segmentsOf } from '../layout/rows.ts';
import type { MoneyOnRow } from './anchors.ts';
import { couldBeHeading, roleOfCell } from './heading-cells.ts';

/**
 * A row of headings of which none was understood as that of the amounts: no line begins with it, and none of its words is a name. Most of its
 * cells have to head a column that we know, or one of them and one word over the amounts: "Naam" with a name beside it is a label.
 */
export function namesColumns(row: Row, { x0, x1 }: MoneyOnRow): boolean {
  if (!couldBeHeading(row)) return false;
  const cells = segmentsOf(row);
  const known = cells.filter(({ words }) => roleOfCell(words) !== undefined).length;
  if (known > 1 && known * 2 > cells.length) return true;
  const [last, ...others] = cells.toReversed();
  const isOverAmount = last?.words.length === 1 && others.length > 0 && last.words.some((word) => word.x0 < x1 && x0 < word.x1);
  return known > 0 && isOverAmount;
}
