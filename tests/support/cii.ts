/** What a fictional CII invoice says; every test changes what it is about. */
export interface CiiExample {
  readonly number: string;
  readonly type: string;
  readonly guideline: string;
  readonly total: string;
  readonly lines: boolean;
  readonly currency: string;
}
const usual: CiiExample = {
  number: '2026-0311',
  type: '380',
  guideline: 'urn:cen.eu:en16931:2017',
  total: '2830.85',
  lines: true,
  currency: 'EUR',
};

const date = (name: string, text: string): string =>
  `<ram:${name}><udt:DateTimeString format="102">${text}</udt:DateTimeString></ram:${name}>`;
const period = `<ram:BillingSpecifiedPeriod>${date('StartDateTime', '20260101')}${date('EndDateTime', '20260131')}</ram:BillingSpecifiedPeriod>`;
const seller =
  '<ram:SellerTradeParty><ram:Name>Zorg Voorbeeld B.V.</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0106">12345678</ram:ID></ram:SpecifiedLegalOrganization>' +
  '<ram:PostalTradeAddress><ram:PostcodeCode>5000 AA</ram:PostcodeCode><ram:LineOne>Dorpsplein 1</ram:LineOne><ram:CityName>Tilburg</ram:CityName><ram:CountryID>NL</ram:CountryID></ram:PostalTradeAddress></ram:SellerTradeParty>';
const buyer = '<ram:BuyerTradeParty><ram:Name>Siem</ram:Name></ram:BuyerTradeParty>';
const means =
  '<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>NL91ABNA0417164300</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>';
const vat =
  '<ram:ApplicableTradeTax><ram:CalculatedAmount>0.00</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>2830.85</ram:BasisAmount><ram:CategoryCode>E</ram:CategoryCode></ram:ApplicableTradeTax>';
const sums = (total: string): string =>
  `<ram:LineTotalAmount>2830.85</ram:LineTotalAmount><ram:TaxBasisTotalAmount>2830.85</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">0.00</ram:TaxTotalAmount><ram:GrandTotalAmount>${total}</ram:GrandTotalAmount><ram:DuePayableAmount>${total}</ram:DuePayableAmount>`;
const careLines = [
  ['1', '412345', 'Begeleiding midden', '491.90', 'MON', '1', '491.90'],
  ['2', '412399', 'Beschermd Thuis', '75.45', 'DAY', '31', '2338.95'],
] as const;
const namespaces =
  'xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100"';

/** Factur-X, ZUGFeRD 2 and XRechnung: CrossIndustryInvoice D16B. */
export function ciiText(changes: Partial<CiiExample> = {}): string {
  const { number, type, guideline, total, lines, currency } = { ...usual, ...changes };
  const line = ([id, careClient, product, price, unit, count, amount]: (typeof careLines)[number]): string =>
    `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID></ram:AssociatedDocumentLineDocument>` +
    `<ram:SpecifiedTradeProduct><ram:Name>${product}</ram:Name><ram:ApplicableProductCharacteristic><ram:Description>Cliëntnummer</ram:Description><ram:Value>${careClient}</ram:Value></ram:ApplicableProductCharacteristic></ram:SpecifiedTradeProduct>` +
    `<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${price}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>` +
    `<ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="${unit}">${count}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>` +
    `<ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${amount}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" ${namespaces}>` +
    `<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${guideline}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>` +
    `<rsm:ExchangedDocument><ram:ID>${number}</ram:ID><ram:TypeCode>${type}</ram:TypeCode>${date('IssueDateTime', '20260202')}</rsm:ExchangedDocument>` +
    `<rsm:SupplyChainTradeTransaction>${lines ? careLines.map(line).join('') : ''}<ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>Wmo</ram:BuyerReference>${seller}${buyer}</ram:ApplicableHeaderTradeAgreement><ram:ApplicableHeaderTradeDelivery/>` +
    `<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>${currency}</ram:InvoiceCurrencyCode>${means}${vat}${lines ? period : ''}` +
    `<ram:SpecifiedTradeSettlementHeaderMonetarySummation>${sums(total)}</ram:SpecifiedTradeSettlementHeaderMonetarySummation>` +
    '<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>2026-0101</ram:IssuerAssignedID></ram:InvoiceReferencedDocument></ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>'
  );
}

/** ZUGFeRD 1: other names for the same things. */
export function zugferd1Text(): string {
  const line = ([id, careClient, product, price, unit, count, amount]: (typeof careLines)[number]): string =>
    `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${id}</ram:LineID><ram:IncludedNote><ram:Content>Cliëntnummer ${careClient}</ram:Content></ram:IncludedNote></ram:AssociatedDocumentLineDocument>` +
    `<ram:SpecifiedSupplyChainTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount currencyID="EUR">${price}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedSupplyChainTradeAgreement>` +
    `<ram:SpecifiedSupplyChainTradeDelivery><ram:BilledQuantity unitCode="${unit}">${count}.0000</ram:BilledQuantity></ram:SpecifiedSupplyChainTradeDelivery>` +
    `<ram:SpecifiedSupplyChainTradeSettlement><ram:SpecifiedTradeSettlementMonetarySummation><ram:LineTotalAmount currencyID="EUR">${amount}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementMonetarySummation></ram:SpecifiedSupplyChainTradeSettlement>` +
    `<ram:SpecifiedTradeProduct><ram:Name>${product}</ram:Name></ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><rsm:CrossIndustryDocument xmlns:rsm="urn:ferd:CrossIndustryDocument:invoice:1p0" ${namespaces.replaceAll(':100', ':12')}>` +
    '<rsm:SpecifiedExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:ferd:CrossIndustryDocument:invoice:1p0:comfort</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:SpecifiedExchangedDocumentContext>' +
    `<rsm:HeaderExchangedDocument><ram:ID>2026-0311</ram:ID><ram:Name>FACTUUR</ram:Name><ram:TypeCode>380</ram:TypeCode>${date('IssueDateTime', '20260202')}</rsm:HeaderExchangedDocument>` +
    `<rsm:SpecifiedSupplyChainTradeTransaction><ram:ApplicableSupplyChainTradeAgreement>${seller}${buyer}</ram:ApplicableSupplyChainTradeAgreement><ram:ApplicableSupplyChainTradeDelivery/>` +
    `<ram:ApplicableSupplyChainTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>${means}${vat}${period}` +
    `<ram:SpecifiedTradeSettlementMonetarySummation>${sums('2830.85')}</ram:SpecifiedTradeSettlementMonetarySummation></ram:ApplicableSupplyChainTradeSettlement>` +
    `${careLines.map(line).join('')}</rsm:SpecifiedSupplyChainTradeTransaction></rsm:CrossIndustryDocument>`
  );
}
