import { type Invoice, type IsoMonth, type Place, valueOf } from '#domain';
import { oneMonth } from '../line/line-facts.ts';

/** The one month of an invoice: its own, or the one that every line names. Nothing when there is more than one or none. */
export function monthOfInvoice({ period, lines, where }: Invoice): {
  readonly month?: IsoMonth | undefined;
  readonly certain: boolean;
  readonly where: Place;
} {
  if (period.state === 'read') return { month: oneMonth(period.value), certain: period.certain, where: period.where };
  // What was not read of the invoice may name another month than its lines.
  const certain = period.certain && lines.every((line) => line.period.certain);
  const months = new Set(lines.map((line) => oneMonth(valueOf(line.period))));
  return { month: months.size === 1 ? [...months][0] : undefined, certain, where };
}
