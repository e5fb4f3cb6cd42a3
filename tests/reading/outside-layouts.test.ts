import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { file, invoiceOf } from '../support/reading-invoices.ts';
import type { Claim } from './layouts/claim.ts';
import { compare } from './layouts/compare.ts';
import type { Layout, Shown } from './layouts/layout.ts';

/** Drawn once by programs that are not among our packages and kept, each with what it says: `<renderer>-<layout>.pdf` and `.json`. */
const folder = new URL('layouts/outside/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => basename(name, '.pdf'));
/** A matrix has amounts alone, and not every list has birth dates. */
const leavesOut: Readonly<Record<string, readonly Shown[]>> = {
  'wkhtmltopdf-column-per-product': ['count', 'price'],
  'wkhtmltopdf-codes-as-columns': ['count', 'price'],
  'reportlab-per-gemeente': ['born'],
};

describe('facturen uit andere programma’s, bewaard zoals die ze tekenden', () => {
  it.each(names)('%s: alles gelezen, niets te veel, en wat zeker heet is waar', async (name) => {
    const claim: Claim = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    const invoice = await invoiceOf([file('factuur.pdf', new Uint8Array(readFileSync(new URL(`${name}.pdf`, folder))))]);
    const layout: Layout = { name, renderer: '', scenarios: [], leavesOut: leavesOut[name] ?? [], draw: async () => new Uint8Array() };
    const read = compare(layout, claim, invoice);
    expect(read.wrong).toEqual([]);
    expect(read.certainAndWrong).toEqual([]);
    expect(invoice.reconciles).toBe(true);
  });
});
