import { type Row, segmentsOf } from '../layout/rows.ts';
import { findDates } from '../values/date-text.ts';
import { findIbans } from '../values/iban-text.ts';
import { totalLabel } from './amount-words.ts';
import { couldBeLine } from './column-bodies.ts';
import type { Heading } from './heading.ts';

const numberOfInvoice = /^(?:(?:factuur|nota|declaratie)[ -]?)?(?:nummer|nr|no)\.?$/i;
const account = /^(?:iban|(?:bank)?rekening)/i;
const onlyThese: ReadonlySet<string | undefined> = new Set(['period', 'amount', 'ignored', undefined]);
/** What no slip has, though each line may name an account. */
const ofLines: ReadonlySet<string | undefined> = new Set(['product', 'quantity', 'days', 'price']);

/**
 * "Nummer", "Datum", "Periode" and "Totaal" side by side over their values: facts of the whole invoice, and no heading of its lines. More
 * rows below it would be a list of invoices. So are an account and an amount on the slip to pay by.
 */
export function isLetterheadGrid({ columns, last }: Heading, rows: readonly Row[]): boolean {
  const [values, next] = [rows[last + 1], rows[last + 2]];
  const isOfLines = columns.some(({ role }) => ofLines.has(role));
  if (values !== undefined && !isOfLines && columns.some(({ text }) => account.test(text.trim())) && findIbans(values.text).length > 0)
    return true;
  if (values === undefined || !columns.every(({ role }) => onlyThese.has(role))) return false;
  const isNamed = columns.some(({ text }) => numberOfInvoice.test(text.trim()));
  const isFilled = segmentsOf(values).length === columns.length && findDates(values.text).length > 0;
  const isAlone = next !== undefined && segmentsOf(next).length !== columns.length;
  return isNamed && isFilled && isAlone && rows.slice(last + 2).some(isLine);
}

/** Under a list of one invoice stands no more than its total. */
const isLine = (row: Row): boolean => couldBeLine(row) && segmentsOf(row).every(({ folded }) => totalLabel(folded) === undefined);
