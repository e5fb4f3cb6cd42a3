import type { Cell } from '#documents';
import { fold } from '../values/fold.ts';
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

const sides: readonly RegExp[] = [/^(?:d|debet|debit|bij|\+)$/, /^(?:c|k|cr|credit|af|-)$/];
const sideHeading =
  /^(?:d ?\/ ?[ck]|[ck] ?\/ ?d|dc|debet ?\/ ?credit|debit ?\/ ?credit|af ?\/ ?bij|bij ?\/ ?af|\+ ?\/ ?-|teken|kant|soort boeking)$/;

/** Amounts without a sign, with a letter in another column that says on which side they are; the smaller side is paid back. */
export function signedByLetter(table: SheetTable, unknown: readonly Cell[]): SheetTable {
  const amount = table.columns.find(({ role }) => role === 'amount');
  const side = unknown.find((cell) => sideHeading.test(fold(String(cell.value)).trim()))?.column;
  if (amount === undefined || side === undefined) return table;
  const sideOf = (row: readonly Cell[]): number =>
    sides.findIndex((pattern) => pattern.test(fold(String(row.find((cell) => cell.column === side)?.value ?? '')).trim()));
  const sums = [0, 1].map((which) => sumOf({ ...table, body: table.body.filter((row) => sideOf(row) === which) }, amount.index));
  const minus = Math.abs(sums[0] ?? 0) >= Math.abs(sums[1] ?? 0) ? 1 : 0;
  if (sums[minus] === 0) return table;
  const body = table.body.map((row) =>
    sideOf(row) === minus
      ? row.map((cell) => (cell.column === amount.index && (moneyOf(cell)?.cents ?? 0) > 0 ? negative(cell) : cell))
      : row,
  );
  return { ...table, body, isGuess: true };
}
