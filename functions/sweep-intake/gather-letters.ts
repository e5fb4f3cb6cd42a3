import { amsterdamDate, lettersOf, toldIn } from '#domain';
import { composeGathered, letterheadOn } from '#letters';
import type { ReplyRow } from '#store';
import { ago, type SweepPorts } from './sweep-ports.ts';

/** Decisions in one letter. With workbooks such a letter stays well below the 10 MB that SES takes by default. */
const answersMax = 200;

/**
 * Letters that were held back (M11) go out together: per address one letter, once its oldest one waited long enough,
 * so one an hour. It may be done twice, also by two sweeps at once: the letter carries the id of its oldest answer and
 * is made once, what it names is joined, and the oldest one last, so that a sweep that died is taken up where it was.
 */
export async function gatherLetters(ports: SweepPorts): Promise<number> {
  const { store, queueReply, now, waits } = ports;
  const longEnough = ago(now(), waits.gatherAfterSeconds);
  const held = [...(await store.replies.held(now()))].sort(byAge);
  let letters = 0;
  for (const rows of Map.groupBy(held, ({ to, from }) => JSON.stringify([to, from])).values()) {
    const [oldest] = rows;
    if (oldest === undefined || oldest.changedAt > longEnough) continue;
    const replyId = await gather(ports, oldest, rows.slice(0, answersMax));
    if (replyId === undefined) continue;
    await queueReply(replyId);
    letters += 1;
  }
  return letters;
}

const byAge = (a: ReplyRow, b: ReplyRow): number => Date.parse(a.changedAt) - Date.parse(b.changedAt) || (a.replyId < b.replyId ? -1 : 1);

/** One letter for these held replies; nothing when no outcome of them can be found. */
async function gather(
  { store, now, parameters, letters: { explanationsUrl } }: SweepPorts,
  oldest: ReplyRow,
  rows: readonly ReplyRow[],
): Promise<string | undefined> {
  const found = await Promise.all(
    rows.map(async ({ replyId, mailId }) => {
      const outcome = await store.outcomes.get(mailId);
      const letter = outcome && lettersOf(outcome)[Number(replyId.slice(mailId.length + 1)) - 1];
      return outcome === undefined || letter === undefined
        ? []
        : [{ replyId, answer: { outcome: toldIn(outcome, letter), kind: letter.kind } }];
    }),
  );
  const [first, ...others] = found.flat();
  if (first === undefined) return undefined;
  const reply = await composeGathered({
    answers: [first.answer, ...others.map(({ answer }) => answer)],
    to: oldest.to,
    letterhead: letterheadOn(parameters, amsterdamDate(now()), { from: oldest.from, explanationsUrl }),
    writtenAt: now(),
  });
  const ids = [first, ...others].map(({ replyId }) => replyId);
  const { mailId, reference } = oldest;
  const letter = await store.replies.makeDue({ replyId: `${mailId}-gathered`, mailId, reference, reply, now: now(), gathers: ids });
  for (const id of (letter.gathers ?? []).toReversed()) await store.replies.join(id, letter.replyId, now());
  return letter.replyId;
}
