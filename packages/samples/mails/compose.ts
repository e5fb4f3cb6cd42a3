import type { IsoMonth } from '#domain';
import { makeInvoice, type SampleInvoice, type SampleLine } from '../sample-invoice.ts';
import type { SampleOnderaannemer } from '../sample-parties.ts';
import type { SamplePeriod } from '../sample-period.ts';
import { type SampleAttachment, type SampleMail, writeMail } from '../writers/mail/write-mail.ts';

/** What should come of a sample mail. */
export type ExpectedDecision = 'approved' | 'rejected' | 'review' | 'ignored';
export interface ComposedMail {
  readonly name: string;
  readonly raw: Uint8Array;
  readonly expected: ExpectedDecision;
}
export interface SampleContext extends SamplePeriod {
  /** `V-2610-009`: numbers differ from mail to mail. */
  readonly numberOf: (at: number) => string;
}

const facturenMailbox = 'facturen@metsiem.nl';
export const herindicatieMailbox = 'herindicatieOA@metsiem.nl';

export const pdfFile = (bytes: Uint8Array, name = 'factuur.pdf'): SampleAttachment => ({ name, contentType: 'application/pdf', bytes });
export const xlsxFile = (bytes: Uint8Array, name = 'specificatie.xlsx'): SampleAttachment => ({
  name,
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes,
});
export const xmlFile = (bytes: Uint8Array, name = 'factuur.xml'): SampleAttachment => ({ name, contentType: 'application/xml', bytes });

/** An invoice of this onderaannemer about the sample month. */
export const invoiceOf = (
  sender: SampleOnderaannemer,
  at: number,
  context: SampleContext,
  lines: readonly SampleLine[],
  changes: Partial<SampleInvoice> = {},
): SampleInvoice =>
  makeInvoice({
    supplier: sender.party,
    iban: sender.iban,
    number: context.numberOf(at),
    date: context.invoiceDate,
    month: context.month,
    lines,
    ...changes,
  });

const standardText =
  'Goedemorgen,\n\nHierbij onze factuur. Alle namen en gegevens zijn verzonnen.\n\nMet vriendelijke groet,\nde administratie\n';

/** The mail that carries it, from the address on file unless said otherwise. */
export async function compose(
  name: string,
  expected: ExpectedDecision,
  context: SampleContext,
  sender: Pick<SampleOnderaannemer, 'mailbox'>,
  mail: Partial<SampleMail> & { readonly attachments: readonly SampleAttachment[] },
): Promise<ComposedMail> {
  const raw = await writeMail({
    from: sender.mailbox,
    to: facturenMailbox,
    subject: `Factuur ${dutchMonth(context.month)}`,
    text: standardText,
    sentAt: `${context.today}T07:30:00Z`,
    messageId: `${name}.${context.month}@${sender.mailbox.split('@')[1] ?? 'voorbeeld.example'}`,
    ...mail,
  });
  return { name: `${name}.eml`, raw, expected };
}

const dutchMonth = (month: IsoMonth): string => month.split('-').toReversed().join('-');
