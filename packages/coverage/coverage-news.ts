import { type CommittedClaim, claimKey, type IsoDate, type Leveringsovereenkomst } from '#domain';
import { coveredDays } from '#rules';
import type { CoverageChange } from '#store';

export interface LedgerOfClients {
  readonly onderaannemerNumber: string;
  readonly claims: readonly CommittedClaim[];
  /** What was known to have changed before. */
  readonly changes: readonly CoverageChange[];
  /** Agreements of these clients in the current register, whoever they are with. */
  readonly agreements: readonly Leveringsovereenkomst[];
  /** The civil date of the current register. */
  readonly asOf: IsoDate;
}

/**
 * What the current register covers of the months of which days are approved, as far as that is news: too little for
 * what is approved, or other than what was known. A month that is covered less than before counts from now; one that
 * still falls short as it did keeps its day. The same register twice tells nothing new.
 */
export function coverageNews({ onderaannemerNumber, claims, changes, agreements, asOf }: LedgerOfClients): readonly CoverageChange[] {
  const known = new Map(changes.map((change) => [claimKey(change), change]));
  return [...Map.groupBy(claims, claimKey).values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    const { clientNumber, product, month } = first;
    const claimed = together.reduce((sum, claim) => sum + claim.days, 0);
    const covered = coveredDaysOf(agreements, onderaannemerNumber, first);
    const before = known.get(claimKey(first));
    if (before === undefined && claimed <= covered) return [];
    if (before?.coveredDays === covered) return [];
    const wasShort = before !== undefined && claimed > before.coveredDays && covered >= before.coveredDays;
    const changedOn = wasShort ? before.changedOn : asOf;
    return [{ onderaannemerNumber, clientNumber, product, month, changedOn, coveredDays: covered }];
  });
}

function coveredDaysOf(agreements: readonly Leveringsovereenkomst[], onderaannemerNumber: string, claim: CommittedClaim): number {
  const { clientNumber, product, month } = claim;
  const own = agreements.filter(
    (a) => a.onderaannemerNumber === onderaannemerNumber && a.clientNumber === clientNumber && a.product === product,
  );
  return coveredDays(own, month);
}
