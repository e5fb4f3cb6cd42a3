import type { Cell } from '#documents';
import { moneyOf } from './cell-money.ts';
import type { SheetTable } from './sheet-table.ts';

/**
 * A ledger has amounts in two columns, and which of them is what must be paid depends on whose ledger it is: the larger side is.
 * Only the total of the invoice can say that this was right, unless one side is empty.
 */
export function joinDebitAndCredit(table: SheetTable): SheetTable {
  const debit = table.columns.find(({ role }) => role === 'debit');
  const credit = table.columns.find(({ role }) => role === 'credit');
  const only = debit ?? credit;
  if (only === undefined) return table;
  const columns = table.columns.filter((column) => column !== debit && column !== credit);
  const hasAmount = columns.some(({ role }) => role === 'amount');
  if (hasAmount) return { ...table, columns };
  const sums = [debit, credit].map((side) => (side === undefined ? 0 : sumOf(table, side.index)));
  const [debits = 0, credits = 0] = sums;
  const minus = Math.abs(debits) >= Math.abs(credits) ? credit : debit;
  const body = table.body.map((row) => row.map((cell) => (cell.column === minus?.index ? { ...negative(cell), column: -1 } : cell)));
  const plus = minus === credit ? debit : credit;
  return {
    ...table,
    columns: [...columns, { ...only, index: -1, role: 'amount' }],
    body: body.map((row) => row.flatMap((cell) => (cell.column === plus?.index ? amountCell(cell) : isNothing(cell) ? [] : [cell]))),
    isGuess: table.isGuess || (debits !== 0 && credits !== 0),
  };
}

/** An empty side is often filled with zeros. */
const isNothing = (cell: Cell): boolean => cell.column === -1 && moneyOf(cell)?.cents === 0;
const amountCell = (cell: Cell): Cell[] => (moneyOf(cell)?.cents === 0 ? [] : [{ ...cell, column: -1 }]);

function negative(cell: Cell): Cell {
  const money = moneyOf(cell);
  return money === undefined ? cell : { ...cell, value: -money.cents / 100 };
}

const sumOf = ({ body }: SheetTable, index: number): number =>
  body.reduce((sum, row) => sum + row.reduce((own, cell) => own + (cell.column === index ? (moneyOf(cell)?.cents ?? 0) : 0), 0), 0);
