import { textOf } from './cell-text.ts';
import { codeInText, isClientCode } from './client-code.ts';
import { centsOf, namesProduct, type TableRow } from './table-row.ts';

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
