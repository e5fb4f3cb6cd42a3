import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { moneyOf } from './cell-money.ts';
import { bandColumn } from './made-columns.ts';
import type { RowReader } from './row-reader.ts';
import type { SheetTable } from './sheet-table.ts';

/** `group` is a row between the lines that says whose they are, with or without what they come to. */
export type RowKind = 'line' | 'total' | 'group' | 'other';
export interface TableRow {
  readonly reader: RowReader;
  readonly row: readonly Cell[];
  readonly kind: RowKind;
  /** Left out of the lines by what the rows around it say: it may be one all the same. */
  readonly mayBeLine?: true;
}
export interface TableWithRows {
  readonly table: SheetTable;
  readonly rows: readonly TableRow[];
}

export const namesProduct = (reader: RowReader): boolean =>
  [...reader.cells('product'), ...reader.cells('description')].some(({ cell }) => recogniseProduct(String(cell.value)).kind !== 'unknown');

/** An amount beside words that name no product. */
export const isOfNoCare = ({ kind, reader }: TableRow): boolean =>
  kind === 'line' && reader.has('product', 'description') && !namesProduct(reader) && !reader.has('clientNumber');

/** In a cell of its own, and not in a title above it. */
const hasProduct = (reader: RowReader): boolean =>
  reader.has('description') || reader.cells('product').some(({ column }) => column.index !== bandColumn);

/** Neither number nor product: "Telling" in the column of the numbers is none, nor is "2 bewoners". */
export const isOfNobody = ({ reader }: TableRow): boolean =>
  !hasProduct(reader) && reader.cells('clientNumber').every(({ cell }) => !/\d/.test(withoutYear(String(cell.value)).replace(someOf, '')));
const someOf = /^\s*\d{1,3}\s+(?=\p{L}{3})/u;
/** "Budget 2026" holds no number of anybody. */
export const withoutYear = (text: string): string => text.replace(/(?<=\p{L}\s)(?:19|20)\d\d(?!\d)/gu, '');

export const centsOf = ({ reader }: TableRow): number | undefined => {
  const cell = reader.cells('amount').at(-1)?.cell;
  const money = cell === undefined ? undefined : moneyOf(cell);
  return money === undefined ? undefined : Math.round(money.cents);
};

/** Whether an amount was left out of the lines that may be of one all the same. */
export const hasAmountApart = (rows: readonly TableRow[]): boolean =>
  rows.some((row) => row.mayBeLine === true && (centsOf(row) ?? 0) !== 0);
