import { amsterdamDate, type ClaimedNotice, daysBetween, type HerindicatieKey } from '#domain';
import type { Policy } from '#rules';
import type { Store } from '#store';
import { changeHerindicatie } from './change-herindicatie.ts';
import { type EndingBeschikking, withWritten } from './ending-beschikkingen.ts';
import { isToldTo } from './notice-id.ts';
import { emptyHerindicatie } from './record-reports.ts';

/** What is said once about a beschikking that ends: to its onderaannemer, and to the backoffice. */
export type NoticeKind = 'reminder' | 'escalation';

export const keyOf = ({ beschikking: { clientNumber, id } }: EndingBeschikking): HerindicatieKey => ({ clientNumber, beschikking: id });

/**
 * The claim that stands, for this end and this reader. One from before the days of this end began was about an earlier end
 * of a beschikking that was prolonged.
 */
export function noticeOf(
  kind: NoticeKind,
  { herindicatie, lastDay }: EndingBeschikking,
  policy: Policy,
  reader: string,
): ClaimedNotice | undefined {
  const notice = herindicatie?.[kind];
  if (notice === undefined || !isToldTo(reader, notice)) return undefined;
  return daysBetween(amsterdamDate(notice.claimedAt), lastDay) <= policy.reportReminderDays ? notice : undefined;
}

const needsReport = ({ report, isOutOfCare }: EndingBeschikking): boolean => report === 'none' && !isOutOfCare;

/** Its onderaannemer should hear of it now, whether or not a letter was begun. */
export const isToBeReminded = (ending: EndingBeschikking, policy: Policy): boolean =>
  needsReport(ending) && ending.daysLeft >= 0 && ending.daysLeft <= policy.reportReminderDays;

/** The backoffice should: there is no time left for a report that is not there. */
export const isToBeEscalated = (ending: EndingBeschikking, policy: Policy): boolean =>
  needsReport(ending) && ending.daysLeft <= policy.reportDaysBeforeEnd;

/** Takes the right to say it, as things stand at that moment; false when somebody else has it, or it need not be said any more. */
export const claimNotice = (
  store: Pick<Store, 'herindicaties'>,
  kind: NoticeKind,
  ending: EndingBeschikking,
  notice: ClaimedNotice,
  isDue: (asWritten: EndingBeschikking) => boolean,
): Promise<boolean> =>
  changeHerindicatie(store, keyOf(ending), (current) => {
    // Ours already: an answer was lost, and it was written all the same.
    if (current?.[kind]?.replyId === notice.replyId) return { told: true };
    if (!isDue(withWritten(ending, current))) return { told: false };
    return { next: { ...(current ?? emptyHerindicatie(ending.beschikking)), [kind]: notice }, told: true };
  });

/** The letter exists: nobody has to make it again. */
export const markMade = (
  store: Pick<Store, 'herindicaties'>,
  kind: NoticeKind,
  ending: EndingBeschikking,
  replyId: string,
): Promise<void> =>
  changeHerindicatie(store, keyOf(ending), (current) => {
    const notice = current?.[kind];
    if (current === undefined || notice === undefined || notice.replyId !== replyId || notice.made) return { told: undefined };
    return { next: { ...current, [kind]: { ...notice, made: true } }, told: undefined };
  });
