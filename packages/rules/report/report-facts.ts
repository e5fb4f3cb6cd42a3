import { type Beschikking, daysBetween, type IsoDate, valueOf } from '#domain';
import type { ReportCase } from '../cases.ts';

const isOwn = (c: ReportCase, b: Beschikking): boolean => c.onderaannemers.some((o) => o.number === b.onderaannemerNumber);

export interface EndingBeschikking {
  readonly id: string;
  readonly end: IsoDate;
  /** From receipt to its last day; negative after it. */
  readonly daysBeforeEnd: number;
}
/**
 * The beschikking that the report is about, with its last day: the sender's own with the end date that the report names,
 * else the one that ends first from today on, else the one that ended last.
 */
export function beschikkingOf(c: ReportCase): EndingBeschikking | undefined {
  const own = c.beschikkingen
    .filter((b) => isOwn(c, b))
    .flatMap(({ id, period: { to: end } }) => (end === undefined ? [] : [{ id, end, daysBeforeEnd: daysBetween(c.received, end) }]))
    .sort((a, b) => a.end.localeCompare(b.end));
  const named = valueOf(c.report.endDate);
  return own.find(({ end }) => end === named) ?? own.find(({ end }) => end >= c.received) ?? own.at(-1);
}
export const isWithAnother = (c: ReportCase): boolean => !c.beschikkingen.some((b) => isOwn(c, b));
