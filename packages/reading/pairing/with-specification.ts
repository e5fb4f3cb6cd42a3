import { certainValueOf, type Eurocent, type Invoice, type InvoiceLine, type Place, type Specification, valueOf } from '#domain';
import type { ReadSpecification } from '../spreadsheet/specification-of-tables.ts';
import { chooseSpecification } from './choose-specification.ts';
import { withConfirmedProducts } from './confirmed-products.ts';
import { inDoubt } from './in-doubt.ts';
import type { PairedInvoice } from './pair-xml.ts';
import { withOwnLines } from './with-own-lines.ts';

/** The invoice with its specification: the rows are what the rules about lines look at. */
export function withSpecification(paired: PairedInvoice, all: readonly ReadSpecification[]): Invoice {
  const { parts, isDoubtful: isUnsure } = chooseSpecification(paired.invoice, all);
  const first = parts[0];
  if (first === undefined) return paired.invoice;
  const rows = parts.flatMap((part) => part.lines);
  const sum = sumOf(parts);
  const total = valueOf(paired.invoice.total);
  const isConfirmed = sum !== undefined && total !== undefined && Math.abs(Math.abs(sum) - Math.abs(total)) <= rows.length;
  const invoice = paired.again(isConfirmed);
  // A ledger writes what it gets as less than nothing; so does whoever pays something back.
  const isLedger = invoice.kind === 'invoice' && isConfirmed && sum < 0 && total > 0;
  const sign = isLedger || (invoice.kind === 'credit' && (sum ?? 0) > 0) ? -1 : 1;
  const isDoubtful = isUnsure || isLedger || isWholeWithout(rows, total);
  return {
    ...invoice,
    specification: { ...statedBy(parts, first.where), sumCents: sum && sum * sign, ...(isDoubtful ? { doubtful: true } : {}) },
    lines: linesOf(parts, sign, sum, invoice).map((line) => (isDoubtful || isOfNothing(line) ? inDoubt(line) : line)),
    doubts: [
      ...invoice.doubts,
      ...parts.flatMap((part) => part.doubts),
      ...(isUnsure ? ['Het is niet zeker welke bladen of werkmappen de specificatie van deze factuur zijn.'] : []),
      ...(isLedger ? ['De bedragen van de specificatie hebben een minteken, die van de factuur niet.'] : []),
    ],
  };
}

/** Undefined when one of the parts has no sum. */
function sumOf(parts: readonly ReadSpecification[]): Eurocent | undefined {
  const sums = parts.flatMap(({ sumCents }) => sumCents ?? []);
  return sums.length < parts.length ? undefined : sums.reduce((sum, cents) => sum + cents, 0);
}

const statedBy = (parts: readonly ReadSpecification[], where: Place): Extract<Specification, { state: 'read' }> => ({
  state: 'read',
  where,
  missingColumns: [...new Set(parts.flatMap((part) => part.missingColumns))],
  missingCells: parts.flatMap((part) => part.missingCells),
  ...(parts.every(({ namesSiem }) => namesSiem) ? { namesSiem: true } : {}),
});

/** The rows of all parts, numbered through, with the sign of the invoice and with what only its own lines say. */
function linesOf(parts: readonly ReadSpecification[], sign: 1 | -1, sum: Eurocent | undefined, invoice: Invoice): readonly InvoiceLine[] {
  const { total, ownLines, period } = invoice;
  const isProven =
    Math.abs(sum ?? 0) === Math.abs(certainValueOf(total) ?? Number.NaN) && parts.every(({ isProvenByTotal }) => isProvenByTotal);
  const rows = parts
    .flatMap((part) => part.lines)
    .map((line, index) => withSign({ ...line, number: index + 1, where: { ...line.where, line: index + 1 } }, sign))
    .map((line) => (isProven ? withSureAmount(line) : line));
  const perhapsMonths = parts.flatMap((part) => part.perhapsMonths);
  return withOwnLines(withConfirmedProducts(rows, ownLines), ownLines, period, perhapsMonths);
}

/** € 0,00 for somebody who was away, or for each product that was not given: nothing is charged for it. */
const isOfNothing = ({ amount }: InvoiceLine): boolean => valueOf(amount) === 0;

/** The rows that have an amount are the total: one without it may be of somebody who got nothing. */
function isWholeWithout(rows: readonly InvoiceLine[], total: Eurocent | undefined): boolean {
  const amounts = rows.flatMap(({ amount }) => valueOf(amount) ?? []);
  const sum = amounts.reduce((before, cents) => before + cents, 0);
  return amounts.length > 0 && amounts.length < rows.length && Math.abs(sum) === Math.abs(total ?? 0);
}

const withSign = (line: InvoiceLine, sign: 1 | -1): InvoiceLine =>
  line.amount.state === 'read' ? { ...line, amount: { ...line.amount, value: line.amount.value * sign } } : line;

const withSureAmount = (line: InvoiceLine): InvoiceLine => ({ ...line, amount: { ...line.amount, certain: true } });

/** A workbook lies in the mail, and whether it is that of this invoice cannot be told. */
export const withUnpaired = (invoice: Invoice, where: Place): Invoice => ({
  ...invoice,
  specification: {
    state: 'unreadable',
    unpaired: true,
    where,
    reason: 'Het is niet zeker bij welke factuur deze specificatie hoort.',
  },
});
