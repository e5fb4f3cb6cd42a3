import type { ColumnRole } from '../column-role.ts';
import { type Row, segmentsOf } from '../layout/rows.ts';
import type { Column, Heading } from './heading.ts';

const ofNames: ReadonlySet<ColumnRole | undefined> = new Set(['name', 'firstName', 'prefix']);
const person = /^(?:cli[eë]nt(?:en)?|deelnemer|bewoner|zorgvrager)$/i;
/** As Siem numbers its clients: other numbers may be the organisation's own, or a BSN. */
const code = /^\d{6}$/;
const anyCode = /(?<![\d.,/-])\d{6}(?![\d]|[.,/-]\d)/;

/** "Cliënt" heads names, and beside a column that is called after names it heads numbers: what stands under it tells. */
export function withClientColumn(heading: Heading, lines: readonly Row[]): Heading {
  const { columns } = heading;
  const client = columns.find(({ role, text }) => role === 'name' && person.test(text.trim()));
  const hasNames = columns.some((column) => column !== client && ofNames.has(column.role));
  if (client === undefined || !hasNames || columns.some(({ role }) => role === 'clientNumber')) return heading;
  const cells = lines.flatMap((row) => cellsUnder(row, client));
  if (cells.length === 0 || !cells.every(({ text }) => code.test(text))) return heading;
  if (lines.some((row) => segmentsOf(row).some((cell) => !code.test(cell.text) && anyCode.test(cell.text)))) return heading;
  return { ...heading, columns: columns.map((column) => (column === client ? { ...column, role: 'clientNumber' } : column)) };
}

const cellsUnder = (row: Row, column: Column): readonly Row[] =>
  segmentsOf(row).filter(({ words }) => (words[0]?.x0 ?? Infinity) < column.x1 && (words.at(-1)?.x1 ?? -Infinity) > column.x0);
