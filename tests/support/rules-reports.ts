import { addDays, amsterdamDate, type Beschikking, type IsoDate, type IsoInstant } from '#domain';
import type { ReportCase } from '#rules';
import { beschikking, mailFacts, reportCase } from './rules-builders.ts';

type Wish = NonNullable<Parameters<typeof reportCase>[0]>;

/** A report that came on a day, on one beschikking that ends on another. */
export const endingOn = (end: IsoDate, received: IsoDate, more: Wish = {}): ReportCase =>
  reportCase({ received, beschikkingen: [ending(end)], ...more });
/** So many days before its end; negative after it. */
export const daysBefore = (days: number, end: IsoDate, more: Wish = {}): ReportCase => endingOn(end, addDays(end, -days), more);
/** The same, by the clock: the day counts that it is in Amsterdam. */
export const cameAt = (receivedAt: IsoInstant, end: IsoDate): ReportCase =>
  endingOn(end, amsterdamDate(receivedAt), { mail: mailFacts({ mailbox: 'herindicatie', receivedAt }) });

export const ending = (end: IsoDate | undefined, more: Partial<Beschikking> = {}): Beschikking =>
  beschikking({ ...more, period: { from: '2025-03-01', to: end } });
