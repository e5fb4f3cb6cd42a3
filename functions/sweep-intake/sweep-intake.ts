import { settleUnfinished } from '#herindicatie';
import type { IntakeRow } from '#store';
import { mailIdOf } from '../mail-id.ts';
import { repeatInDoubt, wasRepeatedInDoubt } from '../reply-failure.ts';
import { gatherLetters } from './gather-letters.ts';
import { ago, type SweepPorts } from './sweep-ports.ts';

/** What was found and brought back; all zero is the normal state; only gathered letters are no sign of trouble. */
export interface SweepCounts {
  readonly mailsUnregistered: number;
  readonly mailsStuck: number;
  readonly repliesDue: number;
  readonly repliesInDoubt: number;
  readonly repliesGivenUp: number;
  /** Letters of an inzorgmelding that somebody began and did not finish. */
  readonly inzorgmeldingen: number;
  /** Those that still cannot be finished. */
  readonly inzorgmeldingenStuck: number;
  readonly lettersGathered: number;
}

/** Mails that come back through the sweep share a group of their own in the fair queue. */
const sweepGroup = 'sweep';

/** Finds what got stuck between two steps and puts it back on its queue. Everything it does may be done twice. */
export const sweepIntake = (ports: SweepPorts) => async (): Promise<SweepCounts> => ({
  // Before the lost ones are queued: those would look like a backlog in which the stuck ones only wait their turn.
  mailsStuck: await queueStuckMails(ports),
  mailsUnregistered: await registerLostMails(ports),
  ...(await settleReplies(ports)),
  ...(await settleHerindicaties(ports)),
  lettersGathered: await gatherLetters(ports),
});

/** A raw mail whose event was lost has no row. Only recent objects are looked up: older ones were, run after run. */
async function registerLostMails({ store, queueMail, now, waits }: SweepPorts): Promise<number> {
  const [from, to] = [ago(now(), waits.rawUntilSeconds), ago(now(), waits.rawAfterSeconds)];
  let found = 0;
  let page = await store.objects.listRaw(undefined);
  while (page.length > 0) {
    for (const { key, storedAt } of page) {
      const mailId = mailIdOf(key);
      if (mailId === undefined || storedAt < from || storedAt > to) continue;
      if ((await store.intake.get(mailId)) !== undefined) continue;
      await store.intake.register({ mailId, rawKey: key, receivedAt: storedAt, now: now() });
      await queueMail(mailId, sweepGroup);
      found += 1;
    }
    page = await store.objects.listRaw(page.at(-1)?.key);
  }
  return found;
}

/**
 * A mail that nobody began on may simply wait its turn: while the queue holds a backlog it is left alone, or a busy
 * hour would put every mail on the queue again with every sweep. Scans have a queue of their own, and take longer.
 */
async function queueStuckMails({ store, queueMail, countWaiting, now, waits }: SweepPorts): Promise<number> {
  const stuck = await store.intake.unfinished(ago(now(), waits.mailAfterSeconds));
  if (stuck.length === 0) return 0;
  const hasBacklog = (await countWaiting()) > 0;
  const longAgo = ago(now(), waits.backlogSeconds);
  const recognitionLost = ago(now(), waits.recognitionSeconds);
  const isLost = (row: IntakeRow): boolean => {
    if (row.state === 'recognising') return row.changedAt < recognitionLost;
    return row.state === 'assessing' || !hasBacklog || row.changedAt < longAgo;
  };
  const lost = stuck.filter(isLost);
  for (const row of lost) await queueMail(row.mailId, sweepGroup);
  return lost.length;
}

/** What follows from an inzorgmelding, when whoever did it did not get to the end. */
async function settleHerindicaties(ports: SweepPorts) {
  const { replyIds, stuck } = await settleUnfinished(ports);
  for (const replyId of replyIds) await ports.queueReply(replyId);
  for (const one of stuck) ports.tell('inzorgmelding-stuck', one);
  return { inzorgmeldingen: replyIds.length, inzorgmeldingenStuck: stuck.length };
}

/**
 * A letter that stays `sending` after the wait for its send event was most likely never accepted. It is repeated once;
 * a second doubt is for a person.
 */
async function settleReplies({ store, queueReply, now, waits }: SweepPorts) {
  const counts = { repliesDue: 0, repliesInDoubt: 0, repliesGivenUp: 0 };
  const waitedForEvent = ago(now(), waits.sendEventSeconds);
  const waitedForTurn = ago(now(), waits.replyAfterSeconds);
  for (const row of await store.replies.unsent(waitedForTurn > waitedForEvent ? waitedForTurn : waitedForEvent)) {
    if (row.state === 'sending' && row.changedAt <= waitedForEvent) {
      const giveUp = wasRepeatedInDoubt(row) && !waits.sendEventsComplete;
      await store.replies.markFailed(row.replyId, repeatInDoubt, !giveUp, now());
      counts[giveUp ? 'repliesGivenUp' : 'repliesInDoubt'] += 1;
      if (!giveUp) await queueReply(row.replyId);
    } else if (row.state === 'due' && row.changedAt <= waitedForTurn) {
      await queueReply(row.replyId);
      counts.repliesDue += 1;
    }
  }
  return counts;
}
