import type { Cell, Sheet } from '#documents';
import { isBlank } from './blank-cell.ts';
import { moneyOf } from './cell-money.ts';
import { headingColumns } from './heading-rows.ts';
import type { SheetRole } from './sheet-column.ts';
import { isTotalRow } from './total-row.ts';

/** Fewer known headings are columns that someone set apart. */
const leastKnown = 2;
const ofPerson: readonly SheetRole[] = ['clientNumber', 'name', 'firstName', 'birthDate', 'bsn'];
/** What a list lacks of this stands in the block beside it. */
const ofLine: ReadonlySet<SheetRole> = new Set(['product', 'amount']);
/** A summary counts care clients where the list counts days: such headings do not say what a block is. */
const saysLittle: readonly SheetRole[] = ['ignored', 'quantity', 'days'];

/**
 * The sheet without a summary that stands to the right of its list, behind an empty column: it names nobody and has a heading that the list has
 * too ("Product", "Bedrag"). A guess when it does not come to the same: it may be what else the care client of that row got. Undefined when
 * there is none.
 */
export function withoutSideTable(sheet: Sheet, heading: readonly Cell[]): { readonly alone: Sheet; readonly isGuess: boolean } | undefined {
  const [list, ...others] = blocksOf(heading);
  const roles = new Set(list === undefined ? [] : rolesOf(list));
  if (roles.has('description')) roles.add('product');
  if (list === undefined || !ofPerson.some((role) => roles.has(role))) return undefined;
  const beside = others.filter((block) => {
    const own = rolesOf(block);
    const isOfList = own.some((role) => ofPerson.includes(role) || (ofLine.has(role) && !roles.has(role)));
    return own.length >= leastKnown && own.some((role) => roles.has(role)) && !isOfList;
  });
  const start = Math.min(...beside.map((block) => block[0]?.column ?? Number.POSITIVE_INFINITY));
  // A block further to the right that is no summary is a part of the list.
  if (!Number.isFinite(start) || others.some((block) => !beside.includes(block) && (block[0]?.column ?? 0) > start)) return undefined;
  const top = heading[0]?.row ?? 0;
  const rows = sheet.rows.map((row) => row.filter((cell) => cell.row < top || cell.column < start)).filter((row) => row.length > 0);
  const body = sheet.rows.filter((row) => (row[0]?.row ?? 0) > top && !isTotalRow(row.filter((cell) => cell.column < start)));
  const sums = [list, ...beside.filter((block) => rolesOf(block).includes('amount'))].map((block) => sumUnder(block, body));
  return { alone: { ...sheet, rows }, isGuess: sums.some((sum) => sum !== sums[0]) };
}

/** In cents, of the amounts under these headings; a row of totals has its own. */
function sumUnder(block: readonly Cell[], body: Sheet['rows']): number {
  const columns = block.map(({ column }) => column);
  const amounts = headingColumns(block).flatMap(({ role, index }) => (role === 'amount' ? [index] : []));
  const rows = body.map((row) => row.filter(({ column }) => columns.includes(column))).filter((row) => !isTotalRow(row));
  const cells = rows.flatMap((row) => row.filter(({ column }) => column === amounts.at(-1)));
  return Math.round(cells.reduce((sum, cell) => sum + (moneyOf(cell)?.cents ?? 0), 0));
}

const rolesOf = (block: readonly Cell[]): readonly SheetRole[] => [
  ...new Set(
    headingColumns(block)
      .map(({ role }) => role)
      .filter((role) => !saysLittle.includes(role)),
  ),
];

/** Headings with no empty column between them. */
function blocksOf(heading: readonly Cell[]): Cell[][] {
  const blocks: Cell[][] = [];
  for (const cell of heading.filter((each) => !isBlank(each))) {
    const open = blocks.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && cell.column === last.column + 1) open.push(cell);
    else blocks.push([cell]);
  }
  return blocks;
}
