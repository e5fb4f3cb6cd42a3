import type { Cell } from '#documents';
import { parseMoney } from '../values/money-text.ts';

export interface CellMoney {
  readonly cents: number;
  readonly decimals: number;
}

/** Undefined for what is no amount: a date, words, a formula that nobody computed. */
export function moneyOf(cell: Cell): CellMoney | undefined {
  if (cell.isDate || cell.unusable || typeof cell.value === 'boolean') return undefined;
  if (typeof cell.value === 'string') return parseMoney(cell.value);
  const decimals = /\.(\d+)$/.exec(String(Math.round(cell.value * 1e6) / 1e6))?.[1]?.length ?? 0;
  return { cents: Math.round(cell.value * 1e6) / 1e4, decimals };
}
