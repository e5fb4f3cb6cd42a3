import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import type { Heading } from './heading.ts';
import type { LineDraft } from './line.ts';
import { seen } from './seen.ts';

/** A product that stands alone right above the heading of a table: what all lines of that table are about. */
export function captionOf(rows: readonly Row[], heading: Heading): Row | undefined {
  const [above, first] = [rows[heading.first - 1], rows[heading.first]];
  const isNear = above !== undefined && above.page === first?.page && first.y0 - above.y1 <= farthest * (above.y1 - above.y0);
  return isNear && recogniseProduct(above.text).kind === 'known' ? above : undefined;
}
/** In letter heights between a caption and its table. */
const farthest = 5;

/** The line with the product of its table, unless it names one itself. */
export function withCaption(line: LineDraft, caption: Row | undefined): LineDraft {
  const own = line.product?.value.recognised.kind;
  if (caption === undefined || (own !== undefined && own !== 'unknown')) return line;
  // Other words of the line may be a product that we do not know.
  const sure = line.product === undefined && !line.hasLeftWords;
  return { ...line, product: seen({ text: caption.text, recognised: recogniseProduct(caption.text) }, caption.words, sure) };
}
