import type { InvoiceLine } from '#domain';
import type { LineCase } from '../cases.ts';
import { oncePerCase } from '../once-per-case.ts';
import type { Calculation } from './calculation-result.ts';
import { computeLine } from './compute-line.ts';
import { areAmountsProven } from './proven-amounts.ts';
import { isOfSomethingElse } from './proven-cells.ts';

export type { Calculation, WrongAmount } from './calculation-result.ts';

/** Ten rules ask for the same line: what a case says of its lines is computed once. */
const computed = oncePerCase(() => new WeakMap<InvoiceLine, Calculation>());

/** What a line should have been, and whether it was read with enough certainty to refuse it. */
export function calculate(l: LineCase): Calculation {
  const ofCase = computed(l.case);
  const calculation = ofCase.get(l.line) ?? weighedByCells(l, computeLine(l, areAmountsProven(l.case)));
  ofCase.set(l.line, calculation);
  return calculation;
}

/** Where a count or a price beside it may be of something else, what is wrong is not certain. */
const weighedByCells = (l: LineCase, found: Calculation): Calculation =>
  (found.result === 'quantity' || 'causes' in found) && isOfSomethingElse(l)
    ? { ...found, basis: { ...found.basis, certain: false } }
    : found;
