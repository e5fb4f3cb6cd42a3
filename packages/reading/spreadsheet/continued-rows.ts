import type { Cell, Sheet } from '#documents';
import { isRowOf } from './calculation.ts';
import { centsAt } from './cell-money.ts';
import { copied } from './ditto-marks.ts';
import { isSum, nothing, withRow } from './running-sum.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';
import { isTotalRow } from './total-row.ts';

type Row = readonly Cell[];
/** A row that says whose it is and of what, with the rows below it that only say how much. */
interface Block {
  readonly first: Row;
  readonly rest: Row[];
  /** The sum right below it. */
  stated?: number | undefined;
}

const ofPerson: readonly SheetRole[] = ['clientNumber', 'name', 'firstName', 'prefix', 'birthDate', 'bsn'];
const ofProduct: readonly SheetRole[] = ['product', 'description'];
const saidOnce: readonly SheetRole[] = [...ofPerson, ...ofProduct];

/**
 * A week or a half of the month on each row, with the care client and the product on the first one only: the rows below it are of the same,
 * since count times price is their amount. Certain when a sum says which rows belong together.
 */
export function withContinuedRows(rows: Sheet['rows'], columns: readonly SheetColumn[]): Sheet['rows'] {
  const amount = columns.findLast(({ role }) => role === 'amount');
  const blocks = amount === undefined ? [] : blocksOf(rows, columns, amount).filter(({ rest }) => rest.length > 0);
  if (amount === undefined || blocks.length === 0 || blocks.every((block) => endsInSum(block, amount))) return rows;
  const filled = new Map<Row, Row>();
  for (const block of blocks) {
    const isSure = isProven(block, columns, amount);
    const said = block.first.filter((cell) => isIn(cell, columns, saidOnce));
    for (const row of block.rest) {
      const more = said.filter((cell) => !row.some((own) => own.column === cell.column));
      const below = more.map((cell) => (isSure ? { ...cell, row: row[0]?.row ?? cell.row } : copied(cell, row[0]?.row ?? cell.row)));
      filled.set(
        row,
        [...row, ...below].sort((a, b) => a.column - b.column),
      );
    }
  }
  return rows.map((row) => filled.get(row) ?? row);
}

function blocksOf(rows: Sheet['rows'], columns: readonly SheetColumn[], amount: SheetColumn): readonly Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  // What the rows up to here come to, and those of one care client among them.
  let [above, ofClient, person] = [nothing, nothing, ''];
  for (const row of rows) {
    const says = (roles: readonly SheetRole[]): boolean => row.some((cell) => isIn(cell, columns, roles));
    const cents = centsAt(row, amount) ?? 0;
    if (isTotalRow(row)) {
      if (open !== undefined) open.stated = cents;
      [open, above, ofClient] = [undefined, nothing, nothing];
      continue;
    }
    if (says(ofPerson) && says(ofProduct)) {
      const own = personIn(row, columns);
      if (own !== person) [person, ofClient] = [own, nothing];
      open = { first: row, rest: [] };
      blocks.push(open);
    } else if (says(saidOnce) || !isRowOf(row, columns, amount) || [above, ofClient].some((sum) => isSum(sum, cents))) open = undefined;
    else open?.rest.push(row);
    [above, ofClient] = [withRow(above, cents), withRow(ofClient, cents)];
  }
  return blocks;
}

const personIn = (row: Row, columns: readonly SheetColumn[]): string =>
  row.flatMap((cell) => (isIn(cell, columns, ofPerson) ? [String(cell.value)] : [])).join(' ');

const isIn = ({ column, value }: Cell, columns: readonly SheetColumn[], roles: readonly SheetRole[]): boolean =>
  value !== '' && columns.some(({ index, role }) => index === column && roles.includes(role));

const sumOf = (rows: readonly Row[], amount: SheetColumn): number => rows.reduce((sum, row) => sum + (centsAt(row, amount) ?? 0), 0);

/** The last row is what the others come to: in all of them it is a sum. */
const endsInSum = ({ first, rest }: Block, amount: SheetColumn): boolean =>
  Math.abs(sumOf([first, ...rest.slice(0, -1)], amount) - sumOf(rest.slice(-1), amount)) < 1;

/** The row below it or a column beside it says what all of it comes to, and nothing but that; the sum of a whole list says not whose its rows are. */
function isProven({ first, rest, stated }: Block, columns: readonly SheetColumn[], amount: SheetColumn): boolean {
  const rows = [first, ...rest];
  if (!areParts(rows, columns)) return false;
  const sum = sumOf(rows, amount);
  const isStated = (cents: number | undefined): boolean => cents !== undefined && Math.abs(cents - sum) < 1;
  const beside = rows.flat().filter(({ column }) => !columns.some(({ index, role }) => index === column && !mayBeSum.includes(role)));
  const perColumn = [...Map.groupBy(beside, ({ column }) => column).values()];
  return (
    isStated(stated) ||
    perColumn.some(([only, ...others]) => only !== undefined && others.length === 0 && isStated(centsAt([only], { index: only.column })))
  );
}
/** At one price, and not one time each: a cost has its own price, and a month twice is of somebody whose name was left out. */
function areParts(rows: readonly Row[], columns: readonly SheetColumn[]): boolean {
  const perRow = rows.map((row) => centsIn(row, columns, ['price']));
  const isOnce = rows.every((row) => centsIn(row, columns, ['quantity', 'days']) === '100');
  return new Set(perRow).size === 1 && !isOnce;
}
const centsIn = (row: Row, columns: readonly SheetColumn[], roles: readonly SheetRole[]): string =>
  columns.flatMap(({ index, role }) => (roles.includes(role) ? [centsAt(row, { index }) ?? ''] : [])).join(' ');
const mayBeSum: readonly SheetRole[] = ['ignored', 'amount'];
