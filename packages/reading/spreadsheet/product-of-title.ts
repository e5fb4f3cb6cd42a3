import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { bandColumn } from './made-columns.ts';
import { kindOf, namesCare } from './names-care.ts';
import { isCategoryHeading } from './product-category.ts';
import type { SheetColumn } from './sheet-column.ts';
import type { SheetTable } from './sheet-table.ts';
import { isTotalRow } from './total-row.ts';

/** The one product that the words name, which may name its kind of care as well: a sheet "BW" with "Beschermd Thuis" above its list. */
export function onlyProduct(sheetName: string, titles: readonly string[]): string | undefined {
  const contexts = [sheetName.replace(ordinal, ''), ...titles].filter(namesCare);
  const known = contexts.find((each) => kindOf(each) === 'known');
  const meant = known === undefined ? undefined : recogniseProduct(known);
  if (meant?.kind !== 'known') return undefined;
  const fits = (text: string): boolean => {
    const other = recogniseProduct(text);
    return other.kind === 'known' ? other.code === meant.code : other.kind === 'ambiguous' && other.candidates.includes(meant.code);
  };
  return contexts.every(fits) ? known : undefined;
}

/** A second sheet "Dagopvang 2" is no category. */
const ordinal = /(?<!cat\.?|categorie|klasse)\s\(?\d\)?$/i;

const isProductColumn = ({ role }: SheetColumn): boolean => role === 'product' || role === 'description';

/** No column says a product and the title does: all rows are of it, unless a text of theirs or another heading names care as well. */
export function ofOneProduct(table: SheetTable, context: string | undefined, unknown: readonly Cell[]): SheetTable | undefined {
  if (context === undefined || table.columns.some(isProductColumn)) return undefined;
  const rows = table.body.filter((row) => !isTotalRow(row));
  const others = [...unknown, ...rows.flat()].filter((cell) => typeof cell.value === 'string' && cell.value !== context);
  if (unknown.some(isCategoryHeading) || others.some((cell) => namesCare(String(cell.value)) || isCategory(String(cell.value))))
    return undefined;
  const title = table.above.flat().find(({ value }) => value === context);
  const body = table.body.map((row): readonly Cell[] => {
    const [first] = row;
    if (first === undefined || isTotalRow(row) || row.length < leastCells) return row;
    return [...row, { ...(title ?? first), value: context, isDate: false, unusable: false, row: first.row, column: bandColumn }];
  });
  const doubtful = new Set([...table.doubtful].filter((each) => each !== 'product'));
  return {
    ...table,
    body,
    doubtful,
    columns: [...table.columns, { index: bandColumn, role: 'product', unit: 'unknown', byHeading: true }],
  };
}
/** "Zwaar" in a row may contradict the title. */
const isCategory = (text: string): boolean => text.length <= longestCategory && kindOf(`begeleiding ${text}`) === 'known';
const longestCategory = 20;
/** A title between the rows has fewer. */
const leastCells = 3;
