import { numberMissing } from './invoice/F01.number-missing.ts';
import { dateMissing } from './invoice/F02.date-missing.ts';
import { ibanMissingOrInvalid } from './invoice/F03.iban-missing-or-invalid.ts';
import { ibanChanged } from './invoice/F04.iban-changed.ts';
import { duplicateInvoice } from './invoice/F05.duplicate-invoice.ts';
import { periodNotOneMonth } from './invoice/F06.period-not-one-month.ts';
import { periodNotEnded } from './invoice/F07.period-not-ended.ts';
import { late } from './invoice/F08.late.ts';
import { specificationMissing } from './invoice/F09.specification-missing.ts';
import { specificationIncomplete } from './invoice/F10.specification-incomplete.ts';
import { specificationDiffers } from './invoice/F11.specification-differs.ts';
import { arithmetic } from './invoice/F12.arithmetic.ts';
import { vatCharged } from './invoice/F13.vat-charged.ts';
import { noRaamovereenkomst } from './invoice/F14.no-raamovereenkomst.ts';
import { structuredOnlyTooEarly } from './invoice/F15.structured-only-too-early.ts';
import { notAPdfOrXml } from './invoice/F16.not-a-pdf-or-xml.ts';
import { pdfAndXmlDiffer } from './invoice/F17.pdf-and-xml-differ.ts';
import { totalMissing } from './invoice/F18.total-missing.ts';
import { otherSupplier } from './invoice/F19.other-supplier.ts';
import { creditOriginalUnknown } from './invoice/F20.credit-original-unknown.ts';
import { creditExceedsOriginal } from './invoice/F21.credit-exceeds-original.ts';
import { creditLate } from './invoice/F22.credit-late.ts';
import { wrongAddressee } from './invoice/F23.wrong-addressee.ts';
import { structuredInvoiceFaults } from './invoice/F24.structured-invoice-faults.ts';
import { clientNumberMissing } from './line/L01.client-number-missing.ts';
import { clientUnknown } from './line/L02.client-unknown.ts';
import { identityMissing } from './line/L03.identity-missing.ts';
import { identityDiffers } from './line/L04.identity-differs.ts';
import { noLeveringsovereenkomst } from './line/L05.no-leveringsovereenkomst.ts';
import { outsideAgreement } from './line/L06.outside-agreement.ts';
import { productDiffers } from './line/L07.product-differs.ts';
import { tariefDiffers } from './line/L08.tarief-differs.ts';
import { proRataDiffers } from './line/L09.pro-rata-differs.ts';
import { quantityInvalid } from './line/L10.quantity-invalid.ts';
import { alreadyClaimed } from './line/L11.already-claimed.ts';
import { productsExcludeEachOther } from './line/L12.products-exclude-each-other.ts';
import { notForSiem } from './line/L13.not-for-siem.ts';
import { gemeenteOutOfScope } from './line/L14.gemeente-out-of-scope.ts';
import { productUnknown } from './line/L15.product-unknown.ts';
import { transportWithoutDagopvang } from './line/L16.transport-without-dagopvang.ts';
import { overbruggingszorg } from './line/L17.overbruggingszorg.ts';
import { tariefUnknown } from './line/L18.tarief-unknown.ts';
import { extractionUncertain } from './line/L19.extraction-uncertain.ts';
import { reportMissing } from './mail/H01.report-missing.ts';
import { senderUnknown } from './mail/M01.sender-unknown.ts';
import { senderNotAuthentic } from './mail/M02.sender-not-authentic.ts';
import { malwareOrSpam } from './mail/M03.malware-or-spam.ts';
import { nothingToAssess } from './mail/M04.nothing-to-assess.ts';
import { documentUnreadable } from './mail/M05.document-unreadable.ts';
import { documentIsAPicture } from './mail/M06.document-is-a-picture.ts';
import { wrongMailbox } from './mail/M07.wrong-mailbox.ts';
import { automaticMessage } from './mail/M08.automatic-message.ts';
import { alreadyHandled } from './mail/M09.already-handled.ts';
import { careChangeMisdirected } from './mail/M10.care-change-misdirected.ts';
import { manyReplies } from './mail/M11.many-replies.ts';
import { reportClientUnknown } from './report/H02.client-unknown.ts';
import { noBeschikking } from './report/H03.no-beschikking.ts';
import { reportTooLate } from './report/H04.too-late.ts';
import { alreadyEnded } from './report/H05.already-ended.ts';
import { otherProvider } from './report/H06.other-provider.ts';
import { message307Reminder } from './report/H07.message-307-reminder.ts';
import { reportAgain } from './report/H08.report-again.ts';
import type { InvoiceRule, LineRule, MailRule, ReportRule, Rule } from './rule.ts';

export const mailRules: readonly MailRule[] = [
  reportMissing,
  senderUnknown,
  senderNotAuthentic,
  malwareOrSpam,
  nothingToAssess,
  documentUnreadable,
  documentIsAPicture,
  wrongMailbox,
  automaticMessage,
  alreadyHandled,
  careChangeMisdirected,
  manyReplies,
];
export const invoiceRules: readonly InvoiceRule[] = [
  numberMissing,
  dateMissing,
  ibanMissingOrInvalid,
  ibanChanged,
  duplicateInvoice,
  periodNotOneMonth,
  periodNotEnded,
  late,
  specificationMissing,
  specificationIncomplete,
  specificationDiffers,
  arithmetic,
  vatCharged,
  noRaamovereenkomst,
  structuredOnlyTooEarly,
  notAPdfOrXml,
  pdfAndXmlDiffer,
  totalMissing,
  otherSupplier,
  creditOriginalUnknown,
  creditExceedsOriginal,
  creditLate,
  wrongAddressee,
  structuredInvoiceFaults,
];
export const lineRules: readonly LineRule[] = [
  clientNumberMissing,
  clientUnknown,
  identityMissing,
  identityDiffers,
  noLeveringsovereenkomst,
  outsideAgreement,
  productDiffers,
  tariefDiffers,
  proRataDiffers,
  quantityInvalid,
  alreadyClaimed,
  productsExcludeEachOther,
  notForSiem,
  gemeenteOutOfScope,
  productUnknown,
  transportWithoutDagopvang,
  overbruggingszorg,
  tariefUnknown,
  extractionUncertain,
];
export const reportRules: readonly ReportRule[] = [
  reportClientUnknown,
  noBeschikking,
  reportTooLate,
  alreadyEnded,
  otherProvider,
  message307Reminder,
  reportAgain,
];
/** Every rule, one file each; the order never matters. */
export const allRules: readonly Rule[] = [...mailRules, ...invoiceRules, ...lineRules, ...reportRules];
