import type { IsoDate } from '#domain';
import type { RegisterReader, Store } from '#store';
import { coverageNews } from './coverage-news.ts';
import { clientsAtOnce, inChunks } from './in-chunks.ts';

/** Clients whose agreements changed, by onderaannemer. */
export type Holders = ReadonlyMap<string, ReadonlySet<string>>;

/** Holds what was approved of these clients against their agreements as they are now; what is news, changed on that day. */
export async function holdAgainst(ledger: Store['ledger'], register: RegisterReader, holders: Holders, changedOn: IsoDate): Promise<void> {
  for (const [onderaannemerNumber, clients] of holders) {
    for (const some of inChunks([...clients], clientsAtOnce)) {
      const { claims, changes } = await ledger.ofClients(onderaannemerNumber, some);
      if (claims.length === 0) continue;
      const agreements = await register.leveringsovereenkomsten([...new Set(claims.map((claim) => claim.clientNumber))]);
      const news = coverageNews({ onderaannemerNumber, claims, changes, agreements, asOf: changedOn });
      if (news.length > 0) await ledger.putChanges(news);
    }
  }
}
