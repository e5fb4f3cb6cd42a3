import type { Cell } from '#documents';
import type { SpecificationColumn } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { moneyOf } from './cell-money.ts';
import { underHeadings } from './made-columns.ts';
import { isMonth, monthIn } from './month-cell.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

const without = (doubtful: SheetTable['doubtful'], ...names: readonly SpecificationColumn[]): Set<SpecificationColumn> =>
  new Set([...doubtful].filter((name) => !names.includes(name)));

/**
 * A column per product: each amount becomes a row. Whether they are amounts at all is sure when they add up
 * to the row's own total, and else a guess that the total of the invoice may prove.
 */
export function byProduct(table: SheetTable, unknown: readonly Cell[]): readonly SheetTable[] | undefined {
  if (table.columns.some(({ role }) => role === 'product' || role === 'description')) return undefined;
  const products = unknown.filter(
    (cell) => ['known', 'ambiguous'].includes(recogniseProduct(String(cell.value)).kind) && hasMoney(table, cell),
  );
  if (products.length === 0) return undefined;
  const base = table.columns.filter(({ role }) => !['amount', 'vat', 'price'].includes(role));
  const kept = new Set(base.map(({ index }) => index));
  const made = (index: number, role: 'product' | 'amount'): SheetColumn => ({ index, role, unit: 'unknown', byHeading: true });
  const body = table.body.flatMap((row) => {
    if (isTotalRow(row)) return [];
    const own = row.filter((cell) => kept.has(cell.column));
    return products.flatMap((product): (readonly Cell[])[] => {
      const cell = row.find((each) => each.column === product.column);
      const isNothing = cell === undefined || (!cell.unusable && (moneyOf(cell)?.cents ?? 0) === 0);
      return isNothing
        ? []
        : [[...own, { ...product, row: cell.row, column: underHeadings.product }, { ...cell, column: underHeadings.amount }]];
    });
  });
  return [
    {
      ...table,
      columns: [...base, made(underHeadings.product, 'product'), made(underHeadings.amount, 'amount')],
      body,
      doubtful: without(table.doubtful, 'product', 'amount'),
      isGuess: !addUp(table, products),
    },
  ];
}

/** A column per month: a list for each of them. */
export function byMonth(table: SheetTable, unknown: readonly Cell[]): readonly SheetTable[] | undefined {
  const months = unknown.filter((cell) => isMonth(cell) && hasMoney(table, cell));
  if (months.length < 2) return undefined;
  const base = table.columns.filter(({ role }) => !['amount', 'vat'].includes(role));
  const isGuess = !addUp(table, months);
  return months.map((month) => ({
    ...table,
    columns: [...base, { index: month.column, role: 'amount', unit: 'unknown', byHeading: true }],
    body: table.body.filter((row) => row.some((cell) => cell.column === month.column && (moneyOf(cell)?.cents ?? 1) !== 0)),
    doubtful: without(table.doubtful, 'amount'),
    month: monthIn(month),
    isGuess,
  }));
}

const hasMoney = ({ body }: SheetTable, heading: Cell): boolean =>
  body.some((row) => !isTotalRow(row) && row.some((cell) => cell.column === heading.column && (moneyOf(cell)?.cents ?? 0) !== 0));

/** Every row's own total is the sum of these columns. */
function addUp({ columns, body }: SheetTable, parts: readonly Cell[]): boolean {
  const total = columns.find(({ role }) => role === 'amount');
  if (total === undefined) return false;
  const indices = new Set(parts.map(({ column }) => column));
  return body.every((row) => {
    const stated = row.find((cell) => cell.column === total.index);
    const sum = row.reduce((cents, cell) => cents + (indices.has(cell.column) ? (moneyOf(cell)?.cents ?? 0) : 0), 0);
    return stated === undefined ? sum === 0 : Math.abs((moneyOf(stated)?.cents ?? Number.NaN) - sum) < 1;
  });
}
