export type { ExpectedDecision, ComposedMail } from './mails/compose.ts';
export {
  addressOf, fullName, makeInvoice, makeLine, printedClient, sumOf, totalsPerProduct,
  type LineOptions, type PrintedClient, type SampleInvoice, type SampleLine, type SampleParty,
} from './sample-invoice.ts';
export { sampleMails } from './sample-mails.ts';
export { sampleIban, sampleOnderaannemers, type SampleOnderaannemer } from './sample-parties.ts';
export { samplePeriod, type SampleOptions } from './sample-period.ts';
export { samplePerson, type SamplePersonName } from './sample-people.ts';
export { sampleRegister, sampleRegisterContent } from './sample-register.ts';
export type { SampleReport } from './sample-report.ts';
export { tariefOf } from './sample-tarieven.ts';
export { receivedBySes, writeMail, type Receipt, type SampleAttachment, type SampleMail } from './writers/mail/write-mail.ts';
export { drawPdf } from './writers/pdf/draw-pdf.ts';
export { pdfLayouts, writeInvoicePdf, type PdfLayout } from './writers/pdf/invoice-pdf.ts';
export { writeReportPdf } from './writers/pdf/report-pdf.ts';
export { writeScanPdf } from './writers/pdf/scan-pdf.ts';
export { writeUbl, type UblOptions } from './writers/ubl/write-ubl.ts';
export { writeDocx } from './writers/word/docx.ts';
export { writeInvoiceDocx, writeReportDocx } from './writers/word/word-documents.ts';
export { writeZip, type ZippedFile } from './writers/word/zip.ts';
export { registerSheets, writeRegister, type RegisterContent, type RegisteredClient } from './writers/xlsx/register.ts';
export { writeSpecification, type SpecificationOptions, type SpecificationStyle } from './writers/xlsx/specification.ts';
export { writeWorkbook, type WrittenCell, type WrittenSheet } from './writers/xlsx/workbook.ts';
