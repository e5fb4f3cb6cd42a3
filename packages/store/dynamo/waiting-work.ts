import { z } from 'zod';
import { inParallel } from '../in-parallel.ts';
import { sortableInstant, sweepRowsMax } from '../instants.ts';
import { type WorkKind, workIndex, workLists } from '../table.ts';
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

/** The items, read again, that the index names for a kind of work since before `before` in sortable form; the oldest `limit`. */
export async function indexed(table: Table, kind: WorkKind, before: string, limit: number): Promise<readonly Item[]> {
  const perShard = await inParallel(workLists(kind), 4, (list) => table.queryIndex(workIndex, list, before, limit));
  const oldest = perShard
    .flat()
    .map((item) => indexEntry.parse(item))
    .sort((a, b) => (a.workSince < b.workSince ? -1 : 1))
    .slice(0, limit);
  return table.getAll(oldest);
}
