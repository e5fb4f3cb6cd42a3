import { makeInvoice, makeLine, type SampleAttachment, sampleOnderaannemers, samplePerson, writeInvoicePdf, writeMail } from '#samples';
import { type Correspondence, correspondence, type SentLetter } from './correspondence.ts';

const { fable } = sampleOnderaannemers;
/** In seconds. */
export const hour = 3600;
let mails = 0;

interface Written {
  readonly from?: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly invoice?: Uint8Array;
  readonly attachments?: readonly SampleAttachment[];
}
/** A mail of an onderaannemer, each with a Message-ID of its own; an answer without anything attached, unless told otherwise. */
export function write({
  from = fable.mailbox,
  to = 'facturen@metsiem.nl',
  subject = 'Re: uw brief',
  ...more
}: Written): Promise<Uint8Array> {
  mails += 1;
  return writeMail({
    from,
    to,
    subject,
    text: more.text ?? 'Goedemorgen,\n\nWij zijn het hier niet mee eens: belt u ons even?\n\nMet vriendelijke groet,\nde administratie\n',
    sentAt: '2026-02-03T08:12:00Z',
    messageId: `m${mails}@${from.split('@')[1]}`,
    headers: {
      ...(more.inReplyTo === undefined ? {} : { 'In-Reply-To': more.inReplyTo, References: more.references ?? more.inReplyTo }),
      ...more.headers,
    },
    attachments: [
      ...(more.invoice === undefined ? [] : [{ name: 'factuur.pdf', contentType: 'application/pdf', bytes: more.invoice }]),
      ...(more.attachments ?? []),
    ],
  });
}

/** For one person in care, as agreed, unless told otherwise. */
export const invoice = (number: string, amountCents?: number): Promise<Uint8Array> =>
  writeInvoicePdf(
    makeInvoice({
      supplier: fable.party,
      iban: fable.iban,
      number,
      date: '2026-02-02',
      month: '2026-01',
      lines: [
        makeLine(samplePerson('gijs'), 'BG-M', { month: '2026-01', ...(amountCents === undefined ? {} : { priceCents: amountCents }) }),
      ],
    }),
    'table',
  );
/** An invoice with a wrong amount was refused an hour ago. */
export async function rejectedFirst(): Promise<{
  readonly scene: Correspondence;
  readonly letter: SentLetter;
  readonly reference: string;
  readonly mailId: string;
}> {
  const scene = await correspondence();
  const { outcome, letters, mailId } = await scene.receive(await write({ subject: 'Factuur', invoice: await invoice('F-707', 50000) }));
  const [letter] = letters;
  if (outcome.decision !== 'rejected' || letter === undefined) throw new Error('An invoice with a wrong amount was not refused');
  scene.wait(hour);
  return { scene, letter, reference: outcome.reference, mailId };
}
