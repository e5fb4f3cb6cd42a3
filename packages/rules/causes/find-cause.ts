import type { Eurocent, Facts } from '#domain';
import { allCauses } from './all-causes.ts';
import { type Cause, type FoundCause, nameOf, theOne } from './cause.ts';
import type { ChargedLine } from './charged-line.ts';
import type { Explained } from './explained.ts';
import type { WrongProduct } from './wrong-product.ts';
import type { WrongTotal } from './wrong-total.ts';

/** Everything that explains an amount, up to so many cents of rounding. */
const explaining = (
  cents: Eurocent,
  tolerance: Eurocent,
  amounts: (cause: Cause) => readonly Explained[] | undefined,
): readonly FoundCause[] =>
  allCauses.flatMap((cause) =>
    (amounts(cause) ?? [])
      .filter((explained) => Math.abs(explained.cents - cents) <= (explained.isExact ? 0 : tolerance))
      .map((explained) => ({ ...explained, name: nameOf(cause, explained), ofTarief: cause.ofTarief })),
  );

/** Another way of rounding is no other amount (rules: at most one cent a line). */
export const causesOfLine = (line: ChargedLine): readonly FoundCause[] =>
  explaining(line.basis.chargedCents, line.basis.toleranceCents, (cause) => cause.ofLine?.(line));
/** Sums and products are exact: a cent beside them is told by nothing. */
export const causesOfProduct = (product: WrongProduct): readonly FoundCause[] =>
  explaining(product.amountCents, 0, (cause) => cause.ofProduct?.(product));
export const causesOfTotal = (total: WrongTotal): readonly FoundCause[] =>
  explaining(total.totalCents, 0, (cause) => cause.ofTotal?.(total));

/** The one cause of a wrong line; the price that it prints and the days that it states may contradict others. */
export const causeOfLine = (
  found: readonly FoundCause[],
  printed: { readonly priceCents?: Eurocent | undefined; readonly statedDays?: number | undefined },
): FoundCause | undefined => {
  const differs = (a: number | undefined, b: number | undefined): boolean => a !== undefined && b !== undefined && a !== b;
  return theOne(found, ({ priceCents, days }) => differs(priceCents, printed.priceCents) || differs(days, printed.statedDays));
};

/** The cause in facts in Dutch, said to the onderaannemer, with a blank before it; or nothing. */
export function causeSentence(facts: Facts): string {
  const named = facts['cause'];
  if (typeof named !== 'string') return '';
  const cause = allCauses.find(({ name }) => named === name || named.startsWith(`${name}-`));
  return cause === undefined ? '' : ` ${cause.sentence(facts, named.slice(cause.name.length + 1))}`;
}

/** The same for the backoffice, which did not charge anything: as the words that the onderaannemer reads. */
export function causeForBackoffice(facts: Facts): string {
  const said = causeSentence(facts).trim();
  return said === '' ? '' : ` Uitleg voor de onderaannemer: ${said}`;
}
