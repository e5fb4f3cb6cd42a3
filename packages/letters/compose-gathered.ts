import { amsterdamDate, type Reply } from '#domain';
import { type Answer, bodyOf, countsOf } from './answer.ts';
import { type Block, within } from './blocks.ts';
import type { Letterhead } from './letterhead.ts';
import { makeMessage } from './make-message.ts';
import { messageNameOf } from './message-name.ts';
import { workbookNames, workbooksOf } from './workbooks.ts';

/** Decisions that were held back because too many letters went to one address (M11); at least one. */
export interface GatheredInput {
  readonly answers: readonly [Answer, ...Answer[]];
  readonly to: string;
  readonly letterhead: Letterhead;
  readonly writtenAt: string;
}

/** One letter with all of them, each under its own reference: a letter of its own, in nobody's thread. */
export async function composeGathered({ answers, to, letterhead, writtenAt }: GatheredInput): Promise<Reply> {
  const [{ outcome: first }] = answers;
  const named = answers.map((answer) => ({ answer, names: workbookNames(answer, `${answer.outcome.reference}-`) }));
  const sections = named.flatMap(({ answer, names }) => [
    { kind: 'heading', text: `Ons kenmerk ${answer.outcome.reference}` } as const,
    ...within(bodyOf(answer, { letterhead, today: amsterdamDate(writtenAt), workbooks: names })),
  ]);
  const mails = answers.length === 1 ? 'uw mail' : `uw ${answers.length} mails`;
  const cases = answers.flatMap(({ outcome, kind }) => (kind === 'neutral-receipt' ? [] : outcome.cases));
  const counts = cases.length === 0 ? '' : `: ${countsOf(cases)}`;
  const opening: readonly Block[] = [
    { kind: 'verdict', tone: 'neutral', text: `Wij hebben ${mails} bekeken${counts}.` },
    { kind: 'paragraph', text: 'U stuurde ons in korte tijd veel mails. Daarom staat ons antwoord in één brief.' },
  ];
  return makeMessage({
    letterhead,
    kind: 'decision',
    to,
    subject: `Ons antwoord op ${mails} (${first.reference})`,
    body: [...opening, ...sections],
    reference: first.reference,
    writtenAt,
    messageName: `${messageNameOf(first)}.gathered`,
    thread: [],
    workbooks: named.flatMap(({ answer, names }) => workbooksOf(answer, names)),
  });
}
