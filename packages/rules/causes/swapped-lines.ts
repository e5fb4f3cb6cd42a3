import type { Eurocent } from '#domain';
import type { FoundCause } from './cause.ts';

/** A line with what it charges and what it should. */
export interface Exchangeable {
  readonly line: number;
  readonly chargedCents: Eurocent;
  readonly expectedCents: Eurocent;
  readonly isWrong: boolean;
}

/** Two lines of one invoice that carry each other's amounts; nothing when more than one other line would do. */
export function swappedWith(own: Omit<Exchangeable, 'isWrong'>, all: readonly Exchangeable[], tolerance: Eurocent): readonly FoundCause[] {
  const same = (a: Eurocent, b: Eurocent): boolean => Math.abs(a - b) <= tolerance;
  const [partner, ...more] = all.filter(
    (other) => other.line !== own.line && same(other.expectedCents, own.chargedCents) && same(other.chargedCents, own.expectedCents),
  );
  if (partner === undefined || more.length > 0) return [];
  return [
    {
      name: 'swapped-lines',
      cents: partner.expectedCents,
      otherLine: partner.line,
      ...(partner.isWrong ? { explainsBoth: true } : {}),
    },
  ];
}
