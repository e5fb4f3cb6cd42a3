import { type CommittedClaim, claimKey, type RetroactiveChange } from '#domain';
import type { CoverageChange, OpenChange } from './ports.ts';

/** The changes that approved days of one onderaannemer do not fit in any more: a credit makes them fit, so nothing has to close them. */
export function openChanges(changes: readonly CoverageChange[], claims: readonly CommittedClaim[]): readonly OpenChange[] {
  const days = new Map<string, number>();
  for (const claim of claims) days.set(claimKey(claim), (days.get(claimKey(claim)) ?? 0) + claim.days);
  return changes
    .map((change) => ({ ...change, claimedDays: days.get(claimKey(change)) ?? 0 }))
    .filter(({ claimedDays, coveredDays }) => claimedDays > coveredDays);
}

/** As a view tells them; nothing when nothing changed. */
export const toldOf = (open: readonly OpenChange[]): readonly RetroactiveChange[] | undefined =>
  open.length === 0 ? undefined : open.map(({ clientNumber, product, month, changedOn }) => ({ clientNumber, product, month, changedOn }));
