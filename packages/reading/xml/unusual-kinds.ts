import type { XmlElement } from '#documents';
import { saysNoInvoice } from '../pairing/doubt-about-kind.ts';
import { fold } from '../values/fold.ts';
import { all, at, textAt } from './elements.ts';

/** UN code list 1001: invoice, credit note, corrected invoice. A pro forma, prepayment or debit note is for a person to judge. */
const usualTypes = ['380', '381', '384'];

/** Why the amounts may not be taken as an invoice in euros: another currency or another kind of document. */
export function unusualKinds(root: XmlElement, isNegativeNote: boolean): string[] {
  const currencies = [textAt(root, 'DocumentCurrencyCode'), at(root, 'LegalMonetaryTotal', 'PayableAmount')?.attributes['currencyID']];
  const foreign = currencies.find((code) => code !== undefined && code.trim() !== '' && code.trim() !== 'EUR');
  const type = textAt(root, 'InvoiceTypeCode') ?? textAt(root, 'CreditNoteTypeCode');
  return [
    ...(foreign === undefined ? [] : [`De bedragen in de XML zijn niet in euro's (${foreign}).`]),
    ...(type === undefined || usualTypes.includes(type) ? [] : [`De XML is volgens haar soort (${type}) geen gewone factuur.`]),
    ...(all(root, 'Note').some(({ text }) => saysNoInvoice(fold(text).trim()))
      ? ['Een opmerking in de XML zegt dat het een concept is, geen factuur of al betaald.']
      : []),
    ...(isNegativeNote ? ['De creditnota heeft negatieve bedragen: het kan een creditering zijn of juist niet.'] : []),
  ];
}
