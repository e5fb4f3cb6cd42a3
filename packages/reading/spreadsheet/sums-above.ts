import { fold } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import { lastColumn } from './made-columns.ts';
import { comesTo, isSum, nothing, type RunningSum, withRow } from './running-sum.ts';
import { centsOf, isOfNobody, type TableRow } from './table-row.ts';

/** Of a row that says neither number nor product what the rows above it make it. */
export interface Above {
  /** It comes to what the lines above it do, whatever it is called: "Bezetting", "Alles samen". */
  readonly isSum: boolean;
  /** It stands below the total of all lines, as "Gemiddeld per cliënt" does: of nobody, and not in it. */
  readonly isBelowTotal: boolean;
}
interface AboveRow extends Above {
  /** It comes to the lines since the last sum, if only to one: a sum when the other rows of its name or form are. */
  readonly mayBeSum: boolean;
}

/** For each row, from the first to the last. */
export function aboveRows(rows: readonly TableRow[]): readonly Above[] {
  const above = sumsAbove(rows);
  if (!above.some(({ mayBeSum }) => mayBeSum)) return above;
  const isOfSums = likeSums(rows, above);
  return above.map((own, at) => (own.mayBeSum && isOfSums(rows[at]) ? { ...own, isSum: true } : own));
}

/** A line of nothing is in no sum. */
const withLine = (sum: RunningSum, cents: number): RunningSum => (cents === 0 ? sum : withRow(sum, cents));

function sumsAbove(rows: readonly TableRow[]): readonly AboveRow[] {
  // Of lines that say whose or what they are: all of them, and those since a total or a row of nobody.
  let [all, recent] = [nothing, nothing];
  // All lines, whatever they say, and whether the last total was theirs.
  let [cents, hasNamed, isBelowTotal] = [0, false, false];
  return rows.map((row) => {
    const stated = centsOf(row);
    const ofNobody = row.kind !== 'other' && isOfNobody(row);
    const own = {
      isSum: stated !== undefined && [all, recent].some((sum) => isSum(sum, stated)),
      mayBeSum: ofNobody && stated !== undefined && comesTo(recent, stated),
      isBelowTotal,
    };
    const isNamed = row.kind === 'line' && !ofNobody;
    if (isNamed) {
      [all, recent] = [withLine(all, stated ?? 0), withLine(recent, stated ?? 0)];
      [hasNamed, isBelowTotal] = [true, false];
    } else if (row.kind === 'line' || row.kind === 'total') recent = nothing;
    // Where no line says more than a name, the next list may begin below its total.
    if (row.kind === 'total') isBelowTotal = hasNamed && cents === stated;
    if (row.kind === 'line') cents += stated ?? 0;
    return own;
  });
}

/** "Telling" below every group is its sum, also below a group of one line; as is "De Linde: 1 bewoner" where the others of its form are. */
function likeSums(rows: readonly TableRow[], above: readonly AboveRow[]): (row: TableRow | undefined) => boolean {
  const ofNobody = rows.flatMap((row, at) => (row.kind === 'other' || !isOfNobody(row) ? [] : [{ row, ...above[at] }]));
  const areSums = (alike: typeof ofNobody): boolean => alike.length > 1 && alike.every(({ isSum, mayBeSum }) => isSum || mayBeSum);
  const keysOf = (keyOf: (row: TableRow) => string, test: typeof areSums): ReadonlySet<string> =>
    new Set([...Map.groupBy(ofNobody, ({ row }) => keyOf(row))].flatMap(([key, alike]) => (key !== '' && test(alike) ? [key] : [])));
  const names = keysOf(nameOf, areSums);
  const forms = keysOf(formOf, (alike) => areSums(alike) && alike.some(({ isSum }) => isSum));
  return (row) => row !== undefined && (names.has(nameOf(row)) || forms.has(formOf(row)));
}

/** Which of its cells hold something. */
const formOf = ({ row }: TableRow): string =>
  row.flatMap((cell) => (cell.column <= lastColumn && !isBlank(cell) ? [cell.column] : [])).join();

/** The words in its own cells. */
function nameOf({ row }: TableRow): string {
  const words = row.flatMap(({ column, value }) =>
    column <= lastColumn && typeof value === 'string' && /\p{L}/u.test(value) ? [value] : [],
  );
  return fold(words.join(' '));
}
