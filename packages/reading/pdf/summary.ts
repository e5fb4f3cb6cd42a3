import type { Eurocent } from '#domain';
import { fold } from '../values/fold.ts';
import type { LineDraft } from './line.ts';

/**
 * The lines that are a summary of the others: per product, naming nobody while the others all name someone, or per care client, naming no
 * product while the others all do; for each of them both come to the same, and together to a total of the invoice. Counted along, everything
 * would be charged twice. Empty when there is no such summary. `headings`, one for each line, are the columns it stands under: the second line
 * of a care client may name nobody too, but stands under those of the first.
 */
export function summaryAmong(
  lines: readonly LineDraft[],
  totals: ReadonlySet<Eurocent>,
  headings: readonly (string | undefined)[],
): ReadonlySet<LineDraft> {
  if (totals.has(Math.abs(sumOf(lines)))) return new Set();
  const named = new Set(lines.flatMap((line, index) => (namesSomeone(line) ? [headings[index]] : [])));
  const isOfNobody = new Set(lines.filter((_, index) => !named.has(headings[index])));
  const ways = [
    partOf(lines, (line) => !namesSomeone(line), productOf, totals),
    partOf(lines, (line) => isOfNobody.has(line), productOf, totals),
    partOf(lines, (line) => line.product === undefined, clientOf, totals),
  ];
  return ways.find((summary) => summary.size > 0) ?? new Set();
}

/** The lines of one kind, when they come to the same as the others for each key. */
function partOf(
  lines: readonly LineDraft[],
  isSummary: (line: LineDraft) => boolean,
  keyOf: (line: LineDraft) => string,
  totals: ReadonlySet<Eurocent>,
): ReadonlySet<LineDraft> {
  const summary = lines.filter(isSummary);
  const others = lines.filter((line) => !isSummary(line));
  if (summary.length === 0 || others.length === 0 || !totals.has(Math.abs(sumOf(others)))) return new Set();
  const [sums, own] = [sumsBy(summary, keyOf), sumsBy(others, keyOf)];
  return sums.size === own.size && [...sums].every(([key, cents]) => own.get(key) === cents) ? new Set(summary) : new Set();
}

const sumOf = (lines: readonly LineDraft[]): Eurocent => lines.reduce((cents, line) => cents + line.amount.value, 0);

const namesSomeone = (line: LineDraft): boolean =>
  [line.clientNumber, line.clientName, line.birthDate, line.bsn].some((value) => value !== undefined);

function productOf({ product }: LineDraft): string {
  const recognised = product?.value.recognised;
  if (recognised?.kind === 'known') return recognised.code;
  // "Begeleiding midden (correctie)": what it may be suffices, since the sums have to be the same.
  const [only, ...others] = recognised?.kind === 'ambiguous' ? recognised.candidates : [];
  return only !== undefined && others.length === 0 ? only : fold(product?.value.text ?? '');
}
const clientOf = ({ clientNumber, clientName }: LineDraft): string => clientNumber?.value ?? fold(clientName?.value ?? '');

function sumsBy(lines: readonly LineDraft[], keyOf: (line: LineDraft) => string): ReadonlyMap<string, Eurocent> {
  const sums = new Map<string, Eurocent>();
  for (const line of lines) sums.set(keyOf(line), (sums.get(keyOf(line)) ?? 0) + line.amount.value);
  return sums;
}
