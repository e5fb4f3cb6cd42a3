import { type InvoiceLine, read } from '#domain';
import { parsePeriod } from '../values/period-text.ts';

/** A line out of the columns of one month, beside lines of other months: of that month, and not sure where the heading names no year. */
export function lineOfMonth(line: InvoiceLine, month: string | undefined): InvoiceLine {
  if (month === undefined || line.period.state === 'read') return line;
  const period = parsePeriod(month);
  if (period !== undefined && !period.guessed) return { ...line, period: read(period.range, line.where) };
  return line.amount.state === 'read' ? { ...line, amount: { ...line.amount, certain: false } } : line;
}
