import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import {
  amsterdamDate,
  type CaseOutcome,
  domainOf,
  type Finding,
  type IsoDate,
  type MailOutcome,
  type Reply,
  type ReplyKind,
} from '#domain';
import { beoordelingNames, beoordelingWorkbook } from './beoordeling.ts';
import { type Block, toHtml, toText } from './blocks.ts';
import { caseSection, reasonOf, titleOf } from './case-section.ts';

/** What the reply to a mail is made of; the outcome is stored, so the same letter can be made again. */
export interface LetterInput {
  readonly outcome: MailOutcome;
  readonly kind: ReplyKind;
  readonly to: string;
  /** For threading: References of the mail we answer. */
  readonly references: readonly string[];
  /** Our mailbox that answers, and the moment of writing. */
  readonly from: string;
  /** Where an onderaannemer asks. */
  readonly contact: string;
  readonly writtenAt: string;
}

const decisions = ['approved', 'rejected', 'review'] as const;
const verdictWords = { approved: 'goedgekeurd', rejected: 'afgewezen', review: 'in behandeling' } as const;

const listed = new Intl.ListFormat('nl', { type: 'conjunction' });
const documentsOf = (cases: readonly CaseOutcome[]): string =>
  `${cases.length} ${cases.every((c) => c.kind === 'invoice') ? 'facturen' : 'bijlagen'}`;

/** Of several documents first the whole: "1 goedgekeurd, 1 afgewezen en 1 in behandeling". */
function summaryOf(cases: readonly CaseOutcome[]): Block {
  const counts = decisions.flatMap((decision) => {
    const count = cases.filter((c) => c.decision === decision).length;
    return count === 0 ? [] : [`${count} ${verdictWords[decision]}`];
  });
  return { kind: 'verdict', tone: 'neutral', text: `Wij hebben uw ${documentsOf(cases)} bekeken: ${listed.format(counts)}.` };
}

function subjectOf({ outcome, kind }: LetterInput): string {
  const { cases, reference } = outcome;
  const first = cases[0];
  if (kind === 'neutral-receipt') return `Uw mail is ontvangen (${reference})`;
  if (first === undefined) return `${kind === 'decision' ? 'Wij kunnen uw mail niet behandelen' : 'Uw mail is ontvangen'} (${reference})`;
  if (cases.length > 1)
    return `Uw ${documentsOf(cases)}: ${listed.format(new Set(cases.map((c) => verdictWords[c.decision])))} (${reference})`;
  if (first.kind === 'other' && first.decision === 'rejected') return `Wij kunnen uw bijlage niet behandelen (${reference})`;
  return `${titleOf(first)} ${verdictWords[first.decision]} (${reference})`;
}

const signature = (reference: string, contact: string): readonly Block[] => [
  { kind: 'paragraph', text: `Ons kenmerk is ${reference}. Heeft u een vraag? Mail naar ${contact} en noem dit kenmerk.` },
  { kind: 'paragraph', text: 'Met vriendelijke groet, backoffice Siem' },
];

function withoutCases(outcome: MailOutcome): readonly Block[] {
  const refused = outcome.findings.filter((f) => f.consequence === 'reject');
  const said: readonly Finding[] =
    refused.length > 0 ? refused : outcome.findings.filter((f) => f.consequence === 'review' && f.verdict === 'fail');
  const verdict: Block =
    refused.length > 0
      ? { kind: 'verdict', tone: 'bad', text: 'Wij kunnen uw mail niet behandelen.' }
      : { kind: 'verdict', tone: 'neutral', text: 'Wij hebben uw mail ontvangen. Een medewerker leest uw mail.' };
  return [verdict, ...(said.length === 0 ? [] : [{ kind: 'reasons', items: said.map(reasonOf) } as const])];
}

function blocksOf({ outcome, kind, contact }: LetterInput, today: IsoDate): readonly Block[] {
  const greeting: Block = { kind: 'paragraph', text: 'Goedendag,' };
  if (kind === 'neutral-receipt') {
    return [
      greeting,
      { kind: 'verdict', tone: 'neutral', text: 'Wij hebben uw mail ontvangen. Een medewerker kijkt ernaar.' },
      ...signature(outcome.reference, contact),
    ];
  }
  const several = outcome.cases.length > 1;
  const workbooks = kind === 'decision' ? beoordelingNames(outcome.cases) : new Map<string, string>();
  const sections = outcome.cases.flatMap((c, i) => [
    ...(several ? [{ kind: 'heading', text: `${i + 1}. ${titleOf(c)}` } as const] : []),
    ...caseSection(c, today, workbooks.get(c.submissionId)),
  ]);
  const cases = several ? [summaryOf(outcome.cases), ...sections] : sections;
  const remarks = outcome.findings.filter((finding) => finding.consequence === 'remark');
  const more: readonly Block[] =
    remarks.length === 0 || outcome.cases.length === 0
      ? []
      : [
          { kind: 'heading', text: 'Verder' },
          { kind: 'reasons', items: remarks.map(reasonOf) },
        ];
  return [greeting, ...(outcome.cases.length === 0 ? withoutCases(outcome) : cases), ...more, ...signature(outcome.reference, contact)];
}

/** One reply to one mail: plain text and HTML of the same content, threaded, marked as automatic. */
export async function composeReply(input: LetterInput): Promise<Reply> {
  const { outcome, to, from } = input;
  const subject = subjectOf(input);
  const blocks = blocksOf(input, amsterdamDate(input.writtenAt));
  const text = toText(blocks);
  const named = input.kind === 'decision' ? beoordelingNames(outcome.cases) : new Map<string, string>();
  const workbooks = await Promise.all(
    outcome.cases
      .flatMap((c) => {
        const filename = named.get(c.submissionId);
        return filename === undefined ? [] : [{ filename, outcome: c }];
      })
      .map(async ({ filename, outcome: c }) => ({ filename, content: Buffer.from(await beoordelingWorkbook(c)) })),
  );
  // A machine's mail is answered with a letter of its own to the address on file, never as a reply in its thread.
  const { messageId } = outcome.mail;
  const threading =
    messageId === undefined || outcome.mail.automatic !== undefined
      ? {}
      : { inReplyTo: messageId, references: [...input.references, messageId] };
  const composer = new MailComposer({
    from: { name: 'Siem backoffice', address: from },
    to,
    subject,
    text,
    html: toHtml(subject, blocks),
    ...threading,
    date: new Date(input.writtenAt),
    messageId: `<${outcome.reference}.${outcome.mailId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}@${domainOf(from)}>`,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    attachments: workbooks,
  });
  const raw = await composer.compile().build();
  return { kind: input.kind, to, from, subject, text, attachments: workbooks.map((w) => w.filename), raw: new Uint8Array(raw) };
}
