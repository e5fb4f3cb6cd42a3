import { amsterdamDate, type IsoInstant } from '#domain';

/** The same moment in UTC with milliseconds, so that text order is time order. */
export const sortableInstant = (instant: IsoInstant): string => new Date(instant).toISOString();

/** `SIEM-2026-000123`: the year in which the mail reached the mailbox. */
export const referenceYear = (receivedAt: IsoInstant): string => amsterdamDate(receivedAt).slice(0, 4);
export const referenceOf = (year: string, count: number): string => `SIEM-${year}-${String(count).padStart(6, '0')}`;

/** One sweep handles this many rows, oldest first; the next one takes the rest. It keeps a sweep after an outage within its time. */
export const sweepRowsMax = 5000;
