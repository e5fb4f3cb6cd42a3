import type { Cell } from '#documents';
import { moneyOf } from './cell-money.ts';
import type { Heading } from './heading-rows.ts';
import { isMonth, monthIn } from './month-cell.ts';
import { saidOfLine } from './other-groups.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';

/** Fewer are the month of one invoice. */
const leastMonths = 2;

/** Several columns per month, "Aantal" and "Bedrag" below "maart": a list for each of them, of which the invoice says which one counts. */
export function byMonthGroups(table: SheetTable, { groups, columns }: Heading): readonly SheetTable[] | undefined {
  const months = groups.filter(isMonth);
  if (months.length < leastMonths) return undefined;
  const lists = months.map((month) => ({ month, own: columnsBelow(month, groups, columns) }));
  if (!lists.every(({ own }) => own.some(({ role }) => role === 'amount'))) return undefined;
  const first = months[0]?.column ?? 0;
  const base = table.columns.filter(({ index, role }) => index < first || !saidOfLine.includes(role));
  return lists.map(({ month, own }) => {
    const amount = own.find(({ role }) => role === 'amount')?.index;
    return {
      ...table,
      columns: [...base, ...own],
      body: table.body.filter((row) => row.some((cell) => cell.column === amount && (moneyOf(cell)?.cents ?? 1) !== 0)),
      month: monthIn(month),
      isGuess: true,
    };
  });
}

/** One for each thing: the total of the year may stand behind the last month. */
function columnsBelow(month: Cell, groups: readonly Cell[], columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const end = groups.find(({ column }) => column > month.column)?.column ?? Number.POSITIVE_INFINITY;
  const below = columns.filter(({ index, role }) => index >= month.column && index < end && saidOfLine.includes(role));
  return below.filter(({ role }, at) => below.findIndex((each) => each.role === role) === at);
}
