import type { CommittedClaim } from '#domain';
import { isCoverageChange, keys } from '../table.ts';
import { type AttemptItem, type ClaimItem, type CommitItem, readCommit } from './ledger-items.ts';
import type { Item, Table } from './table-access.ts';

export const commitId = ({ onderaannemerNumber, version }: AttemptItem): string => JSON.stringify([onderaannemerNumber, version]);

/** The commits that would make these items true, by `commitId`. */
export async function commitsOf(table: Table, items: readonly AttemptItem[]): Promise<ReadonlyMap<string, CommitItem>> {
  const found = await table.getAll(items.map(({ onderaannemerNumber, version }) => keys.commit(onderaannemerNumber, version)));
  return new Map(found.map(readCommit).map((commit) => [commitId(commit), commit]));
}

/** What stands under one client: claims, and what the register covers of their months. */
export function splitClaims(items: readonly Item[]): { readonly claims: readonly Item[]; readonly changes: readonly Item[] } {
  const isChange = (item: Item): boolean => isCoverageChange(String(item['sk']));
  return { claims: items.filter((item) => !isChange(item)), changes: items.filter(isChange) };
}

/** In the order in which they were committed. */
export const inOrder = (claims: readonly ClaimItem[]): readonly CommittedClaim[] =>
  [...claims].sort((a, b) => a.version - b.version || a.index - b.index).map(({ claim }) => claim);
