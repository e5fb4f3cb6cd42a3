import type { Eurocent } from '#domain';
import { fold } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import type { SheetRole } from './sheet-column.ts';
import { centsOf, namesProduct, type TableRow, type TableWithRows } from './table-row.ts';

/** A row with the list that it stands in. */
interface Listed {
  readonly row: TableRow;
  readonly table: TableWithRows['table'];
}
/** What a line has in common with some of the others: the title above it, or the text in a column. */
type Kind = (line: Listed) => string;

/**
 * The same lists with those rows alone that come to this sum, when something in them tells these rows from the others: the title above them
 * ("Niet in rekening gebracht", "Locatie Zuid"), what a column says of them ("Wmo" or "Jeugdwet", "ja" or "nee"), or that they name no care
 * that we know.
 */
export function partOfRows(tables: readonly TableWithRows[], cents: Eurocent): readonly TableWithRows[] | undefined {
  const lines = tables.flatMap(({ table, rows }) => rows.flatMap((row) => (row.kind === 'line' ? [{ row, table }] : [])));
  // A row without an amount is told by F10.
  if (lines.some(({ row }) => centsOf(row) === undefined)) return undefined;
  const byTitle = titlesOf(tables);
  const kinds: readonly Kind[] = [({ row }) => byTitle.get(row) ?? '', ({ row }) => String(isOfOtherCare(row)), ...columnsOf(tables)];
  for (const kind of kinds) {
    const groups = [...Map.groupBy(lines, kind).values()];
    // As many groups as there are lines, or nearly so, tell each line from the others and none of them apart.
    if (groups.length < leastGroups || groups.length > Math.max(leastGroups, lines.length / 2)) continue;
    const chosen = groups.flatMap((group) => [group, lines.filter((line) => !group.includes(line))]).find((some) => sumOf(some) === cents);
    if (chosen !== undefined) return onlyThese(tables, new Set(chosen.map(({ row }) => row)));
  }
  return undefined;
}

const leastGroups = 2;

/** "Ambulante jeugdhulp", "Wlz VV4". */
const isOfOtherCare = ({ reader }: TableRow): boolean => reader.has('product', 'description') && !namesProduct(reader);

const sumOf = (lines: readonly Listed[]): number => Math.abs(lines.reduce((sum, { row }) => sum + (centsOf(row) ?? 0), 0));

/** A row of words alone between the lines, or another sheet: whatever follows may be of something else. */
function titlesOf(tables: readonly TableWithRows[]): ReadonlyMap<TableRow, string> {
  const found = new Map<TableRow, string>();
  let title = 0;
  for (const { rows } of tables) {
    title += 1;
    for (const row of rows) {
      if (isTitle(row)) title += 1;
      found.set(row, String(title));
    }
  }
  return found;
}

function isTitle({ kind, row }: TableRow): boolean {
  const [only, ...others] = row.filter((cell) => !isBlank(cell));
  return kind === 'other' && others.length === 0 && only !== undefined && /\p{L}{3}/u.test(String(only.value));
}

/** What every column says of a row that tells nothing of whose it is, for what, or how much. */
function columnsOf(tables: readonly TableWithRows[]): readonly Kind[] {
  const headings = new Set(tables.flatMap(({ table }) => [...table.headings.values()]));
  return [...headings].map(
    (heading): Kind =>
      ({ row: { row }, table }) => {
        const index = [...table.headings].find(([at, text]) => text === heading && !isOwn(table, at))?.[0];
        return fold(String(row.find(({ column }) => column === index)?.value ?? '').trim());
      },
  );
}

const isOwn = ({ columns }: Listed['table'], at: number): boolean => columns.some(({ index, role }) => index === at && ofLine.has(role));
const ofLine: ReadonlySet<SheetRole> = new Set([
  ...(['clientNumber', 'name', 'firstName', 'prefix', 'birthDate', 'bsn', 'address', 'product'] as const),
  ...(['quantity', 'days', 'price', 'amount', 'period'] as const),
]);

const onlyThese = (tables: readonly TableWithRows[], chosen: ReadonlySet<TableRow>): readonly TableWithRows[] =>
  tables
    .map(({ table, rows }) => ({ table, rows: rows.filter((row) => (row.kind === 'line' ? chosen.has(row) : row.kind !== 'total')) }))
    .filter(({ rows }) => rows.some((row) => chosen.has(row)));
