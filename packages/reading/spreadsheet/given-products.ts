import type { Cell } from '#documents';
import { columnRole } from '../column-words.ts';
import { foldLabel } from '../values/fold.ts';
import { isBlank } from './blank-cell.ts';
import type { Heading } from './heading-rows.ts';
import { namesCare, otherThanGiven } from './names-care.ts';
import { careIn } from './product-category.ts';

/** Whether the products that these headings name were given: "Vorige maand" over them, "Aanvraag" and whatever we do not understand may mean others. */
export function areGiven(products: readonly Cell[], { groups, above, row }: Heading): boolean {
  const first = Math.min(...products.map(({ column }) => column));
  const last = above.at(-1) ?? [];
  const isRightAbove = groups.length === 0 && (row[0]?.row ?? 0) - (last[0]?.row ?? 0) === 1;
  // A title stands above the first column.
  const over = isRightAbove ? last.filter(({ column }) => column >= first) : groups;
  const groupOf = (product: Cell): Cell | undefined => over.findLast((cell) => cell.column <= product.column && !isBlank(cell));
  return products.every((product) => [product, groupOf(product)].every((cell) => cell === undefined || saysGiven(cell)));
}

function saysGiven(cell: Cell): boolean {
  const [text, label] = [String(cell.value), foldLabel(String(cell.value))];
  const role = columnRole(text);
  return !otherThanGiven.test(label) && (namesCare(careIn(cell)) || (role !== undefined && ofLine.has(role)) || ofPerson.test(label));
}
const ofLine: ReadonlySet<string> = new Set(['product', 'description', 'name', 'clientNumber']);
const ofPerson = /gegevens/;
