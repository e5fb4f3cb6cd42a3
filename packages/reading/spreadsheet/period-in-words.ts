import { absent, type DateRange, type Field, read } from '#domain';
import { fold } from '../values/fold.ts';
import { findPeriods } from '../values/period-text.ts';
import type { RowReader } from './row-reader.ts';

/** Words of a remark about care of an earlier month; a remark may name any month for other reasons. */
const ofArrears = /nabetal|nagekomen|na ?facturat|achteraf|alsnog|correctie|inhaal|verreken|vergeten/;

/** "Begeleiding midden december 2025", or "nabetaling december 2025" in a remark, where no column has the month: for a person to look at. */
export function periodInWords(row: RowReader): Field<DateRange> {
  const products = [...row.cells('product'), ...row.cells('description')].map(({ cell }) => String(cell.value));
  const remarks = row.otherTexts().filter((text) => ofArrears.test(fold(text)));
  const [found] = [...products, ...remarks].flatMap((text) => findPeriods(text));
  return found === undefined ? absent(true) : read(found.range, row.where, false);
}
