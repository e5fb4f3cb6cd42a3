import type { Cell } from '#documents';
import { recogniseProduct } from '../recognise-product.ts';
import { isBlank } from './blank-cell.ts';
import { namesCare } from './names-care.ts';
import { withProductBands } from './product-bands.ts';
import { completed, namedColumns, withCategories, withNamedHeading } from './product-category.ts';
import { ofOneProduct, onlyProduct } from './product-of-title.ts';
import type { SheetTable } from './sheet-table.ts';

/**
 * What stands above the rows belongs to their product: a sheet "Dagopvang" with a column "Categorie", or rows below the name of a product
 * on a row of its own. Sure when nothing else around the rows names other care. Tables in which each row says its product stay as they are.
 */
export function withProductContext(given: SheetTable, unknown: readonly Cell[], headings: readonly Cell[]): SheetTable {
  const table = withCategories(given, headings) ?? withNamedHeading(given, headings) ?? given;
  const banded = withProductBands(table);
  const alone = table.body.filter((row) => row.filter((cell) => !isBlank(cell)).length === 1);
  const titles = [...banded.above, ...alone].flatMap((row) => row.map((cell) => String(cell.value)));
  const [context, ...others] = [banded.sheet.name, ...titles].filter(namesCare);
  if (context === undefined) return banded;
  const meaning = JSON.stringify(recogniseProduct(context));
  const isSure = others.every((other) => JSON.stringify(recogniseProduct(other)) === meaning);
  return (
    completed(banded, { context, isSure }, namedColumns(banded, unknown)) ??
    ofOneProduct(banded, onlyProduct(banded.sheet.name, titles), unknown) ??
    banded
  );
}
