import { type Beschikking, daysBetween, type IsoDate, valueOf } from '#domain';
import type { ReportCase } from '../cases.ts';

const isOwn = (c: ReportCase, b: Beschikking): boolean => c.onderaannemers.some((o) => o.number === b.onderaannemerNumber);

/**
 * The beschikking that the report is about: the sender's own with the end date that the report names, else the one
 * that ends first from today on, else the one that ended last.
 */
export function beschikkingOf(c: ReportCase): Beschikking | undefined {
  const own = c.beschikkingen
    .filter((b) => isOwn(c, b) && b.period.to !== undefined)
    .sort((a, b) => ((a.period.to ?? '') < (b.period.to ?? '') ? -1 : 1));
  const named = valueOf(c.report.endDate);
  return own.find((b) => b.period.to === named) ?? own.find((b) => (b.period.to ?? '') >= c.received) ?? own.at(-1);
}
export const isWithAnother = (c: ReportCase): boolean => c.beschikkingen.length > 0 && !c.beschikkingen.some((b) => isOwn(c, b));

/** Days from receipt to the last day of the beschikking; negative after it. */
export function daysBeforeEnd(c: ReportCase): number | undefined {
  const end: IsoDate | undefined = beschikkingOf(c)?.period.to;
  return end === undefined ? undefined : daysBetween(c.received, end);
}
