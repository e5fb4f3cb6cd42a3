import { z } from 'zod';
import { sortableInstant, sweepRowsMax } from '../instants.ts';
import { type WorkKind, workIndex, workLists } from '../table.ts';
import { inParallel } from './in-parallel.ts';
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
  const perShard = await inParallel(workLists(kind), 4, (list) => table.queryIndex(workIndex, list, limit, sweepRowsMax));
  const oldest = perShard
    .flat()
    .map((item) => indexEntry.parse(item))
    .sort((a, b) => (a.workSince < b.workSince ? -1 : 1))
    .slice(0, sweepRowsMax);
  const rows = (await table.getAll(oldest)).map(rowOf);
  const since = (row: Row): string => sortableInstant(row.changedAt);
  return rows.filter((row) => since(row) < limit).sort((a, b) => (since(a) < since(b) ? -1 : 1));
}
