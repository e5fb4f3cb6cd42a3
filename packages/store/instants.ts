import { amsterdamDate, type IsoInstant } from '#domain';

/** The same moment in UTC with milliseconds, so that text order is time order. */
export const sortableInstant = (instant: IsoInstant): string => new Date(instant).toISOString();

/** However they are written. */
export const isBefore = (a: IsoInstant, b: IsoInstant): boolean => sortableInstant(a) < sortableInstant(b);

/** "2026-02-03T09", in UTC: what is counted by the hour. */
export const hourOf = (instant: IsoInstant): string => sortableInstant(instant).slice(0, 13);

/** RFC 5230 (vacation) answers the same sender the same thing no sooner than after a day. */
const sayingHours = 24;
/** What was said before this moment may be said again, and a letter of before it is answered by nobody. */
export const saidLongAgo = (now: IsoInstant): string => new Date(Date.parse(now) - sayingHours * 3600_000).toISOString();

/** `SIEM-2026-000123`: the year in which the mail reached the mailbox. */
export const referenceYear = (receivedAt: IsoInstant): string => amsterdamDate(receivedAt).slice(0, 4);
export const referenceOf = (year: string, count: number): string => `SIEM-${year}-${String(count).padStart(6, '0')}`;

/** One sweep handles this many rows, oldest first; the next one takes the rest. It keeps a sweep after an outage within its time. */
export const sweepRowsMax = 5000;
