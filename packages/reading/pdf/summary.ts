import type { Eurocent } from '#domain';
import { fold } from '../values/fold.ts';
import type { LineDraft } from './line.ts';

/**
 * The lines that are a summary per product of the others: they name nobody, the others all name someone, and per product both come to the
 * same, which is a total of the invoice. Counted along, everything would be charged twice. Empty when there is no such summary.
 */
export function summaryAmong(lines: readonly LineDraft[], totals: ReadonlySet<Eurocent>): ReadonlySet<LineDraft> {
  const unnamed = lines.filter((line) => !namesSomeone(line));
  const named = lines.filter(namesSomeone);
  if (unnamed.length === 0 || named.length === 0 || !totals.has(Math.abs(sumOf(named))) || totals.has(Math.abs(sumOf(lines))))
    return new Set();
  const [summary, specification] = [perProduct(unnamed), perProduct(named)];
  const isSame = summary.size === specification.size && [...summary].every(([product, cents]) => specification.get(product) === cents);
  return isSame ? new Set(unnamed) : new Set();
}

const sumOf = (lines: readonly LineDraft[]): Eurocent => lines.reduce((cents, line) => cents + line.amount.value, 0);

const namesSomeone = (line: LineDraft): boolean =>
  [line.clientNumber, line.clientName, line.birthDate, line.bsn].some((value) => value !== undefined);

function perProduct(lines: readonly LineDraft[]): ReadonlyMap<string, Eurocent> {
  const sums = new Map<string, Eurocent>();
  for (const { product, amount } of lines) {
    const recognised = product?.value.recognised;
    const key = recognised?.kind === 'known' ? recognised.code : fold(product?.value.text ?? '');
    sums.set(key, (sums.get(key) ?? 0) + amount.value);
  }
  return sums;
}
