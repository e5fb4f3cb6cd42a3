import type { Quantity } from '#domain';
import type { ColumnRole } from '../column-role.ts';
import { isNamedAfterVat } from '../column-words.ts';
import { namesOneProduct } from './one-product.ts';

export interface Column {
  readonly role: ColumnRole | undefined;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly unit: Quantity['unit'];
  /** Where its values stand, once the rows of the table told. */
  readonly body?: { readonly x0: number; readonly x1: number } | undefined;
}

export interface Heading {
  /** Indices of the rows that it takes. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Column[];
}

/** Whether the columns are those of invoice lines, and not of a VAT table, payments or discounts. */
export function headsLines(heading: Heading): boolean {
  const has = (...roles: ColumnRole[]): boolean =>
    heading.columns.some((column) => column.role !== undefined && roles.includes(column.role));
  if (isAboutVat(heading) && !has('product', 'name', 'clientNumber', 'quantity', 'days', 'price')) return false;
  return has('description', 'product', 'name', 'clientNumber', 'quantity', 'days') && has('amount', 'price');
}

/** Its amounts are all called after the VAT: without, of and with it. */
const isAboutVat = ({ columns }: Heading): boolean => columns.every(({ role, text }) => role !== 'amount' || isNamedAfterVat(text));

/** Columns that are named after a product and hold its amounts, in a table without a column for the product. */
export function productColumns({ columns }: Heading): readonly Column[] {
  const hasProduct = columns.some(({ role }) => role === 'product' || role === 'description');
  return hasProduct ? [] : columns.filter(({ role, text }) => role === undefined && namesOneProduct(text));
}
