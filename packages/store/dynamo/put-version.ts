import { canonicalJson } from '#domain';
import type { KeyedItem, Table } from './table-access.ts';

/**
 * Puts an item as the next version of its row and gives that row; undefined when another change was first. A repeated
 * request whose first answer was lost finds its own.
 */
export async function putVersion<Row extends { readonly version: number }>(
  table: Table,
  item: KeyedItem,
  next: Row,
  get: () => Promise<Row | undefined>,
): Promise<Row | undefined> {
  if (await table.putNext(item, next.version - 1)) return next;
  const found = await get();
  return found !== undefined && canonicalJson(found) === canonicalJson(next) ? next : undefined;
}
