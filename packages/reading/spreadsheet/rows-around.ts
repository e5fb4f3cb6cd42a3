import { textOf } from './cell-text.ts';
import { codeInText, isClientCode } from './client-code.ts';
import { isSum, nothing, type RunningSum, withRow } from './running-sum.ts';
import { centsOf, isOfNobody, namesProduct, type TableRow } from './table-row.ts';

const clientOf = ({ reader }: TableRow): string =>
  [...reader.cells('clientNumber'), ...reader.cells('name')].map(({ cell }) => textOf(cell)).join(' ');
/** A number below a heading that may be of anything, or with a name in the column of the products. */
function looseCodeOf({ reader, row }: TableRow): string {
  if (reader.has('clientNumber')) return '';
  const loose = row.find((cell) => reader.isIn(cell, 'ignored') && isClientCode(cell));
  const withName = namesProduct(reader) ? undefined : reader.cells('description').find(({ cell }) => codeInText(String(cell.value)))?.cell;
  return String((loose ?? withName)?.value ?? '');
}

/** A row that names a client, with the products below it in rows that name nobody, and nothing or their sum beside it. */
export function isAboveItsLines(rows: readonly TableRow[], index: number): boolean {
  const [own, stated] = [rows[index], rows[index] === undefined ? undefined : centsOf(rows[index])];
  if (own === undefined || clientOf(own) + looseCodeOf(own) === '') return false;
  const isNamed = (row: TableRow): boolean => clientOf(row) + looseCodeOf(row) !== '';
  let sum = 0;
  let count = 0;
  for (const row of rows.slice(index + 1)) {
    if (row.kind !== 'line' || isNamed(row) || !row.reader.has('product', 'description')) break;
    sum += centsOf(row) ?? 0;
    count += 1;
  }
  return count > 0 && (stated === undefined || stated === sum);
}

/** A row without a product that comes to the same as the lines of that client above it. */
export function isBelowItsLines(rows: readonly TableRow[], index: number): boolean {
  const own = rows[index];
  const stated = own === undefined ? undefined : centsOf(own);
  if (own === undefined || stated === undefined) return false;
  const client = clientOf(own);
  let sum = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.kind !== 'line' || !row.reader.has('product', 'description')) break;
    const other = clientOf(row);
    if (client !== '' && other !== '' && other !== client && !other.startsWith(client) && !other.endsWith(client)) break;
    sum += centsOf(row) ?? 0;
  }
  return sum !== 0 && sum === stated;
}

/** A line of nothing is in no sum. */
const withLine = (sum: RunningSum, cents: number): RunningSum => (cents === 0 ? sum : withRow(sum, cents));

/** Of a row that says neither number nor product what the rows above it make it. */
export interface Above {
  /** It comes to what the lines above it do, whatever it is called: "Bezetting", "Alles samen". */
  readonly isSum: boolean;
  /** It stands below the total of all lines, as "Gemiddeld per cliënt" does: of nobody, and not in it. */
  readonly isBelowTotal: boolean;
}

/** For each row, from the first to the last. */
export function aboveRows(rows: readonly TableRow[]): readonly Above[] {
  // Of lines that say whose or what they are: all of them, and those since a total or a row of nobody.
  let [all, recent] = [nothing, nothing];
  // All lines, whatever they say, and whether the last total was theirs.
  let [cents, hasNamed, isBelowTotal] = [0, false, false];
  return rows.map((row) => {
    const stated = centsOf(row);
    const found = {
      isSum: stated !== undefined && [all, recent].some((sum) => isSum(sum, stated)),
      isBelowTotal,
    };
    const isNamed = row.kind === 'line' && !isOfNobody(row);
    if (isNamed) {
      [all, recent] = [withLine(all, stated ?? 0), withLine(recent, stated ?? 0)];
      [hasNamed, isBelowTotal] = [true, false];
    } else if (row.kind === 'line' || row.kind === 'total') recent = nothing;
    // Where no line says more than a name, the next list may begin below its total.
    if (row.kind === 'total') isBelowTotal = hasNamed && cents === stated;
    if (row.kind === 'line') cents += stated ?? 0;
    return found;
  });
}
