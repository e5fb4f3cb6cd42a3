import { amsterdamDate, type CaseOutcome, type IsoDate, type MailOutcome, type Reply } from '#domain';
import { verdictWords } from './answer.ts';
import { approvedSection } from './approved-section.ts';
import type { Block } from './blocks.ts';
import { isInvoice, nameOf, titleOf } from './case-names.ts';
import { factsOf } from './case-section.ts';
import type { Letterhead } from './letterhead.ts';
import { makeMessage } from './make-message.ts';
import { messageNameOf } from './message-name.ts';
import { rejectedParts } from './rejected-section.ts';

/** What a person decided on a case that waited in review. */
export type PersonsDecision =
  /** When Siem pays it; reports and creditfacturen have no such day. */
  | { readonly kind: 'approved'; readonly paymentDue?: IsoDate | undefined; readonly note?: string | undefined }
  /** The reason in the words of the person; what the rules refused stands below it. */
  | { readonly kind: 'rejected'; readonly note: string }
  | { readonly kind: 'question'; readonly note: string };

export interface DecisionLetterInput {
  readonly letterhead: Letterhead;
  readonly outcome: MailOutcome;
  /** One of its cases. */
  readonly case: CaseOutcome;
  readonly decision: PersonsDecision;
  readonly to: string;
  /** Of the mails and letters before it, oldest first. */
  readonly thread: readonly string[];
  readonly writtenAt: string;
  /** Counts the letters about this mail: makes each Message-ID another. */
  readonly sequence: number;
}

const subjectOf = ({ case: c, decision, outcome }: DecisionLetterInput): string =>
  decision.kind === 'question'
    ? `Vraag over uw ${nameOf(c)} (${outcome.reference})`
    : `${titleOf(c)} ${verdictWords[decision.kind]} (${outcome.reference})`;

/** Blank lines part paragraphs; what a person types holds no markup. */
const paragraphs = (note: string): readonly Block[] =>
  note
    .split(/\n\s*\n/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .flatMap((text) => (text === '' ? [] : [{ kind: 'paragraph', text } as const]));
const noteUnder = (text: string, note: string): readonly Block[] => [{ kind: 'heading', text }, ...paragraphs(note)];

const approvedBody = (c: CaseOutcome, today: IsoDate, note: string | undefined): readonly Block[] => [
  ...approvedSection(c, today),
  ...(note === undefined ? [] : noteUnder('Van de medewerker', note)),
];

function rejectedBody(c: CaseOutcome, paymentTermWorkingDays: number, note: string): readonly Block[] {
  const { opening, details } = rejectedParts(c, { paymentTermWorkingDays, workbook: undefined });
  return [...opening, ...noteUnder('Waarom', note), ...details];
}

const questionBody = (c: CaseOutcome, note: string): readonly Block[] => [
  { kind: 'verdict', tone: 'neutral', text: `Wij hebben een vraag over uw ${nameOf(c)}.` },
  ...paragraphs(note),
  {
    kind: 'paragraph',
    text: `Beantwoord deze mail en laat het kenmerk in het onderwerp staan. Daarna kijken wij verder naar uw ${isInvoice(c) ? 'factuur' : 'verslag'}.`,
  },
];

function bodyOf({ case: c, decision, letterhead, writtenAt }: DecisionLetterInput): readonly Block[] {
  switch (decision.kind) {
    case 'approved':
      return seenByPerson(
        c,
        approvedBody({ ...c, decision: 'approved', paymentDue: decision.paymentDue }, amsterdamDate(writtenAt), decision.note),
      );
    case 'rejected':
      return seenByPerson(c, rejectedBody({ ...c, decision: 'rejected' }, letterhead.paymentTermWorkingDays, decision.note));
    case 'question':
      return questionBody(c, decision.note);
  }
}

/** Who looked stands below the verdict, which a reader looks for first. */
const seenByPerson = (c: CaseOutcome, body: readonly Block[]): readonly Block[] => [
  ...body.slice(0, 1),
  { kind: 'paragraph', text: `Een medewerker heeft uw ${nameOf(c)} nagekeken.` },
  ...body.slice(1),
];

/** What a person decided, or asks, in the thread of the case. */
export const composeDecision = (input: DecisionLetterInput): Promise<Reply> =>
  makeMessage({
    letterhead: input.letterhead,
    kind: 'decision',
    to: input.to,
    subject: subjectOf(input),
    reference: input.outcome.reference,
    body: [...bodyOf(input), ...factsOf(input.case)],
    writtenAt: input.writtenAt,
    messageName: `${messageNameOf(input.outcome)}.${input.sequence}`,
    thread: input.thread,
    byPerson: true,
  });
