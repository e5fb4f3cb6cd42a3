import {
  type Beschikking,
  type CaseOutcome,
  type Herindicatie,
  type HerindicatieReport,
  type MailOutcome,
  presentReports,
  settledStep,
} from '#domain';
import type { Store } from '#store';
import { changeHerindicatie } from './change-herindicatie.ts';
import { reachesBeyond } from './reports-for-end.ts';

/**
 * Adds each evaluatieverslag of a mail that was approved, or waits for a person, to the herindicatie of its beschikking; in
 * doubt, to that of each beschikking that it may be about.
 * One about a beschikking of somebody else (H06) has none. Idempotent by submission: done again, it changes nothing.
 */
export async function recordReports(store: Pick<Store, 'herindicaties'>, outcome: MailOutcome): Promise<void> {
  for (const one of outcome.cases) {
    if (one.decision === 'rejected') continue;
    const { about, candidates = [] } = one.report ?? {};
    for (const beschikking of about === undefined ? candidates : [about])
      await addReport(store, beschikking, {
        ...reportOf(outcome, one, beschikking, one.decision),
        ...((about === undefined || isInDoubt(outcome, one)) && { isInDoubt: true }),
      });
  }
}

const addReport = (store: Pick<Store, 'herindicaties'>, about: Beschikking, report: HerindicatieReport): Promise<void> =>
  changeHerindicatie(store, { clientNumber: about.clientNumber, beschikking: about.id }, (current = emptyHerindicatie(about)) => {
    const isKnown = current.reports.some(({ submissionId }) => submissionId === report.submissionId);
    return { next: isKnown ? undefined : withReport(forEnd(current, about, report), report), told: undefined };
  });

/**
 * Until the inzorgmelding the beschikking is what the newest report found: the agreement will be of its onderaannemer. With
 * another one everything begins again, as with a beschikking that was prolonged under its own id after the inzorgmelding
 * for its earlier end.
 */
function forEnd(current: Herindicatie, about: Beschikking, { receivedAt }: HerindicatieReport): Herindicatie {
  const done = settledStep(current, 'inzorgmelding');
  if (done === undefined)
    return about.onderaannemerNumber === current.about.onderaannemerNumber ? { ...current, about } : begunAgain(current, about);
  const { to } = about.period;
  const isProlonged = to !== undefined && current.about.period.to !== undefined && to > current.about.period.to;
  if (!isProlonged || reachesBeyond(done, to) || Date.parse(receivedAt) <= Date.parse(done.at)) return current;
  return begunAgain(current, about);
}
const begunAgain = (current: Herindicatie, about: Beschikking): Herindicatie => ({
  ...current,
  about,
  earlier: { reports: current.reports.length, events: current.events.length },
});

function withReport(current: Herindicatie, report: HerindicatieReport): Herindicatie {
  const before = current.reports.slice(0, current.earlier?.reports ?? 0);
  return { ...current, reports: [...before, ...[...presentReports(current), report].sort(byAge)] };
}

/** Of a beschikking about which nothing was written yet. */
export const emptyHerindicatie = (about: Beschikking): Herindicatie => ({
  clientNumber: about.clientNumber,
  beschikking: about.id,
  about,
  reports: [],
  events: [],
  eventsSettled: 0,
});

const reportOf = (
  { mailId, reference, receivedAt }: MailOutcome,
  { submissionId }: CaseOutcome,
  { onderaannemerNumber, period: { to: end } }: Beschikking,
  decision: HerindicatieReport['decision'],
): HerindicatieReport => ({
  submissionId,
  mailId,
  reference,
  onderaannemerNumber,
  receivedAt,
  decision,
  ...(end !== undefined && { end }),
});

/** Perhaps forged, or about somebody else (H02). */
const isInDoubt = ({ findings }: MailOutcome, one: CaseOutcome): boolean =>
  [...findings, ...one.findings].some(({ consequence, code }) => consequence === 'hold' || code === 'H02');

const byAge = (a: HerindicatieReport, b: HerindicatieReport): number =>
  Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.submissionId < b.submissionId ? -1 : 1);
