import { type Eurocent, type InvoiceLine, undetermined, type Verdict } from '#domain';
import type { InvoiceCase } from '../cases.ts';
import { type WrongLine, wrongLine } from './wrong-line.ts';

/**
 * Rows of a specification of which the count and the price stand in its own cells, and do not come to the amount. Without
 * a specification the rows are the lines of the invoice itself, and those came out before this is asked.
 */
export function wrongRows(c: InvoiceCase, toleranceCents: Eurocent): readonly WrongLine[] {
  const isInCells = ({ quantity, unitPrice }: InvoiceLine): boolean =>
    [quantity, unitPrice].every(({ certain, where }) => certain && where?.kind === 'spreadsheet');
  return c.invoice.lines
    .filter(isInCells)
    .flatMap((line) => wrongLine(line, c, toleranceCents) ?? [])
    .filter(({ isInDoubt }) => !isInDoubt);
}

/** The invoice itself comes out; when a row of its specification does not, a person looks which of the two is right. */
export function rightBut(rows: readonly WrongLine[], otherwise: Verdict): Verdict {
  const [first] = rows;
  return first === undefined ? otherwise : undetermined({ rows: rows.map(({ line }) => line.number) }, first.line.where);
}
