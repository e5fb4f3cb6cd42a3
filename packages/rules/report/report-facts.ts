import { type Beschikking, daysBetween, type IsoDate, valueOf } from '#domain';
import type { ReportCase } from '../cases.ts';

const isOwn = (c: ReportCase, b: Beschikking): boolean => c.onderaannemers.some((o) => o.number === b.onderaannemerNumber);

/**
 * The beschikking that the report is about, with its last day: the sender's own with the end date that the report names,
 * else the one that ends first from today on, else the one that ended last.
 */
export function beschikkingOf(c: ReportCase): { readonly id: string; readonly end: IsoDate } | undefined {
  const own = c.beschikkingen
    .flatMap((b) => (isOwn(c, b) && b.period.to !== undefined ? [{ id: b.id, end: b.period.to }] : []))
    .sort((a, b) => a.end.localeCompare(b.end));
  const named = valueOf(c.report.endDate);
  return own.find(({ end }) => end === named) ?? own.find(({ end }) => end >= c.received) ?? own.at(-1);
}
export const isWithAnother = (c: ReportCase): boolean => !c.beschikkingen.some((b) => isOwn(c, b));

/** Days from receipt to the last day of the beschikking; negative after it. */
export function daysBeforeEnd(c: ReportCase): number | undefined {
  const end = beschikkingOf(c)?.end;
  return end === undefined ? undefined : daysBetween(c.received, end);
}
