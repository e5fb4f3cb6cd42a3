import type { XmlElement } from '#documents';
import { civilDate } from './civil-date.ts';

/** One element of UBL and where CII (D16B) or ZUGFeRD 1 keeps the same thing. */
export interface Part {
  /** Local name in UBL. */
  readonly to: string;
  /** Path of local names; `a|b` where ZUGFeRD 1 has another name, `.` for the element itself. */
  readonly from: string;
  readonly parts?: readonly Part[];
  /** Only elements of which this holds. */
  readonly only?: (element: XmlElement) => boolean;
  /** The text where it is not the text of the source. */
  readonly text?: (element: XmlElement) => string;
}

const part = (to: string, from: string, ...parts: readonly Part[]): Part => (parts.length === 0 ? { to, from } : { to, from, parts });
const date = (to: string, from: string): Part => ({ to, from: `${from}/DateTimeString|DateString`, text: civilDate });

const context = 'ExchangedDocumentContext|SpecifiedExchangedDocumentContext';
const header = 'ExchangedDocument|HeaderExchangedDocument';
const transaction = 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction';
const agreement = `${transaction}/ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement`;
const delivery = `${transaction}/ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery`;
const settlement = `${transaction}/ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement`;
const summation = `${settlement}/SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation`;
const documentId = 'IssuerAssignedID|ID';

const taxCategory: readonly Part[] = [
  part('ID', 'CategoryCode'),
  part('Percent', 'RateApplicablePercent|ApplicablePercent'),
  part('TaxExemptionReasonCode', 'ExemptionReasonCode'),
  part('TaxExemptionReason', 'ExemptionReason'),
  part('TaxScheme', '.', part('ID', 'TypeCode')),
];
const address: readonly Part[] = [
  part('StreetName', 'LineOne|StreetName'),
  part('AdditionalStreetName', 'LineTwo'),
  part('CityName', 'CityName'),
  part('PostalZone', 'PostcodeCode'),
  part('CountrySubentity', 'CountrySubDivisionName'),
  part('AddressLine', '.', part('Line', 'LineThree')),
  part('Country', '.', part('IdentificationCode', 'CountryID')),
];
/** `VA` is a VAT number, `FC` the number at the local tax office. */
const taxScheme = (element: XmlElement): string =>
  element.attributes['schemeID'] === 'VA' ? 'VAT' : (element.attributes['schemeID'] ?? '');
const party: readonly Part[] = [
  part('EndpointID', 'URIUniversalCommunication/URIID'),
  part('PartyIdentification', 'ID', part('ID', '.')),
  part('PartyIdentification', 'GlobalID', part('ID', '.')),
  part('PartyName', '.', part('Name', 'SpecifiedLegalOrganization/TradingBusinessName')),
  part('PostalAddress', 'PostalTradeAddress', ...address),
  part(
    'PartyTaxScheme',
    'SpecifiedTaxRegistration',
    part('CompanyID', 'ID'),
    part('TaxScheme', 'ID', { to: 'ID', from: '.', text: taxScheme }),
  ),
  part('PartyLegalEntity', '.', part('RegistrationName', 'Name'), part('CompanyID', 'SpecifiedLegalOrganization/ID')),
];
const allowanceCharge: readonly Part[] = [
  part('ChargeIndicator', 'ChargeIndicator/Indicator'),
  part('AllowanceChargeReasonCode', 'ReasonCode'),
  part('AllowanceChargeReason', 'Reason'),
  part('MultiplierFactorNumeric', 'CalculationPercent'),
  part('Amount', 'ActualAmount'),
  part('BaseAmount', 'BasisAmount'),
  part('TaxCategory', 'CategoryTradeTax', ...taxCategory),
];
/** Freight and the like of the EXTENDED profile: a charge. */
const serviceCharge: readonly Part[] = [
  { to: 'ChargeIndicator', from: '.', text: () => 'true' },
  part('AllowanceChargeReason', 'Description'),
  part('Amount', 'AppliedAmount'),
  part('TaxCategory', 'AppliedTradeTax', ...taxCategory),
];
const period: readonly Part[] = [date('StartDate', 'StartDateTime'), date('EndDate', 'EndDateTime')];

const lineAgreement = 'SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement';
const lineSettlement = 'SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement';
const product = 'SpecifiedTradeProduct';
const chargeNames = new Set(['LineTotalAmount', 'BilledQuantity', 'ChargeAmount']);
const charges = (element: XmlElement): boolean =>
  element.children.some((child) => (chargeNames.has(child.name) && child.text !== '') || charges(child));
/** In EXTENDED a group and a remark are lines too, their amounts stand in the lines below them; in ZUGFeRD 1 a line may hold words alone. */
const isDetail = (line: XmlElement): boolean => {
  const about = line.children.find(({ name }) => name === 'AssociatedDocumentLineDocument')?.children;
  const status = about?.find(({ name }) => name === 'LineStatusReasonCode')?.text ?? '';
  return !['GROUP', 'INFORMATION'].includes(status) && charges(line);
};
const line: readonly Part[] = [
  part('ID', 'AssociatedDocumentLineDocument/LineID'),
  part('Note', 'AssociatedDocumentLineDocument/IncludedNote/Content'),
  part('InvoicedQuantity', 'SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery/BilledQuantity'),
  part(
    'LineExtensionAmount',
    `${lineSettlement}/SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation/LineTotalAmount`,
  ),
  part('AccountingCost', `${lineSettlement}/ReceivableSpecifiedTradeAccountingAccount/ID`),
  part('InvoicePeriod', `${lineSettlement}/BillingSpecifiedPeriod`, ...period),
  part('OrderLineReference', `${lineAgreement}/BuyerOrderReferencedDocument`, part('LineID', 'LineID')),
  part('DocumentReference', `${lineSettlement}/AdditionalReferencedDocument`, part('ID', documentId)),
  part('AllowanceCharge', `${lineSettlement}/SpecifiedTradeAllowanceCharge`, ...allowanceCharge),
  part(
    'Item',
    '.',
    part('Description', `${product}/Description`),
    part('Name', `${product}/Name`),
    part('BuyersItemIdentification', product, part('ID', 'BuyerAssignedID')),
    part('SellersItemIdentification', product, part('ID', 'SellerAssignedID')),
    part('StandardItemIdentification', product, part('ID', 'GlobalID')),
    part('ClassifiedTaxCategory', `${lineSettlement}/ApplicableTradeTax`, ...taxCategory),
    part(
      'AdditionalItemProperty',
      `${product}/ApplicableProductCharacteristic`,
      part('Name', 'Description'),
      part('Value', 'Value|ValueMeasure'),
    ),
  ),
  part('Price', `${lineAgreement}/NetPriceProductTradePrice`, part('PriceAmount', 'ChargeAmount'), part('BaseQuantity', 'BasisQuantity')),
];

