import { amsterdamDate, type Beschikking, type CaseOutcome, daysBetween, type IsoDate, type IsoInstant, valueOf } from '#domain';
import { type Parameters, policyOn } from '#rules';

/** `ended`: the care may have lapsed; `late`: it may lapse before a new toewijzing is there (H04, H05). */
export type Urgency = 'ended' | 'late' | 'usual';

export interface UrgentCase {
  readonly urgency: Urgency;
  /** To the last day of the beschikking, negative after it; absent when nobody knows that day. */
  readonly daysBeforeEnd?: number | undefined;
}

/**
 * How soon a person must look at a report: by the beschikking that it is about, of several that it may be about by the
 * one that ends or ended first, else by the last day that it names itself. Also while it is not certain whose report it
 * is: care lapses all the same. An invoice is never urgent.
 */
export function urgencyOf({ report }: Pick<CaseOutcome, 'report'>, receivedAt: IsoInstant, parameters: Parameters): UrgentCase {
  if (report === undefined) return { urgency: 'usual' };
  const received = amsterdamDate(receivedAt);
  const end = firstEnd(report.candidates) ?? valueOf(report.endDate);
  const daysBeforeEnd = report.daysBeforeEnd ?? (end === undefined ? undefined : daysBetween(received, end));
  if (daysBeforeEnd === undefined) return { urgency: 'usual' };
  const late = daysBeforeEnd < policyOn(parameters, received).reportDaysBeforeEnd;
  return { urgency: daysBeforeEnd < 0 ? 'ended' : late ? 'late' : 'usual', daysBeforeEnd };
}

const firstEnd = (candidates: readonly Beschikking[] = []): IsoDate | undefined =>
  candidates
    .flatMap(({ period: { to } }) => (to === undefined ? [] : [to]))
    .sort()
    .at(0);

const rank: Readonly<Record<Urgency, number>> = { ended: 0, late: 1, usual: 2 };
/** Ended before late before the rest; of those alike the one with the least time left, or that ended longest ago, first. */
export const mostUrgentFirst = (a: UrgentCase, b: UrgentCase): number =>
  rank[a.urgency] - rank[b.urgency] || (a.urgency === 'usual' ? 0 : (a.daysBeforeEnd ?? 0) - (b.daysBeforeEnd ?? 0));
