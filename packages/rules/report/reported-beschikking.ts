import { addDays, type Beschikking, daysBetween, type IsoDate, isSameCare, type ProductCode, sortedBy } from '#domain';
import type { EarlierReport, ReportCase } from '../cases.ts';
import { type Policy, policyOn } from '../parameters/policy.ts';
import { isOwn } from './report-facts.ts';

/** A beschikking that a report may be about. */
export interface ReportedBeschikking {
  readonly id: string;
  readonly end: IsoDate;
  /** From receipt to its last day; negative after it. */
  readonly daysBeforeEnd: number;
}
interface Candidate extends ReportedBeschikking {
  readonly hasBegun: boolean;
  readonly product: ProductCode;
}
/** What a report is about, as far as that can be told. */
export type ReportSubject =
  | { readonly beschikking: ReportedBeschikking }
  /** A person says which; `named`: the last day that the report gives, which none of them has. */
  | { readonly candidates: readonly ReportedBeschikking[]; readonly named?: IsoDate | undefined }
  /** The sender has no beschikking of this client with a last day. */
  | undefined;

/**
 * Which beschikking of the sender the report is about: the one with the last day that it names. When it names none, the
 * one that ended lately or ends soon; else the only one that runs; else the one that ended last. Where more than one of
 * those comes to mind, or none has the day that is named, nobody can tell. Of those for other care that end on one day the
 * first without a report: a second report is about the next.
 */
export function subjectOf(c: ReportCase): ReportSubject {
  const own = ownWithEnd(c);
  const [first] = own;
  if (first === undefined) return undefined;
  const policy = policyOn(c.parameters, c.received);
  const { endDate } = c.report;
  if (endDate.state === 'read') {
    // "Tot 1 maart" may leave the day itself out: only then the day was read with doubt.
    const days = endDate.certain ? [endDate.value] : [endDate.value, addDays(endDate.value, -1)];
    const [named, ...more] = days.map((day) => own.filter(({ end }) => end === day)).find((some) => some.length > 0) ?? [];
    return named === undefined ? { candidates: nearOf(own, policy), named: endDate.value } : { beschikking: firstOpen(c, named, more) };
  }
  const [likely = first, ...others] = likelyOf(own, policy);
  const isOneEnd = others.every(({ end }) => end === likely.end);
  return isOneEnd ? { beschikking: firstOpen(c, likely, others) } : { candidates: [likely, ...others] };
}

function firstOpen(c: ReportCase, first: Candidate, others: readonly Candidate[]): Candidate {
  const isOpen = (one: Candidate): boolean => earlierReportOn(c, one) === undefined;
  const next = others.find((one) => !isSameCare(one.product, first.product) && isOpen(one));
  return isOpen(first) ? first : (next ?? first);
}

/** A report counts for the end that it was accepted for: of a beschikking that was prolonged the next one is the first. */
export const earlierReportOn = (c: ReportCase, { id, end }: ReportedBeschikking): EarlierReport | undefined =>
  c.earlierReports?.findLast((one) => one.beschikking === id && (one.end === undefined || one.end >= end));

/** Undefined also when nobody can tell which it is. */
export function beschikkingOf(c: ReportCase): ReportedBeschikking | undefined {
  const subject = subjectOf(c);
  return subject !== undefined && 'beschikking' in subject ? subject.beschikking : undefined;
}

const ownWithEnd = (c: ReportCase): readonly Candidate[] =>
  sortedBy(
    c.beschikkingen.filter((b) => isOwn(c, b)).flatMap((b) => asCandidate(b, c.received)),
    ({ end, id }) => `${end} ${id}`,
  );
const asCandidate = ({ id, product, period: { from, to: end } }: Beschikking, received: IsoDate): readonly Candidate[] =>
  end === undefined ? [] : [{ id, end, daysBeforeEnd: daysBetween(received, end), hasBegun: from <= received, product }];

const runs = ({ daysBeforeEnd }: Candidate): boolean => daysBeforeEnd >= 0;
const endedWithin =
  (days: number) =>
  ({ daysBeforeEnd }: Candidate): boolean =>
    daysBeforeEnd < 0 && daysBeforeEnd >= -days;

/** By time alone, without what the report says; by last day. */
function likelyOf(own: readonly Candidate[], policy: Policy): readonly Candidate[] {
  const begun = own.filter(({ hasBegun }) => hasBegun);
  const running = begun.filter(runs);
  if (running.length === 0) return begun.slice(-1);
  const soon = running.filter(({ daysBeforeEnd }) => daysBeforeEnd <= policy.reportEarliestDays);
  // The longer a report for what ended would have to be overdue, the more likely it is about what ends next.
  const overdueDays = soon.length > 0 ? policy.beschikkingWatchDays : policy.reportEarliestDays;
  return [...begun.filter(endedWithin(overdueDays)), ...(soon.length > 0 ? soon : running)];
}

/** Those that a report may well be about, else all. */
function nearOf(own: readonly Candidate[], { reportEarliestDays }: Policy): readonly Candidate[] {
  const near = own.filter((one) => one.hasBegun && (runs(one) || endedWithin(reportEarliestDays)(one)));
  return near.length > 0 ? near : own;
}
