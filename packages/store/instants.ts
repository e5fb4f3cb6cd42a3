import { amsterdamDate, type IsoInstant } from '#domain';

/** The same moment in UTC with milliseconds, so that text order is time order. */
export const sortableInstant = (instant: IsoInstant): string => new Date(instant).toISOString();

/** "2026-02-03T09", in UTC: what is counted by the hour. */
export const hourOf = (instant: IsoInstant): string => sortableInstant(instant).slice(0, 13);

/** `SIEM-2026-000123`: the year in which the mail reached the mailbox. */
export const referenceYear = (receivedAt: IsoInstant): string => amsterdamDate(receivedAt).slice(0, 4);
export const referenceOf = (year: string, count: number): string => `SIEM-${year}-${String(count).padStart(6, '0')}`;

/** One sweep handles this many rows, oldest first; the next one takes the rest. It keeps a sweep after an outage within its time. */
export const sweepRowsMax = 5000;
