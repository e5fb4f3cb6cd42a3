import { amountOf, type EInvoice, type EInvoiceLine, type Sums, sumsOf, type Vat } from './e-invoice.ts';
import type { Node } from './xml-style.ts';

const root = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';
const aggregate = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100';
const types = 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100';
export const ciiPrefixes: Readonly<Record<string, string>> = { [root]: 'rsm', [aggregate]: 'ram', [types]: 'udt' };

export const ciiProfiles = {
  MINIMUM: 'urn:factur-x.eu:1p0:minimum',
  'BASIC WL': 'urn:factur-x.eu:1p0:basicwl',
  BASIC: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
  'EN 16931': 'urn:cen.eu:en16931:2017',
  EXTENDED: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
  NLCIUS: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0',
} as const;
export type CiiProfile = keyof typeof ciiProfiles;

const node = (space: string, name: string, content: Node['content'], attributes: Readonly<Record<string, string>> = {}): Node => ({
  space,
  name,
  attributes,
  content,
});
const r = (name: string, ...content: readonly (Node | readonly Node[])[]): Node => node(aggregate, name, content.flat());
const t = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): Node => node(aggregate, name, text, attributes);
const maybe = (is: boolean, ...nodes: readonly Node[]): readonly Node[] => (is ? nodes : []);
const money = (name: string, cents: number, attributes: Readonly<Record<string, string>> = {}): Node =>
  t(name, (cents / 100).toFixed(2), attributes);
const date = (name: string, iso: string): Node => r(name, node(types, 'DateTimeString', iso.replaceAll('-', ''), { format: '102' }));
const period = (from: string, to: string): Node => r('BillingSpecifiedPeriod', date('StartDateTime', from), date('EndDateTime', to));

const category = (name: string, { id, percent }: Vat): Node =>
  r(name, t('TypeCode', 'VAT'), t('CategoryCode', id), maybe(id !== 'O', t('RateApplicablePercent', String(percent))));
const allowance = (cents: number, vat?: Vat): Node =>
  r(
    'SpecifiedTradeAllowanceCharge',
    r('ChargeIndicator', node(types, 'Indicator', String(cents > 0))),
    money('ActualAmount', Math.abs(cents)),
    t('Reason', cents > 0 ? 'Toeslag' : 'Korting'),
    ...(vat === undefined ? [] : [category('CategoryTradeTax', vat)]),
  );

function lineNode(line: EInvoiceLine, number: number): Node {
  const property = (name: string, value: string): Node => r('ApplicableProductCharacteristic', t('Description', name), t('Value', value));
  return r(
    'IncludedSupplyChainTradeLineItem',
    r('AssociatedDocumentLineDocument', t('LineID', String(number))),
    r('SpecifiedTradeProduct', t('Name', line.product), property('Cliëntnummer', line.careClient), property('Geboortedatum', line.born)),
    r(
      'SpecifiedLineTradeAgreement',
      r(
        'NetPriceProductTradePrice',
        t('ChargeAmount', (line.price / 10_000).toFixed(4)),
        maybe(line.baseQuantity !== 1, t('BasisQuantity', String(line.baseQuantity), { unitCode: line.unit })),
      ),
    ),
    r('SpecifiedLineTradeDelivery', t('BilledQuantity', String(line.quantity / 1000), { unitCode: line.unit })),
    r(
      'SpecifiedLineTradeSettlement',
      category('ApplicableTradeTax', line.vat),
      maybe(line.ownPeriod, period('2026-01-05', '2026-01-20')),
      line.extras.map((cents) => allowance(cents)),
      r('SpecifiedTradeSettlementLineMonetarySummation', money('LineTotalAmount', amountOf(line))),
    ),
  );
}

const party = (name: string, own: string, kvk: string, withVat: boolean): Node =>
  r(
    name,
    t('Name', own),
    r('SpecifiedLegalOrganization', t('ID', kvk, { schemeID: '0106' })),
    r('PostalTradeAddress', t('PostcodeCode', '5000 AA'), t('LineOne', 'Dorpsplein 1'), t('CityName', 'Tilburg'), t('CountryID', 'NL')),
    maybe(withVat, r('SpecifiedTaxRegistration', t('ID', 'NL001234567B01', { schemeID: 'VA' }))),
  );

