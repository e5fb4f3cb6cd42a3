import { type Beschikking, gemeenten } from '#domain';
import { iwmo } from '#rules';
import type { Store } from '#store';

const prefixes = gemeenten.map((gemeente) => `${iwmo.gemeenteCodes.values[gemeente]}-`);

/** What gemeenten assigned to this client and did not take back, the latest start first: product and period to begin from. */
export async function toewijzingenFor({ additions }: Pick<Store, 'additions'>, clientNumber: string): Promise<readonly Beschikking[]> {
  const added = (await additions.ofClients([clientNumber])).get(clientNumber)?.beschikkingen ?? [];
  const current = added.flatMap(({ item, withdrawnAt }) => (withdrawnAt === undefined ? [item] : []));
  return current
    .filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)))
    .sort((a, b) => (a.period.from > b.period.from ? -1 : a.period.from < b.period.from ? 1 : a.id < b.id ? -1 : 1));
}
