import type { ClaimedNotice, IsoInstant, Reply } from '#domain';
import { inParallel } from '#store';
import { type EndingBeschikking, readAgain } from './ending-beschikkingen.ts';
import { noticeId, noticeMailId } from './notice-id.ts';
import { claimNotice, markMade, type NoticeKind, noticeOf } from './notices.ts';
import type { WatchPorts, WatchRun } from './watch-ports.ts';

/** A run that claimed something and made no letter of it in this time has died; longer than any run may take. */
const abandonedAfterSeconds = 3600;
const atOnce = 8;

/** Something that one reader is told once about each of some beschikkingen. */
export interface Saying {
  readonly kind: NoticeKind;
  /** Who is told: the number of an onderaannemer, or the backoffice. */
  readonly reader: string;
  readonly ending: readonly EndingBeschikking[];
  /** Whether it should be said, as things stand. */
  readonly isToBeSaid: (ending: EndingBeschikking) => boolean;
  /** Absent: it is marked as said and no letter is made. */
  readonly compose?: ((about: readonly EndingBeschikking[], reference: string, writtenAt: IsoInstant) => Promise<Reply>) | undefined;
}
export interface Said {
  readonly letters: number;
  readonly beschikkingen: number;
}

/**
 * Says it in one letter, and about each beschikking once, whatever is run again, at the same time, or dies: first each is
 * claimed for a letter, under the version of its item; then the letter is made of all that hold its claim and still need
 * it; last they are marked. What a run claimed and did not make is made by a later one, as the same letter.
 */
export async function sayOnce(ports: WatchPorts, run: WatchRun, saying: Saying): Promise<Said> {
  const begun = abandoned(ports.now(), run, saying);
  const claimed = await claimNew(ports, run, saying);
  let said: Said = { letters: 0, beschikkingen: 0 };
  for (const [notice, claims] of [...begun, ...claimed]) {
    const about = await makeLetter(ports, saying, notice, claims);
    said = { letters: said.letters + (about > 0 ? 1 : 0), beschikkingen: said.beschikkingen + about };
  }
  return said;
}

type Claims = readonly [ClaimedNotice, readonly EndingBeschikking[]];

function abandoned(now: IsoInstant, { policy }: WatchRun, { kind, reader, ending, isToBeSaid }: Saying): readonly Claims[] {
  const isLongAgo = ({ claimedAt }: ClaimedNotice): boolean => Date.parse(now) - Date.parse(claimedAt) > abandonedAfterSeconds * 1000;
  const found = ending.filter(isToBeSaid).flatMap((one) => {
    const notice = noticeOf(kind, one, policy, reader);
    return notice !== undefined && notice.made !== true && isLongAgo(notice) ? [{ notice, one }] : [];
  });
  return [...Map.groupBy(found, ({ notice }) => notice.replyId).values()].flatMap((claims) => {
    const [first] = claims;
    return first === undefined ? [] : [[first.notice, claims.map(({ one }) => one)] as const];
  });
}

async function claimNew(
  { store, now }: WatchPorts,
  run: WatchRun,
  { kind, reader, ending, isToBeSaid }: Saying,
): Promise<readonly Claims[]> {
  const isDue = (one: EndingBeschikking): boolean => isToBeSaid(one) && noticeOf(kind, one, run.policy, reader) === undefined;
  const due = ending.filter(isDue);
  if (due.length === 0) return [];
  const replyId = noticeId(kind, reader, run.today, run.id);
  const notice: ClaimedNotice = { replyId, reference: await store.intake.nextReference(now()), claimedAt: now() };
  const won = await inParallel(due, atOnce, (one) => claimNotice(store, kind, one, notice, isDue));
  const claims = due.filter((_, i) => won[i] === true);
  return claims.length === 0 ? [] : [[notice, claims]];
}

/** Of those for which it is still needed; gives how many. */
async function makeLetter(ports: WatchPorts, saying: Saying, notice: ClaimedNotice, claims: readonly EndingBeschikking[]): Promise<number> {
  const { store, now } = ports;
  const { kind, isToBeSaid, compose } = saying;
  const { replyId, reference } = notice;
  const asTheyAre = await inParallel(claims, atOnce, (one) => readAgain(store, one));
  const about = asTheyAre.filter((one) => isToBeSaid(one) && one.herindicatie?.[kind]?.replyId === replyId);
  if (about.length === 0) return 0;
  if (compose !== undefined) {
    const reply = await compose(about, reference, now());
    const row = await store.replies.makeDue({ replyId, mailId: noticeMailId(replyId), reference, reply, now: now() });
    if (row.state === 'due') await ports.queueReply(replyId);
  }
  await inParallel(about, atOnce, (one) => markMade(store, kind, one, replyId));
  return about.length;
}
