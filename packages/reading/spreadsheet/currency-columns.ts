import type { Cell } from '#documents';
import { isBlank } from './blank-cell.ts';
import type { Heading } from './heading-rows.ts';

const isCurrency = ({ value }: Cell): boolean => typeof value === 'string' && /^\s*(?:€|eur|euro)\s*$/i.test(value);

/** "Bedrag" over a column of nothing but "€": what it says of them stands in the next one, which has no heading of its own. */
export function besideCurrency(heading: Heading): Heading {
  const { columns, cells, below } = heading;
  if (!below.some((row) => row.some(isCurrency))) return heading;
  const under = (index: number): readonly Cell[] => below.flatMap((row) => row.filter((cell) => cell.column === index && !isBlank(cell)));
  const isSign = (index: number): boolean => under(index).length > 0 && under(index).every(isCurrency);
  const isOpen = (index: number): boolean => !cells.some((cell) => cell.column === index && !isBlank(cell)) && under(index).length > 0;
  const signs = new Set(cells.flatMap(({ column }) => (isSign(column) && isOpen(column + 1) ? [column] : [])));
  if (signs.size === 0) return heading;
  return {
    ...heading,
    columns: columns.map((column) => (signs.has(column.index) ? { ...column, index: column.index + 1 } : column)),
    cells: cells.map((cell) => (signs.has(cell.column) ? { ...cell, column: cell.column + 1 } : cell)),
  };
}
