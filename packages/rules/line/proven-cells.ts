import { absent, type InvoiceLine, products, valueOf } from '#domain';
import type { InvoiceCase, LineCase } from '../cases.ts';
import { causesOfLine } from '../causes/find-cause.ts';
import { oncePerCase } from '../once-per-case.ts';
import { type Basis, near } from './basis.ts';
import { computeLine } from './compute-line.ts';

/** Cells beside the amount. */
type Column = 'quantity' | 'unitPrice';

/**
 * Beside an amount that is right by itself a column of counts or prices in a workbook may be of something else: visits, months of an agreement,
 * what it costs. It is not where most of its cells fit, and then one that does not is a mistake.
 */
export function isOfSomethingElse(l: LineCase): boolean {
  const basis = basisOfAmount(l);
  const isDoubted = (column: Column): boolean =>
    basis !== undefined && isInWorkbook(l.line, column) && !fits(l, basis, column) && !isProven(l.case, column, unitOf(basis));
  return isDoubted('quantity') || isDoubted('unitPrice');
}

const isInWorkbook = (line: InvoiceLine, column: Column): boolean => {
  const field = line[column];
  return field.state === 'read' && field.where.kind === 'spreadsheet';
};

/** What a line comes to when its amount is right whatever stands beside it. */
function basisOfAmount({ line, case: c }: LineCase): Basis | undefined {
  const alone = computeLine({ line: { ...line, quantity: absent(), unitPrice: absent() }, case: c });
  return alone.result === 'fits' ? alone.basis : undefined;
}

function fits({ line, case: c }: LineCase, basis: Basis, column: Column): boolean {
  if (column === 'quantity') return computeLine({ line: { ...line, unitPrice: absent() }, case: c }).result === 'fits';
  const price = valueOf(line.unitPrice);
  return price === undefined || isTarief(basis, price.cents);
}

/** Of this month, or of another year or category; or the amount itself. */
function isTarief(basis: Basis, cents: number): boolean {
  const ofOne = { ...basis, chargedCents: cents };
  return (
    near(ofOne, basis.tariefCents) || near(basis, cents) || causesOfLine({ basis: ofOne, expectedDays: 1 }).some(({ ofTarief }) => ofTarief)
  );
}

const proven = oncePerCase(() => new Map<string, boolean>());
function isProven(c: InvoiceCase, column: Column, unit: string): boolean {
  const ofCase = proven(c);
  const key = `${column} ${unit}`;
  const known = ofCase.get(key) ?? doMostFit(c, column, unit);
  ofCase.set(key, known);
  return known;
}

/** "Dagen" may be etmalen of one client and visits of another who pays by the month: for a month only other months count. */
function doMostFit(c: InvoiceCase, column: Column, unit: string): boolean {
  const rows = c.invoice.lines
    .filter((line) => isInWorkbook(line, column))
    .flatMap((line) => {
      const basis = basisOfAmount({ line, case: c });
      const counts = basis !== undefined && (unit === 'day' || unitOf(basis) === unit);
      return counts ? [fits({ line, case: c }, basis, column)] : [];
    });
  return 2 * rows.filter(Boolean).length >= rows.length;
}
const unitOf = ({ product }: Basis): string => products[product].unit;
