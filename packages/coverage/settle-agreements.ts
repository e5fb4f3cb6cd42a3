import { amsterdamDate, type CaseOutcome, canonicalJson, type IsoDate, type Leveringsovereenkomst } from '#domain';
import type { Store } from '#store';
import { holdAgainst } from './hold-against.ts';
import type { SettlePorts } from './settle-register.ts';

/** One onderaannemer with clients of whom an agreement was made or withdrawn. */
export interface ChangedAgreements {
  readonly onderaannemerNumber: string;
  readonly clientNumbers: readonly string[];
  /** From that day on a creditfactuur is expected for what is covered no longer (AP §2). */
  readonly changedOn: IsoDate;
}

/** People hardly ever change the agreements of one client at once: this many changes in a row are a fault. */
const settleTriesMax = 20;

/**
 * Holds what was approved against the agreements of these clients as they are now, until they did not change meanwhile:
 * of two at once the last one to write saw them as they are. May be done again.
 */
export async function settleAgreements({ register, ledger }: SettlePorts, changed: ChangedAgreements): Promise<void> {
  const { onderaannemerNumber, clientNumbers, changedOn } = changed;
  const agreementsNow = async (): Promise<readonly Leveringsovereenkomst[]> =>
    (await (await register.current())?.leveringsovereenkomsten(clientNumbers)) ?? [];
  let before = canonicalJson(await agreementsNow());
  for (let tries = 0; tries < settleTriesMax; tries += 1) {
    const current = await register.current();
    if (current === undefined) return;
    await holdAgainst(ledger, current, new Map([[onderaannemerNumber, new Set(clientNumbers)]]), changedOn);
    const after = canonicalJson(await agreementsNow());
    if (after === before) return;
    before = after;
  }
  throw new Error(`The agreements of clients of ${onderaannemerNumber} kept changing while the ledger was held against them`);
}

/**
 * After a commit: when another register became current since the outcome was judged, or an agreement of these clients was
 * ever withdrawn, that may have looked at the ledger just before this commit. Either it saw the commit, or this sees it.
 */
export async function settleOutcome(ports: SettlePorts & Pick<Store, 'additions'>, outcome: CaseOutcome): Promise<void> {
  const number = outcome.onderaannemerNumber;
  if (number === undefined || outcome.claims.length === 0) return;
  const clientNumbers = [...new Set(outcome.claims.map((claim) => claim.clientNumber))];
  const current = await ports.register.current();
  const withdrawn = await withdrawnOn(ports.additions, clientNumbers);
  const imported = current === undefined || current.generation === outcome.versions.registerGeneration ? [] : [amsterdamDate(current.asOf)];
  const changedOn = [...withdrawn, ...imported].sort().at(-1);
  if (changedOn !== undefined) await settleAgreements(ports, { onderaannemerNumber: number, clientNumbers, changedOn });
}

async function withdrawnOn(additions: Store['additions'], clientNumbers: readonly string[]): Promise<readonly IsoDate[]> {
  const found = [...(await additions.ofClients(clientNumbers)).values()];
  return found.flatMap(({ agreements }) =>
    agreements.flatMap(({ withdrawnAt }) => (withdrawnAt === undefined ? [] : [amsterdamDate(withdrawnAt)])),
  );
}
