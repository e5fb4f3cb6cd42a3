import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { type CaseOutcome, domainOf, type Reply } from '#domain';
import { beoordelingWorkbook } from './beoordeling.ts';
import { type Block, toHtml, toText } from './blocks.ts';

export interface MessageInput {
  readonly kind: Reply['kind'];
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  /** Between greeting and signature. */
  readonly body: readonly Block[];
  readonly signature: readonly Block[];
  readonly writtenAt: string;
  /** Before the `@`. */
  readonly messageName: string;
  /** Message-IDs of the mail that is answered, the last one itself; empty for a letter of its own. */
  readonly thread: readonly string[];
  readonly workbooks: readonly { readonly filename: string; readonly outcome: CaseOutcome }[];
}

const greeting: Block = { kind: 'paragraph', text: 'Goedendag,' };
export const signatureOf = (reference: string, contact: string): readonly Block[] => [
  { kind: 'paragraph', text: `Ons kenmerk is ${reference}. Heeft u een vraag? Mail naar ${contact} en noem dit kenmerk.` },
  { kind: 'paragraph', text: 'Met vriendelijke groet, backoffice Siem' },
];

/** A letter as a complete message: plain text and HTML of the same content, marked as automatic. */
export async function makeMessage(input: MessageInput): Promise<Reply> {
  const { kind, to, from, subject, thread } = input;
  const blocks = [greeting, ...input.body, ...input.signature];
  const text = toText(blocks);
  const attachments = await Promise.all(
    input.workbooks.map(async ({ filename, outcome }) => ({ filename, content: Buffer.from(await beoordelingWorkbook(outcome)) })),
  );
  const answered = thread.at(-1);
  const composer = new MailComposer({
    from: { name: 'Siem backoffice', address: from },
    to,
    subject,
    text,
    html: toHtml(subject, blocks),
    ...(answered === undefined ? {} : { inReplyTo: answered, references: [...thread] }),
    date: new Date(input.writtenAt),
    messageId: `<${input.messageName}@${domainOf(from)}>`,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    attachments,
  });
  const raw = await composer.compile().build();
  return { kind, to, from, subject, text, attachments: attachments.map((a) => a.filename), raw: new Uint8Array(raw) };
}
