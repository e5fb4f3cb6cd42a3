import { valueOf } from '#domain';
import type { LineCase } from '../cases.ts';
import type { FoundCause } from '../causes/cause.ts';
import { charge } from '../causes/charged-line.ts';
import { causeOfLine } from '../causes/find-cause.ts';
import { type Exchangeable, swappedWith } from '../causes/swapped-lines.ts';
import { oncePerCase } from '../once-per-case.ts';
import { calculate, type WrongAmount } from './calculation.ts';
import { lineCases } from './claimed-days.ts';

/** A line that is right for fewer days than it could charge may still carry the amount of another. */
function exchangeableOf(l: LineCase): Exchangeable | undefined {
  const calculation = calculate(l);
  const { result } = calculation;
  if (result !== 'fits' && result !== 'tarief' && result !== 'pro-rata') return undefined;
  const { tariefCents, coveredDays, statedDays, chargedCents } = calculation.basis;
  const full = charge(calculation.basis, tariefCents, statedDays ?? coveredDays);
  return {
    line: l.line.number,
    chargedCents,
    expectedCents: result === 'fits' ? full : calculation.expectedCents,
    isWrong: result !== 'fits',
  };
}

/** A verzamelfactuur of which every line is wrong asks as often as it has lines. */
const exchangesOf = oncePerCase((c) => lineCases(c).flatMap((l) => exchangeableOf(l) ?? []));

/** Why the amount of a line is probably wrong, when there is one explanation; the other lines of the invoice may hold it. */
export function probableCause(l: LineCase, wrong: WrongAmount): FoundCause | undefined {
  const { basis, expectedCents } = wrong;
  const own = { line: l.line.number, chargedCents: basis.chargedCents, expectedCents };
  const swapped = wrong.wrongPriceCents === undefined ? swappedWith(own, exchangesOf(l.case), basis.toleranceCents) : [];
  return causeOfLine([...wrong.causes, ...swapped], { priceCents: valueOf(l.line.unitPrice)?.cents, statedDays: basis.statedDays });
}
