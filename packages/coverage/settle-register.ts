import { amsterdamDate, type CaseOutcome } from '#domain';
import type { RegisterReader, Store } from '#store';
import { coverageNews } from './coverage-news.ts';

export type SettlePorts = Pick<Store, 'register' | 'ledger'>;
type Holders = ReadonlyMap<string, ReadonlySet<string>>;

/** So many clients of one onderaannemer are held against the register at once: it bounds the memory, not the work. */
const clientsAtOnce = 500;
/** Imports are rare: this many in a row, each while the one before was settled, is a fault. */
const settleTriesMax = 20;

/**
 * Holds what was approved against the register after an import: only clients whose agreements changed are looked at.
 * May die anywhere and be done again, by the same import or the next; what changed is told until it is settled.
 */
export async function settleRegister({ register, ledger }: SettlePorts): Promise<void> {
  const holders = new Map<string, Set<string>>();
  for (let tries = 0; tries < settleTriesMax; tries += 1) {
    const unsettled = await register.unsettled();
    if (unsettled === undefined) return;
    for (const { onderaannemerNumber, clientNumber } of unsettled.changed)
      holders.set(onderaannemerNumber, (holders.get(onderaannemerNumber) ?? new Set()).add(clientNumber));
    await holdAgainst(ledger, unsettled.register, holders);
    // Another register became current meanwhile: what was written of these clients may be of the one before.
    if (await register.settle(unsettled.register.generation)) return;
  }
  throw new Error('Registers kept being imported while the ledger was held against them');
}

/**
 * After a commit: when another register became current since the outcome was judged, its import may have looked at the
 * ledger just before this commit. Either it saw the commit, or this sees the register.
 */
export async function settleOutcome({ register, ledger }: SettlePorts, outcome: CaseOutcome): Promise<void> {
  const number = outcome.onderaannemerNumber;
  if (number === undefined || outcome.claims.length === 0) return;
  const current = await register.current();
  if (current === undefined || current.generation === outcome.versions.registerGeneration) return;
  await holdAgainst(ledger, current, new Map([[number, new Set(outcome.claims.map((claim) => claim.clientNumber))]]));
}

async function holdAgainst(ledger: Store['ledger'], register: RegisterReader, holders: Holders): Promise<void> {
  for (const [onderaannemerNumber, clients] of holders) {
    for (const some of chunks([...clients], clientsAtOnce)) {
      const { claims, changes } = await ledger.ofClients(onderaannemerNumber, some);
      if (claims.length === 0) continue;
      const agreements = await register.leveringsovereenkomsten([...new Set(claims.map((claim) => claim.clientNumber))]);
      const news = coverageNews({ onderaannemerNumber, claims, changes, agreements, asOf: amsterdamDate(register.asOf) });
      if (news.length > 0) await ledger.putChanges(news);
    }
  }
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
