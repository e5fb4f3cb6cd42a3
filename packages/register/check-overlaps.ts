import { type Leveringsovereenkomst, overlap } from '#domain';
import { placeOf } from './read-row.ts';
import type { Report } from './register-fault.ts';
import type { leveringsovereenkomstenLayout } from './sheet-layout.ts';
import type { SheetTable } from './sheet-table.ts';

export interface RecordAt<T> {
  readonly row: number;
  readonly record: T;
}
type Table = SheetTable<(typeof leveringsovereenkomstenLayout.headings)[number]>;

/** Two agreements for the same care on the same day: it could not be told which one an invoice is judged by. */
export function reportOverlaps(table: Table, agreements: readonly RecordAt<Leveringsovereenkomst>[], report: Report): void {
  const groups = Map.groupBy(agreements, ({ record }) => `${record.clientNumber}\0${record.product}\0${record.onderaannemerNumber}`);
  for (const group of groups.values()) {
    const sorted = group.toSorted((a, b) =>
      a.record.period.from < b.record.period.from ? -1 : a.record.period.from > b.record.period.from ? 1 : a.row - b.row,
    );
    let longest = sorted[0];
    for (const next of sorted.slice(1)) {
      if (longest === undefined) return;
      if (overlap(longest.record.period, next.record.period) !== undefined) {
        const message = `Deze leveringsovereenkomst loopt tegelijk met die van rij ${longest.row}: dezelfde cliënt, onderaannemer en hetzelfde product. Geef de eerste een einddatum of haal er één weg.`;
        report({ ...placeOf(table, next.row, 'Startdatum'), message });
      }
      const end = longest.record.period.to;
      if (end !== undefined && (next.record.period.to === undefined || next.record.period.to > end)) longest = next;
    }
  }
}
