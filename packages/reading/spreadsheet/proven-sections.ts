import { isLabelRow } from './labelled-facts.ts';
import { centsOf, type TableRow } from './table-row.ts';

interface Section {
  readonly lines: TableRow[];
  stated: number | undefined;
}

const namesClient = ({ reader }: TableRow): boolean => reader.has('clientNumber', 'name', 'firstName');

/**
 * The lines of a care client who is named once, when the sum beside the name or right below them is theirs: then they are for that client, and
 * no line of it stands elsewhere.
 */
export function provenLines(rows: readonly TableRow[]): ReadonlySet<TableRow> {
  return new Set(sectionsOf(rows).flatMap(({ lines, stated }) => (stated !== undefined && stated === sumOf(lines) ? lines : [])));
}

const sumOf = (lines: readonly TableRow[]): number => lines.reduce((sum, line) => sum + (centsOf(line) ?? 0), 0);

/** The care clients stand each on rows of their own with lines below them, from the first row to the last line, and no line names anybody. */
export function areUnderClients(rows: readonly TableRow[]): boolean {
  const told = rows.filter(({ kind }) => kind !== 'total');
  const isHeaded = told[0]?.kind === 'group' && told.at(-1)?.kind === 'line' && !told.some(({ kind }) => kind === 'other');
  const isEmpty = (row: TableRow, at: number): boolean =>
    row.kind === 'group' && told[at + 1]?.kind !== 'line' && !(isLabelRow(row.row) && isLabelRow(told[at + 1]?.row ?? []));
  return isHeaded && !told.some(isEmpty) && !told.some((row) => row.kind === 'line' && namesClient(row));
}

/** From each row that names a client up to the next. */
function sectionsOf(rows: readonly TableRow[]): readonly Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const open = sections.at(-1);
    // A title or a remark may begin something else.
    if (row.kind === 'other') sections.push({ lines: [], stated: undefined });
    else if (row.kind === 'group') sections.push({ lines: [], stated: centsOf(row) });
    else if (row.kind === 'line' && namesClient(row)) sections.push({ lines: [row], stated: undefined });
    else if (row.kind === 'line') open?.lines.push(row);
    else if (row.kind === 'total' && open !== undefined) open.stated ??= centsOf(row);
  }
  return sections;
}
