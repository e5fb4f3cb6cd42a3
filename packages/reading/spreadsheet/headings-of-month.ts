import type { Cell } from '#documents';
import { columnRole, headingUnit } from '../column-words.ts';
import { monthPattern } from '../values/date-text.ts';
import { foldLabel } from '../values/fold.ts';
import { isMonth } from './month-cell.ts';
import type { SheetColumn } from './sheet-column.ts';

const endsInMonth = new RegExp(String.raw`^([a-z€ .]{2,30}?) (${monthPattern}(?: ?'?(?:20)?\d\d)?)$`);
/** One of them may be a column per month. */
const leastNamed = 2;

/**
 * "Eenheden apr 2026" beside "Bedrag apr 2026": columns of the one month of the list, each of which says what it holds as well. With that
 * month, which may be another than that of the invoice.
 */
export function headingsOfMonth(
  columns: readonly SheetColumn[],
  row: readonly Cell[],
): { readonly columns: readonly SheetColumn[]; readonly month?: string | undefined } {
  const named = row.filter((cell) => isMonth(cell) && !columns.some(({ index }) => index === cell.column)).map((cell) => partsOf(cell));
  const made = named.flatMap(({ column }) => column ?? []);
  const isOneMonth = new Set(named.map(({ month }) => month)).size === 1;
  const roles = [...columns, ...made].map(({ role }) => role);
  const isEachOther = made.every(({ role }) => roles.filter((each) => each === role).length === 1);
  const isWhole = named.length >= leastNamed && made.length === named.length && isOneMonth && isEachOther;
  return isWhole ? { columns: [...columns, ...made].sort((a, b) => a.index - b.index), month: named[0]?.month } : { columns };
}

function partsOf({ column: index, value }: Cell): { readonly month: string | undefined; readonly column: SheetColumn | undefined } {
  const [, words = '', month] = endsInMonth.exec(foldLabel(String(value))) ?? [];
  const role = words === '' ? undefined : columnRole(words);
  return { month, column: role === undefined ? undefined : { index, role, unit: headingUnit(words), byHeading: true } };
}
