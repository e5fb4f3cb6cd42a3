// Fictional mails, invoices and a register, and the writers that make them: for trying out and for tests.
export type { ComposedMail, ExpectedDecision } from './mails/compose.ts';
export {
  addressOf,
  fullName,
  type LineOptions,
  makeInvoice,
  makeLine,
  type PrintedClient,
  printedClient,
  type SampleInvoice,
  type SampleLine,
  type SampleParty,
  sumOf,
  totalsPerProduct,
} from './sample-invoice.ts';
export { sampleMails } from './sample-mails.ts';
export { type SampleOnderaannemer, sampleIban, sampleOnderaannemers } from './sample-parties.ts';
export { type SamplePersonName, samplePerson } from './sample-people.ts';
export { type SampleOptions, samplePeriod } from './sample-period.ts';
export { sampleRegister, sampleRegisterContent } from './sample-register.ts';
export type { SampleReport } from './sample-report.ts';
export { tariefOf } from './sample-tarieven.ts';
export { type Receipt, receivedBySes, type SampleAttachment, type SampleMail, writeMail } from './writers/mail/write-mail.ts';
export { drawPdf } from './writers/pdf/draw-pdf.ts';
export { type PdfLayout, pdfLayouts, writeInvoicePdf } from './writers/pdf/invoice-pdf.ts';
export { writeReportPdf } from './writers/pdf/report-pdf.ts';
export { writeScanPdf } from './writers/pdf/scan-pdf.ts';
export { reportFacts, reportParagraphs, reportTitle } from './writers/report-text.ts';
export { type UblOptions, writeUbl } from './writers/ubl/write-ubl.ts';
export { writeDocx } from './writers/word/docx.ts';
export { writeInvoiceDocx, writeReportDocx } from './writers/word/word-documents.ts';
export { writeZip, type ZippedFile } from './writers/word/zip.ts';
export { type RegisterContent, type RegisteredClient, registerSheets, writeRegister } from './writers/xlsx/register.ts';
export { type SpecificationOptions, type SpecificationStyle, writeSpecification } from './writers/xlsx/specification.ts';
export { type WrittenCell, type WrittenSheet, writeWorkbook } from './writers/xlsx/workbook.ts';
