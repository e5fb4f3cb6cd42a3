import { expect } from 'vitest';
import { certainValueOf, codeOf, type InvoiceLine } from '#domain';
import { type DrawnRow, drawRows, letterheadWith } from './drawn-rows.ts';
import { file, invoiceOf } from './reading-invoices.ts';

/** The lines of an invoice of these pages, its letterhead above the first, which add up to its total. */
export async function linesOn(...pages: readonly (readonly DrawnRow[])[]): Promise<readonly InvoiceLine[]> {
  const [first = [], ...others] = pages;
  const invoice = await invoiceOf([file('factuur.pdf', await drawRows([...letterheadWith(), ...first], ...others))]);
  expect(invoice.reconciles).toBe(true);
  return invoice.ownLines;
}

/** What is certain of a line. */
export const said = (line: InvoiceLine): unknown[] => [
  certainValueOf(line.clientNumber),
  certainValueOf(line.clientName),
  codeOf(certainValueOf(line.product)),
  certainValueOf(line.quantity)?.value,
  certainValueOf(line.amount),
];
