import type { XmlElement } from '#documents';
import { normaliseName } from '#domain';
import { saysNoInvoice } from '../pairing/doubt-about-kind.ts';
import { fold } from '../values/fold.ts';
import { all, at, textAt } from './elements.ts';
import { partyName } from './header.ts';

/** UN code list 1001: invoice, credit note, corrected invoice. A pro forma, prepayment or debit note is for a person to judge. */
const usualTypes = ['380', '381', '384'];
const correctedInvoice = '384';
/** UN code list 4461: the seller takes the money himself; paying as well would be paying twice. */
const directDebits = ['49', '59'];
/** A note is no title: also with more words behind it. */
const notedConcept = /^\W*(?:concept|pro ?-?forma|voorlopig)|\bgeen (?:definitieve )?factuur\b/;

/** Why the amounts may not be taken as an invoice in euros: another currency or another kind of document. */
export function unusualKinds(root: XmlElement, isNegativeNote: boolean): string[] {
  const currencies = [textAt(root, 'DocumentCurrencyCode'), at(root, 'LegalMonetaryTotal', 'PayableAmount')?.attributes['currencyID']];
  const foreign = currencies.find((code) => code !== undefined && code.trim() !== '' && code.trim() !== 'EUR');
  const type = textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode');
  return [
    ...(foreign === undefined ? [] : [`De bedragen in de XML zijn niet in euro's (${foreign}).`]),
    ...(type === undefined || usualTypes.includes(type) ? [] : [`De XML is volgens haar soort (${type}) geen gewone factuur.`]),
    ...(all(root, 'Note').some(({ text }) => saysNoInvoice(fold(text).trim()) || notedConcept.test(fold(text)))
      ? ['Een opmerking in de XML zegt dat het een concept is, geen factuur of al betaald.']
      : []),
    ...(type === correctedInvoice && at(root, 'BillingReference') === undefined
      ? ['De XML is een gecorrigeerde factuur (384), maar noemt niet welke factuur zij verbetert.']
      : []),
    ...(all(root, 'PaymentMeans', 'PaymentMeansCode').some(({ text }) => directDebits.includes(text.trim()))
      ? ['De XML noemt automatische incasso.']
      : []),
    ...(paysAnother(root) ? ['De XML noemt een ander dan de onderaannemer om aan te betalen.'] : []),
    ...(isNegativeNote ? ['De creditnota heeft negatieve bedragen: het kan een creditering zijn of juist niet.'] : []),
  ];
}

/** A factoring company, or a holding: whom to pay is for a person to find out. */
function paysAnother(root: XmlElement): boolean {
  const payee = at(root, 'PayeeParty', 'PartyName', 'Name')?.text;
  const supplier = partyName(root, 'AccountingSupplierParty')?.text;
  return payee !== undefined && supplier !== undefined && normaliseName(payee) !== normaliseName(supplier);
}
