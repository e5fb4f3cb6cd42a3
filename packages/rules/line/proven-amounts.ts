import { type InvoiceLine, valueOf } from '#domain';
import type { InvoiceCase } from '../cases.ts';
import { specificationGap } from '../invoice/specification-gap.ts';
import { oncePerCase } from '../once-per-case.ts';
import type { Calculation } from './calculation-result.ts';
import { computeLine } from './compute-line.ts';

/**
 * "Kosten" or "Bedrag" in a workbook may be what care costs the organisation, a budget or a year. What adds up to the invoice was charged;
 * where it does not, most rows must have an amount that stands on the invoice too, or that is made of a tarief: the right one, or one of
 * another year or category, or with btw.
 */
export const areAmountsProven = oncePerCase((c) => specificationGap(c)?.differs !== true || areMostConfirmed(c));

function areMostConfirmed(c: InvoiceCase): boolean {
  const { lines, ownLines } = c.invoice;
  const isConfirmed = (line: InvoiceLine): boolean =>
    ownLines.some((own) => valueOf(own.amount) === valueOf(line.amount)) || isByTarief(computeLine({ line, case: c }));
  return 2 * lines.filter(isConfirmed).length >= lines.length;
}

const isByTarief = (found: Calculation): boolean =>
  found.result === 'fits' || ('causes' in found && found.causes.some(({ ofTarief }) => ofTarief));
