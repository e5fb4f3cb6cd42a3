import type { IsoDate } from '#domain';
import type { RegisterReader, Store } from '#store';
import { coverageNews } from './coverage-news.ts';

/** Clients whose agreements changed, by onderaannemer. */
export type Holders = ReadonlyMap<string, ReadonlySet<string>>;

/** So many clients of one onderaannemer are held against the register at once: it bounds the memory, not the work. */
const clientsAtOnce = 500;

/** Holds what was approved of these clients against their agreements as they are now; what is news, changed on that day. */
export async function holdAgainst(ledger: Store['ledger'], register: RegisterReader, holders: Holders, changedOn: IsoDate): Promise<void> {
  for (const [onderaannemerNumber, clients] of holders) {
    for (const some of chunks([...clients], clientsAtOnce)) {
      const { claims, changes } = await ledger.ofClients(onderaannemerNumber, some);
      if (claims.length === 0) continue;
      const agreements = await register.leveringsovereenkomsten([...new Set(claims.map((claim) => claim.clientNumber))]);
      const news = coverageNews({ onderaannemerNumber, claims, changes, agreements, asOf: changedOn });
      if (news.length > 0) await ledger.putChanges(news);
    }
  }
}

const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
