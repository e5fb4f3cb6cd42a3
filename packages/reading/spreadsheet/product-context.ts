import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { foldLabel } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import type { SheetColumn } from './heading-rows.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

/** A column beyond any sheet, for the product that stands above the rows it is of. */
const bandColumn = 100_201;
/** The share of rows for which the words above must make a product before the column counts as one. */
const most = 0.9;
const categoryHeading = /^(?:categorie|cat|klasse|zwaarte|niveau|soort|type|variant|profiel|trede|vorm|intensiteit|product|zorg)/;

const kindOf = (text: string): string => recogniseProduct(text).kind;
const namesCare = (text: string): boolean => ['known', 'ambiguous'].includes(kindOf(text));

/**
 * What stands above the rows belongs to their product: a sheet "Dagopvang" with a column "Categorie", or rows below the name of a product
 * on a row of its own. Sure when nothing else around the rows names other care. Tables in which each row says its product stay as they are.
 */
export function withProductContext(table: SheetTable, unknown: readonly Cell[]): SheetTable {
  const banded = withBands(table);
  const alone = table.body.filter((row) => row.filter((cell) => !isBlank(cell)).length === 1);
  const titles = [...banded.above, ...alone].flatMap((row) => row.map((cell) => String(cell.value)));
  const [context, ...others] = [banded.sheet.name, ...titles].filter(namesCare);
  if (context === undefined) return banded;
  const meaning = JSON.stringify(recogniseProduct(context));
  const isSure = others.every((other) => JSON.stringify(recogniseProduct(other)) === meaning);
  return completed(banded, { context, isSure }, unknown) ?? banded;
}

/** Rows of one cell that name a product, with the rows that it is of below them; taken over like a name, so never certain. */
function withBands(table: SheetTable): SheetTable {
  if (table.columns.some(({ role }) => role === 'product' || role === 'description')) return table;
  const bandOf = (row: readonly Cell[]): Cell | undefined => {
    const [only, ...others] = row.filter((cell) => !isBlank(cell));
    const isAlone = only !== undefined && others.every((cell) => cell.value === only.value);
    return isAlone && !isTotalRow(row) && kindOf(String(only.value)) === 'known' ? only : undefined;
  };
  if (!table.body.some((row) => bandOf(row) !== undefined)) return table;
  let band: Cell | undefined;
  const body = table.body.flatMap((row): (readonly Cell[])[] => {
    const own = bandOf(row);
    if (own !== undefined) {
      band = own;
      return [];
    }
    if (isTotalRow(row) || band === undefined) return [row];
    return [[...row, { ...band, row: row[0]?.row ?? band.row, column: bandColumn }]];
  });
  return { ...table, body, columns: [...table.columns, { index: bandColumn, role: 'product', unit: 'unknown', byHeading: false }] };
}

/** With the words above put before those of the one column that they make a product with. */
function completed(
  table: SheetTable,
  { context, isSure }: { readonly context: string; readonly isSure: boolean },
  unknown: readonly Cell[],
): SheetTable | undefined {
  const known = table.columns.filter(({ role }) => role === 'product').map(({ index }) => index);
  const named =
    known.length > 0 ? known : unknown.filter((cell) => categoryHeading.test(foldLabel(String(cell.value)))).map(({ column }) => column);
  const rows = table.body.filter((row) => !isTotalRow(row));
  const whole = (cell: Cell): string => `${context} ${cell.value}`;
  const isLacking = (cell: Cell): boolean => !isBlank(cell) && kindOf(String(cell.value)) === 'unknown';
  for (const index of named) {
    const cells = rows.flatMap((row) => row.filter((cell) => cell.column === index && !isBlank(cell)));
    const lacking = cells.filter(isLacking);
    const made = lacking.filter((cell) => kindOf(whole(cell)) === 'known');
    if (lacking.length === 0 || made.length < most * lacking.length || cells.length < rows.length / 2) continue;
    const body = table.body.map((row) =>
      row.map((cell) => (cell.column === index && !isTotalRow(row) && isLacking(cell) ? { ...cell, value: whole(cell) } : cell)),
    );
    const column: SheetColumn = { index, role: 'product', unit: 'unknown', byHeading: isSure };
    const doubtful = new Set([...table.doubtful].filter((each) => each !== 'product'));
    return { ...table, body, doubtful, columns: [...table.columns.filter((each) => each.index !== index), column] };
  }
  return undefined;
}
