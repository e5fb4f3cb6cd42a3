import { z } from 'zod';
import { inParallel } from '../in-parallel.ts';
import { sortableInstant, sweepRowsMax } from '../instants.ts';
import { partitionKey, sortKey, type WorkKind, workIndex, workLists } from '../table.ts';
import type { Item, Table } from './table-access.ts';

const indexEntry = z.object({ pk: z.string(), sk: z.string(), workSince: z.string() });

/**
 * What waits since before a moment, oldest first. The index only says where to look: it lags, so every item is read
 * again and judged by its own time; the caller judges its state.
 */
export async function waitingWork<Row extends { readonly changedAt: string }>(
  table: Table,
  kind: WorkKind,
  before: string,
  rowOf: (item: Item) => Row,
): Promise<readonly Row[]> {
  const limit = sortableInstant(before);
  const rows = (await indexed(table, kind, limit, sweepRowsMax)).map(rowOf);
  const since = (row: Row): string => sortableInstant(row.changedAt);
  return rows.filter((row) => since(row) < limit).sort((a, b) => (since(a) < since(b) ? -1 : 1));
}

/** After every moment and every day: all that waits. */
const endOfTime = '9999-12-31T00:00:00.000Z';

/** All items of some kinds of work. An index that lags may name one item under two kinds. */
export async function allIndexed(table: Table, kinds: readonly WorkKind[]): Promise<readonly Item[]> {
  const items = (await Promise.all(kinds.map((kind) => indexed(table, kind, endOfTime, sweepRowsMax)))).flat();
  return [...new Map(items.map((item) => [JSON.stringify([item[partitionKey], item[sortKey]]), item])).values()];
}

/** The items, read again, that the index names for a kind of work since before `before` in sortable form; the oldest `limit`. */
async function indexed(table: Table, kind: WorkKind, before: string, limit: number): Promise<readonly Item[]> {
  const perShard = await inParallel(workLists(kind), 4, (list) => table.queryIndex(workIndex, list, before, limit));
  const oldest = perShard
    .flat()
    .map((item) => indexEntry.parse(item))
    .sort((a, b) => (a.workSince < b.workSince ? -1 : 1))
    .slice(0, limit);
  return table.getAll(oldest);
}
