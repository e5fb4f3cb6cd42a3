import type { Cell } from '#documents';
import { parseMoney } from '../values/money-text.ts';

export interface CellMoney {
  readonly cents: number;
  readonly decimals: number;
}

/** Undefined for what is no amount: a date, words, a formula that nobody computed. */
export function moneyOf(cell: Cell): CellMoney | undefined {
  if (cell.isDate || cell.unusable || typeof cell.value === 'boolean') return undefined;
  if (typeof cell.value === 'string') return parseMoney(cell.value) ?? withoutLastNought(cell.value.trim());
  return { cents: Math.round(cell.value * 1e6) / 1e4, decimals: decimalsOf(Math.round(cell.value * 1e6) / 1e6) };
}

function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - 1 - point;
}

/** What the row says in this column, in whole cents or parts of them. */
export function centsAt(row: readonly Cell[], { index }: { readonly index: number }): number | undefined {
  const cell = row.find(({ column }) => column === index);
  return cell && moneyOf(cell)?.cents;
}

/** "491,9": a number that was written into a csv or a text without its last nought. */
const withoutLastNought = (text: string): CellMoney | undefined => (oneDecimal.test(text) ? parseMoney(`${text}0`) : undefined);
const oneDecimal = /^\D{0,4}\d[\d.]*[.,]\d$/;