/** The invoice of EN 16931 as CII writes it; what neither rules nor reader look at is left out. */
export const invoiceParts: readonly Part[] = [
  part('CustomizationID', `${context}/GuidelineSpecifiedDocumentContextParameter/ID`),
  part('ProfileID', `${context}/BusinessProcessSpecifiedDocumentContextParameter/ID`),
  part('ID', `${header}/ID`),
  date('IssueDate', `${header}/IssueDateTime`),
  date('DueDate', `${settlement}/SpecifiedTradePaymentTerms/DueDateDateTime`),
  part('InvoiceTypeCode', `${header}/TypeCode`),
  part('Note', `${header}/IncludedNote/Content`),
  part('DocumentCurrencyCode', `${settlement}/InvoiceCurrencyCode`),
  part('TaxCurrencyCode', `${settlement}/TaxCurrencyCode`),
  part('BuyerReference', `${agreement}/BuyerReference`),
  part('InvoicePeriod', `${settlement}/BillingSpecifiedPeriod`, ...period),
  part('OrderReference', `${agreement}/BuyerOrderReferencedDocument`, part('ID', documentId)),
  part('BillingReference', `${settlement}/InvoiceReferencedDocument`, part('InvoiceDocumentReference', '.', part('ID', documentId))),
  part('ContractDocumentReference', `${agreement}/ContractReferencedDocument`, part('ID', documentId)),
  part(
    'AdditionalDocumentReference',
    `${agreement}/AdditionalReferencedDocument`,
    part('ID', documentId),
    part('DocumentTypeCode', 'TypeCode'),
  ),
  part('AccountingSupplierParty', `${agreement}/SellerTradeParty`, part('Party', '.', ...party)),
  part('AccountingCustomerParty', `${agreement}/BuyerTradeParty`, part('Party', '.', ...party)),
  part('PayeeParty', `${settlement}/PayeeTradeParty`, part('PartyName', '.', part('Name', 'Name'))),
  part(
    'TaxRepresentativeParty',
    `${agreement}/SellerTaxRepresentativeTradeParty`,
    part('PartyName', '.', part('Name', 'Name')),
    part('PostalAddress', 'PostalTradeAddress', ...address),
    part(
      'PartyTaxScheme',
      'SpecifiedTaxRegistration',
      part('CompanyID', 'ID'),
      part('TaxScheme', 'ID', { to: 'ID', from: '.', text: taxScheme }),
    ),
  ),
  part(
    'Delivery',
    delivery,
    date('ActualDeliveryDate', 'ActualDeliverySupplyChainEvent/OccurrenceDateTime'),
    part('DeliveryLocation', 'ShipToTradeParty', part('Address', 'PostalTradeAddress', ...address)),
  ),
  part(
    'PaymentMeans',
    `${settlement}/SpecifiedTradeSettlementPaymentMeans`,
    part('PaymentMeansCode', 'TypeCode'),
    part('PayeeFinancialAccount', 'PayeePartyCreditorFinancialAccount', part('ID', 'IBANID|ProprietaryID'), part('Name', 'AccountName')),
  ),
  part('PaymentTerms', `${settlement}/SpecifiedTradePaymentTerms`, part('Note', 'Description')),
  part('AllowanceCharge', `${settlement}/SpecifiedTradeAllowanceCharge`, ...allowanceCharge),
  part('AllowanceCharge', `${settlement}/SpecifiedLogisticsServiceCharge`, ...serviceCharge),
  part(
    'TaxTotal',
    '.',
    part('TaxAmount', `${summation}/TaxTotalAmount`),
    part(
      'TaxSubtotal',
      `${settlement}/ApplicableTradeTax`,
      part('TaxableAmount', 'BasisAmount'),
      part('TaxAmount', 'CalculatedAmount'),
      part('TaxCategory', '.', ...taxCategory),
    ),
  ),
  part(
    'LegalMonetaryTotal',
    summation,
    part('LineExtensionAmount', 'LineTotalAmount'),
    part('TaxExclusiveAmount', 'TaxBasisTotalAmount'),
    part('TaxInclusiveAmount', 'GrandTotalAmount'),
    part('AllowanceTotalAmount', 'AllowanceTotalAmount'),
    part('ChargeTotalAmount', 'ChargeTotalAmount'),
    part('PrepaidAmount', 'TotalPrepaidAmount'),
    part('PayableRoundingAmount', 'RoundingAmount'),
    part('PayableAmount', 'DuePayableAmount'),
  ),
  { ...part('InvoiceLine', `${transaction}/IncludedSupplyChainTradeLineItem`, ...line), only: isDetail },
];