const subtotal = ({ vat, taxable, tax }: Sums['subtotals'][number]): Node =>
  r(
    'ApplicableTradeTax',
    money('CalculatedAmount', tax),
    t('TypeCode', 'VAT'),
    maybe(vat.id === 'E' || vat.id === 'O', t('ExemptionReason', 'Artikel 11 Wet OB 1968')),
    money('BasisAmount', taxable),
    t('CategoryCode', vat.id),
    maybe(vat.id !== 'O', t('RateApplicablePercent', String(vat.percent))),
  );

function summation(invoice: EInvoice, sums: Sums, isMinimum: boolean): Node {
  const full = (...nodes: readonly Node[]): readonly Node[] => maybe(!isMinimum, ...nodes);
  return r(
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    full(
      money('LineTotalAmount', sums.lines),
      ...maybe(sums.charges !== 0, money('ChargeTotalAmount', sums.charges)),
      ...maybe(sums.allowances !== 0, money('AllowanceTotalAmount', sums.allowances)),
    ),
    money('TaxBasisTotalAmount', sums.exclusive),
    money('TaxTotalAmount', sums.vat, { currencyID: 'EUR' }),
    maybe(!isMinimum && invoice.rounding !== 0, money('RoundingAmount', invoice.rounding)),
    money('GrandTotalAmount', sums.inclusive),
    maybe(!isMinimum && invoice.prepaid !== 0, money('TotalPrepaidAmount', invoice.prepaid)),
    money('DuePayableAmount', sums.payable),
  );
}

function settlement(invoice: EInvoice, sums: Sums, isMinimum: boolean): Node {
  const accounts = [invoice.iban, ...(invoice.otherIban === undefined ? [] : [invoice.otherIban])];
  const full = (...nodes: readonly Node[]): readonly Node[] => maybe(!isMinimum, ...nodes);
  return r(
    'ApplicableHeaderTradeSettlement',
    t('InvoiceCurrencyCode', 'EUR'),
    full(
      ...accounts.map((iban) =>
        r('SpecifiedTradeSettlementPaymentMeans', t('TypeCode', '30'), r('PayeePartyCreditorFinancialAccount', t('IBANID', iban))),
      ),
      ...sums.subtotals.map(subtotal),
      period('2026-01-01', '2026-01-31'),
      ...invoice.extras.map(({ cents, vat }) => allowance(cents, vat)),
      r('SpecifiedTradePaymentTerms', t('Description', 'Binnen 30 dagen')),
    ),
    summation(invoice, sums, isMinimum),
    full(...maybe(invoice.isCredit, r('InvoiceReferencedDocument', t('IssuerAssignedID', '2026-0101')))),
  );
}

/** The invoice as CII D16B; MINIMUM and BASIC WL have no lines, MINIMUM hardly more than totals. */
export function ciiNode(invoice: EInvoice, profile: CiiProfile): Node {
  const sums = sumsOf(invoice);
  const isMinimum = profile === 'MINIMUM';
  const hasLines = !isMinimum && profile !== 'BASIC WL';
  const withVat = sums.subtotals.every(({ vat }) => vat.id !== 'O');
  const full = (...nodes: readonly Node[]): readonly Node[] => maybe(!isMinimum, ...nodes);
  return node(root, 'CrossIndustryInvoice', [
    node(root, 'ExchangedDocumentContext', [r('GuidelineSpecifiedDocumentContextParameter', t('ID', ciiProfiles[profile]))]),
    node(root, 'ExchangedDocument', [
      t('ID', invoice.number),
      t('TypeCode', invoice.isCredit ? '381' : '380'),
      date('IssueDateTime', invoice.date),
      ...full(...maybe(invoice.note !== '', r('IncludedNote', t('Content', invoice.note)))),
    ]),
    node(root, 'SupplyChainTradeTransaction', [
      ...(hasLines ? invoice.lines.map((line, index) => lineNode(line, index + 1)) : []),
      r(
        'ApplicableHeaderTradeAgreement',
        t('BuyerReference', 'Wmo'),
        party('SellerTradeParty', invoice.supplier, invoice.kvk, withVat),
        party('BuyerTradeParty', 'Siem', '11111111', false),
      ),
      r('ApplicableHeaderTradeDelivery'),
      settlement(invoice, sums, isMinimum),
    ]),
  ]);
}
