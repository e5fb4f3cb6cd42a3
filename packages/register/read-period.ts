import type { DateRange, IsoDate } from '#domain';
import { parseEndDate, parseStartDate } from './parse-date.ts';
import type { RowReader } from './read-row.ts';

/** A start that must be there and an end that may be. */
export function readPeriod<Heading extends string>(row: RowReader<Heading>, start: Heading, end: Heading): DateRange | undefined {
  const from: IsoDate | undefined = row.required(start, parseStartDate);
  const to = row.optional(end, parseEndDate) ?? undefined;
  if (from === undefined) return undefined;
  if (to === undefined) return { from };
  if (to >= from) return { from, to };
  row.fault(end, 'De einddatum ligt voor de begindatum. Controleer beide datums.');
  return undefined;
}
