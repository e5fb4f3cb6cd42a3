import type { Cell } from '#documents';
import { monthPattern } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { parsePeriod } from '../values/period-text.ts';

const monthOnly = new RegExp(`^${monthPattern}$`);

/** A heading that is a month, as a word or as a date. */
export const isMonth = (cell: Cell): boolean =>
  cell.isDate || monthOnly.test(fold(String(cell.value)).trim()) || parsePeriod(String(cell.value)) !== undefined;

/** What it says of which month the amounts below it are. */
export const monthIn = (cell: Cell): string => (cell.isDate ? String(cell.value).slice(0, 7) : String(cell.value));
