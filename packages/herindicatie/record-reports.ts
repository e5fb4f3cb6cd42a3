import type { Beschikking, CaseOutcome, Herindicatie, HerindicatieReport, MailOutcome } from '#domain';
import type { Store } from '#store';
import { changeHerindicatie } from './change-herindicatie.ts';

/**
 * Adds each evaluatieverslag of a mail that was approved, or waits for a person, to the herindicatie of its beschikking.
 * One about a beschikking of somebody else (H06) has none. Idempotent by submission: done again, it changes nothing.
 */
export async function recordReports(store: Pick<Store, 'herindicaties'>, outcome: MailOutcome): Promise<void> {
  for (const one of outcome.cases) {
    const about = one.report?.about;
    if (about === undefined || one.decision === 'rejected') continue;
    const report = reportOf(outcome, one, about, one.decision);
    const key = { clientNumber: about.clientNumber, beschikking: about.id };
    await changeHerindicatie(store, key, (current = emptyHerindicatie(about)) => {
      const isKnown = current.reports.some(({ submissionId }) => submissionId === report.submissionId);
      return { next: isKnown ? undefined : { ...current, reports: [...current.reports, report].sort(byAge) }, told: undefined };
    });
  }
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
  { onderaannemerNumber }: Beschikking,
  decision: HerindicatieReport['decision'],
): HerindicatieReport => ({ submissionId, mailId, reference, onderaannemerNumber, receivedAt, decision });

const byAge = (a: HerindicatieReport, b: HerindicatieReport): number =>
  Date.parse(a.receivedAt) - Date.parse(b.receivedAt) || (a.submissionId < b.submissionId ? -1 : 1);
