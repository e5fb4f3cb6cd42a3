import type { Facts } from '#domain';
import type { ChargedLine } from './charged-line.ts';
import type { Explained } from './explained.ts';
import type { WrongProduct } from './wrong-product.ts';
import type { WrongTotal } from './wrong-total.ts';

/** A mistake that is often made, as one value: which amounts it makes of what, and how it is said. */
export interface Cause {
  /** Public, the fact `cause`; with a value behind it when there are several of a kind (`tarief-of-2025`). */
  readonly name: string;
  /** It concerns the tarief (L08) rather than the days (L09). */
  readonly ofTarief?: true;
  /** What a line would be charged by it, beside what it should be (L08, L09). */
  readonly ofLine?: (line: ChargedLine) => readonly Explained[];
  /** What it would make of quantity × price (F12). */
  readonly ofProduct?: (product: WrongProduct) => readonly Explained[];
  /** What it would make of the sum of the lines (F12). */
  readonly ofTotal?: (total: WrongTotal) => readonly Explained[];
  /** Dutch, one or two sentences to the onderaannemer. */
  readonly sentence: (facts: Facts, of: string) => string;
}

/** A cause that explains an amount, by its public name. */
export interface FoundCause extends Explained {
  readonly name: string;
  readonly ofTarief?: true | undefined;
}

export const nameOf = ({ name }: Cause, { of }: Explained): string => (of === undefined ? name : `${name}-${of}`);

/**
 * The one cause among all that explain an amount, or none: two that fit alike are a guess, unless what the invoice
 * prints contradicts all but one, or one explains another wrong line as well.
 */
export function theOne(found: readonly FoundCause[], isContradicted?: (cause: FoundCause) => boolean): FoundCause | undefined {
  const forBoth = found.filter(({ explainsBoth }) => explainsBoth);
  const left = isOne(found) ? found : forBoth.length > 0 ? forBoth : found.filter((cause) => !isContradicted?.(cause));
  const withOneLine = (one: FoundCause, other: FoundCause): FoundCause =>
    one.otherLine === other.otherLine ? one : { ...one, otherLine: undefined };
  return isOne(left) ? left.reduce(withOneLine) : undefined;
}
const isOne = (found: readonly FoundCause[]): boolean => new Set(found.map(({ name }) => name)).size === 1;

/** The facts that tell of a cause. */
export const causeFacts = (cause: FoundCause | undefined): Readonly<Record<string, string | number>> =>
  cause === undefined ? {} : { cause: cause.name, ...(cause.otherLine === undefined ? {} : { causeLine: cause.otherLine }) };
