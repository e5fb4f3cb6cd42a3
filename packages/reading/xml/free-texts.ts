import type { XmlElement } from '#documents';

/** So many characters of a text are looked at: a remark is shorter, and a hostile one would take hours. */
const mostCharacters = 4000;
/** So many texts of an element. */
const mostTexts = 500;

/** What an element says in words or numbers of its sender's own; the element stands for its place. */
export interface FreeText {
  readonly text: string;
  readonly element: XmlElement;
}
export const isCut = ({ text }: FreeText): boolean => text.length >= mostCharacters;
export const freeText = (text: string, element: XmlElement): FreeText => ({ text: text.slice(0, mostCharacters), element });

/** Elements of which the standard says what they hold: parties, money, taxes, signatures, and the lines of their own. */
const fixedGroups = new Set([
  ...['AccountingSupplierParty', 'AccountingCustomerParty', 'PayeeParty', 'TaxRepresentativeParty', 'TaxTotal', 'LegalMonetaryTotal'],
  ...['AllowanceCharge', 'Price', 'TaxCategory', 'ClassifiedTaxCategory', 'Signature', 'InvoiceLine', 'CreditNoteLine'],
  ...['SellerTradeParty', 'BuyerTradeParty', 'PayeeTradeParty', 'SellerTaxRepresentativeTradeParty', 'ApplicableTradeTax'],
  ...['IncludedSupplyChainTradeLineItem', 'ExchangedDocumentContext', 'SpecifiedExchangedDocumentContext'],
  ...['SpecifiedTradeAllowanceCharge', 'SpecifiedLogisticsServiceCharge', 'NetPriceProductTradePrice', 'GrossPriceProductTradePrice'],
  ...[
    'InvoicePeriod',
    'BillingSpecifiedPeriod',
    'IssueDateTime',
    'DueDateDateTime',
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    'SpecifiedTradeSettlementMonetarySummation',
  ],
]);
const fixedLeaf =
  /^(?:UBLVersionID|CustomizationID|ProfileID|ProfileExecutionID|UUID|CopyIndicator|IssueDate|DueDate|PaymentDueDate)$|(?:Amount|Quantity|Percent|Code|Indicator|Time)$/;
/** The element is the number of the line or of the document itself. */
const isOwnNumber = (element: XmlElement, root: XmlElement): boolean =>
  element.path === `${root.path}/ID` || /\/(?:AssociatedDocumentLineDocument\/LineID|(?:Header)?ExchangedDocument\/ID)$/.test(element.path);

const leafOf = (element: XmlElement, ...names: readonly string[]): XmlElement | undefined =>
  element.children.find((child) => names.includes(child.name) && child.text.trim() !== '');

/** A named property, in UBL or CII: its value, with its name before it as a label. */
export function labelled(element: XmlElement): FreeText | undefined {
  const isProperty = element.name === 'AdditionalItemProperty' || element.name === 'ApplicableProductCharacteristic';
  const [name, value] = [leafOf(element, 'Name', 'Description'), leafOf(element, 'Value', 'ValueMeasure')];
  return isProperty && name !== undefined && value !== undefined ? freeText(`${name.text}: ${value.text}`, value) : undefined;
}

/** Everything within `root`, a line or a whole document, that is not of a fixed meaning; of a document without its lines. */
export function freeTexts(root: XmlElement): readonly FreeText[] {
  const found: FreeText[] = [];
  const waiting = [...root.children].reverse();
  for (let next = waiting.pop(); next !== undefined && found.length < mostTexts; next = waiting.pop()) {
    if (fixedGroups.has(next.name)) continue;
    const property = labelled(next);
    const text = next.text.trim();
    if (property !== undefined) found.push(property);
    else if (text !== '' && !fixedLeaf.test(next.name) && !isOwnNumber(next, root)) found.push(freeText(text, next));
    if (property === undefined) waiting.push(...[...next.children].reverse());
  }
  return found;
}
