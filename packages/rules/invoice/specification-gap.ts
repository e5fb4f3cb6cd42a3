import { type Eurocent, valueOf } from '#domain';
import type { InvoiceCase } from '../cases.ts';
import { policyOn } from '../parameters/policy.ts';

/** What the specification comes to beside the invoice. */
export interface SpecificationGap {
  readonly specifiedCents: Eurocent;
  readonly totalCents: Eurocent;
  /** For all rows together: a cent for each is rounding. */
  readonly toleranceCents: Eurocent;
  /** The rows do not come to the total without VAT. */
  readonly differs: boolean;
}

/** Undefined where one of the two sums is not there. */
export function specificationGap(c: InvoiceCase): SpecificationGap | undefined {
  const { specification, total, vat, lines } = c.invoice;
  if (specification.state !== 'read' || specification.sumCents === undefined || total.state === 'absent') return undefined;
  const specifiedCents = specification.sumCents;
  const toleranceCents = policyOn(c.parameters, c.received).roundingToleranceCents * Math.max(1, lines.length);
  const net = total.value - (valueOf(vat) ?? 0);
  const differs = Math.abs(Math.abs(specifiedCents) - Math.abs(net)) > toleranceCents;
  return { specifiedCents, totalCents: total.value, toleranceCents, differs };
}
