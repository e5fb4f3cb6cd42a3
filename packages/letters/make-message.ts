import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { domainOf, type Reply } from '#domain';
import { beoordelingWorkbook } from './beoordeling.ts';
import { type Block, saysReasons } from './blocks.ts';
import type { Letterhead } from './letterhead.ts';
import { toHtml } from './to-html.ts';
import { toText } from './to-text.ts';
import type { Workbook } from './workbooks.ts';

export interface MessageInput {
  readonly letterhead: Letterhead;
  readonly kind: Reply['kind'];
  readonly to: string;
  readonly subject: string;
  /** What a reader quotes when asking about this letter. */
  readonly reference: string;
  /** Between greeting and signature. */
  readonly body: readonly Block[];
  readonly writtenAt: string;
  /** Before the `@`. */
  readonly messageName: string;
  /** Message-IDs of the mails that came before in the thread, the answered one last; empty for a letter of its own. */
  readonly thread: readonly string[];
  readonly workbooks?: readonly Workbook[];
  /** A person wrote what it says: a letter that may be answered, and no automatic one (RFC 3834). */
  readonly byPerson?: boolean;
}

const greeting: Block = { kind: 'paragraph', text: 'Goedendag,' };
const automatic = { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' };
/** It answers nothing (RFC 3834). */
const unasked = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
/** A vacation notice on a person's letter helps nobody either. */
const personal = { 'X-Auto-Response-Suppress': 'All' };

function signature({ contact, explanationsUrl }: Letterhead, reference: string, body: readonly Block[]): readonly Block[] {
  const explanations: readonly Block[] =
    explanationsUrl !== undefined && body.some(saysReasons)
      ? [{ kind: 'link', text: 'Uitleg bij de codes tussen haken', url: explanationsUrl }]
      : [];
  return [
    ...explanations,
    { kind: 'paragraph', text: `Ons kenmerk is ${reference}. Heeft u een vraag? Mail naar ${contact} en noem dit kenmerk.` },
    { kind: 'paragraph', text: 'Met vriendelijke groet, backoffice Siem' },
  ];
}

/** A letter as a complete message: plain text and HTML of the same content. */
export async function makeMessage(input: MessageInput): Promise<Reply> {
  const { letterhead, kind, to, subject, reference, body, thread, workbooks = [], byPerson = false } = input;
  const { from, explanationsUrl } = letterhead;
  const blocks = [greeting, ...body, ...signature(letterhead, reference, body)];
  const text = toText(blocks);
  const attachments = await Promise.all(
    workbooks.map(async ({ filename, outcome }) => ({ filename, content: Buffer.from(await beoordelingWorkbook(outcome)) })),
  );
  const answered = thread.at(-1);
  const messageId = `<${input.messageName}@${domainOf(from)}>`;
  const composer = new MailComposer({
    from: { name: 'Siem backoffice', address: from },
    to,
    subject,
    text,
    html: toHtml(subject, blocks, explanationsUrl),
    ...(answered === undefined ? {} : { inReplyTo: answered, references: [...thread] }),
    date: new Date(input.writtenAt),
    messageId,
    headers: byPerson ? personal : kind === 'notice' ? unasked : automatic,
    attachments,
  });
  const raw = await composer.compile().build();
  return { kind, to, from, subject, text, attachments: attachments.map((a) => a.filename), raw: new Uint8Array(raw), messageId };
}
