import type { IsoDate, IsoMonth, MailDecision } from '#domain';
import {
  makeInvoice,
  type PdfLayout,
  type Receipt,
  receivedBySes,
  type SampleAttachment,
  type SampleInvoice,
  type SampleLine,
  type SampleMail,
  type SampleOnderaannemer,
  writeInvoicePdf,
  writeMail,
} from '#samples';

/** One or more mails on a fresh ledger, in this order, with what must come of each by how it was made. */
export interface GoldenCase {
  /** A Dutch sentence that finance can read; also the name of its files. */
  readonly name: string;
  /** Why it comes out so, with the place in the protocol. */
  readonly why: string;
  readonly mails: readonly GoldenMail[];
}
export interface GoldenMail {
  readonly make: () => Promise<Uint8Array>;
  readonly decision: MailDecision;
  /** Every code that is found and no other; a remark that decides nothing may come besides. */
  readonly codes: readonly string[];
}

/** Care of January 2026, invoiced on 2 February, received on 3 February at 9:12 in Amsterdam. */
const careMonth: IsoMonth = '2026-01';
const sentOn: IsoDate = '2026-02-02';
const receivedAt = '2026-02-03T08:12:00Z';
export const inMonth = { month: careMonth } as const;

export const invoiceBy = (
  sender: SampleOnderaannemer,
  number: string,
  lines: readonly SampleLine[],
  changes: Partial<SampleInvoice> = {},
): SampleInvoice => makeInvoice({ supplier: sender.party, iban: sender.iban, number, date: sentOn, month: careMonth, lines, ...changes });

export const file = (name: string, bytes: Uint8Array): SampleAttachment => ({
  name,
  contentType: contentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  bytes,
});
const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export type MailChanges = Partial<SampleMail> & { readonly receipt?: Partial<Receipt> };

/** The mail as SES hands it over, from the address on file. */
export async function mailFrom(
  sender: Pick<SampleOnderaannemer, 'mailbox'>,
  attachments: readonly SampleAttachment[],
  changes: MailChanges = {},
): Promise<Uint8Array> {
  const { receipt, ...mail } = changes;
  const to = mail.to ?? 'facturen@metsiem.nl';
  const raw = await writeMail({
    from: sender.mailbox,
    to,
    subject: 'Factuur januari',
    text: 'Goedemorgen,\n\nHierbij onze factuur.\n\nMet vriendelijke groet,\nde administratie\n',
    sentAt: receivedAt,
    messageId: `${attachments.map(({ bytes }) => bytes.length).join('.')}.${mail.subject?.length ?? 0}@${sender.mailbox.split('@')[1]}`,
    attachments,
    ...mail,
  });
  return receivedBySes(raw, { receivedAt, mailFrom: mail.from ?? sender.mailbox, recipient: to, ...receipt });
}

/** An invoice as PDF in a mail of its own. */
export const pdfMail = async (
  sender: SampleOnderaannemer,
  invoice: SampleInvoice,
  layout: PdfLayout,
  changes: MailChanges = {},
): Promise<Uint8Array> => mailFrom(sender, [file('factuur.pdf', await writeInvoicePdf(invoice, layout))], changes);
