import { amsterdamDate, type ProductCode } from '#domain';
import {
  makeInvoice,
  makeLine,
  type SampleAttachment,
  type SampleInvoice,
  type SampleOnderaannemer,
  type SamplePersonName,
  sampleOnderaannemers,
  samplePeriod,
  samplePerson,
  writeInvoicePdf,
  writeMail,
} from '#samples';

/** The month that mails of this very moment invoice. */
export const period = samplePeriod({ today: amsterdamDate(new Date().toISOString()) });

/** One invoice for one person in care, sound unless changed. */
export const invoiceFor = (
  sender: SampleOnderaannemer,
  number: string,
  person: SamplePersonName,
  product: ProductCode,
  changes: Partial<SampleInvoice> = {},
): SampleInvoice =>
  makeInvoice({
    supplier: sender.party,
    iban: sender.iban,
    number,
    date: period.invoiceDate,
    month: period.month,
    lines: [makeLine(samplePerson(person), product, { month: period.month })],
    ...changes,
  });

export const pdfOf = async (invoice: SampleInvoice, name = 'factuur.pdf'): Promise<SampleAttachment> => ({
  name,
  contentType: 'application/pdf',
  bytes: await writeInvoicePdf(invoice, 'table'),
});

export const mailFrom = (
  sender: Pick<SampleOnderaannemer, 'mailbox'>,
  id: string,
  attachments: readonly SampleAttachment[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> =>
  writeMail({
    from: sender.mailbox,
    to: 'facturen@metsiem.nl',
    subject: `Factuur ${id}`,
    text: 'Goedemorgen,\n\nHierbij onze factuur.\n\nMet vriendelijke groet,\nde administratie\n',
    sentAt: new Date().toISOString(),
    messageId: `${id}@test.example`,
    attachments,
    headers,
  });

export { sampleOnderaannemers };
