import { amountOf, type EInvoice, type EInvoiceLine, type Sums, sumsOf, type Vat } from './e-invoice.ts';
import type { Node } from './xml-style.ts';

const aggregate = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const basic = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';

/** Where programs write the care client of a line. */
export const careClientPlaces = ['properties', 'note', 'description', 'reference'] as const;
export interface UblStyle {
  readonly profile: string;
  readonly careClientAt: (typeof careClientPlaces)[number];
}
export const ublProfiles: readonly string[] = [
  'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0',
  'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
  'urn:cen.eu:en16931:2017',
];
export const ublPrefixes = (root: string): Record<string, string> => ({
  [`urn:oasis:names:specification:ubl:schema:xsd:${root}-2`]: '',
  [aggregate]: 'cac',
  [basic]: 'cbc',
});

const b = (name: string, content: string, attributes: Readonly<Record<string, string>> = {}): Node => ({
  space: basic,
  name,
  attributes,
  content,
});
const a = (name: string, ...content: readonly (Node | readonly Node[])[]): Node => ({
  space: aggregate,
  name,
  attributes: {},
  content: content.flat(),
});
const maybe = (is: boolean, ...nodes: readonly Node[]): readonly Node[] => (is ? nodes : []);
const euros = (cents: number): string => (cents / 100).toFixed(2);
const money = (name: string, cents: number): Node => b(name, euros(cents), { currencyID: 'EUR' });
const scheme = a('TaxScheme', b('ID', 'VAT'));

const category = (name: string, vat: Vat): Node =>
  a(
    name,
    b('ID', vat.id),
    maybe(vat.id !== 'O', b('Percent', String(vat.percent))),
    maybe(name === 'TaxCategory-sub' && (vat.id === 'E' || vat.id === 'O'), b('TaxExemptionReason', 'Artikel 11 Wet OB 1968')),
    scheme,
  );
/** Only with the VAT itself belongs the reason. */
const subtotalCategory = (vat: Vat): Node => ({ ...category('TaxCategory-sub', vat), name: 'TaxCategory' });

const allowance = (cents: number, vat?: Vat): Node =>
  a(
    'AllowanceCharge',
    b('ChargeIndicator', String(cents > 0)),
    b('AllowanceChargeReason', cents > 0 ? 'Toeslag' : 'Korting'),
    money('Amount', Math.abs(cents)),
    maybe(vat !== undefined, ...(vat === undefined ? [] : [category('TaxCategory', vat)])),
  );

function party(name: string, kvk: string, withVat: boolean): Node {
  return a(
    'Party',
    b('EndpointID', kvk, { schemeID: '0106' }),
    a('PartyName', b('Name', name)),
    a(
      'PostalAddress',
      b('StreetName', 'Dorpsplein 1'),
      b('CityName', 'Tilburg'),
      b('PostalZone', '5000 AA'),
      a('Country', b('IdentificationCode', 'NL')),
    ),
    maybe(withVat, a('PartyTaxScheme', b('CompanyID', 'NL001234567B01'), scheme)),
    a('PartyLegalEntity', b('RegistrationName', name), b('CompanyID', kvk, { schemeID: '0106' })),
  );
}

const period = (from: string, to: string): Node => a('InvoicePeriod', b('StartDate', from), b('EndDate', to));

function lineNode(line: EInvoiceLine, number: number, isCredit: boolean, at: UblStyle['careClientAt']): Node {
  const words = `Cliëntnummer ${line.careClient}, geb. ${line.born.split('-').reverse().join('-')}`;
  const property = (name: string, value: string): Node => a('AdditionalItemProperty', b('Name', name), b('Value', value));
  return a(
    isCredit ? 'CreditNoteLine' : 'InvoiceLine',
    b('ID', String(number)),
    maybe(at === 'note', b('Note', words)),
    b(isCredit ? 'CreditedQuantity' : 'InvoicedQuantity', String(line.quantity / 1000), { unitCode: line.unit }),
    money('LineExtensionAmount', amountOf(line)),
    maybe(line.ownPeriod, period('2026-01-05', '2026-01-20')),
    maybe(at === 'reference', a('OrderLineReference', b('LineID', line.careClient))),
    line.extras.map((cents) => allowance(cents)),
    a(
      'Item',
      maybe(at === 'description', b('Description', words)),
      b('Name', line.product),
      category('ClassifiedTaxCategory', line.vat),
      maybe(at === 'properties', property('Cliëntnummer', line.careClient), property('Geboortedatum', line.born)),
    ),
    a(
      'Price',
      b('PriceAmount', (line.price / 10_000).toFixed(4), { currencyID: 'EUR' }),
      maybe(line.baseQuantity !== 1, b('BaseQuantity', String(line.baseQuantity), { unitCode: line.unit })),
    ),
  );
}

const totals = ({ prepaid, rounding }: EInvoice, sums: Sums): readonly Node[] => [
  a(
    'TaxTotal',
    money('TaxAmount', sums.vat),
    sums.subtotals.map(({ vat, taxable, tax }) =>
      a('TaxSubtotal', money('TaxableAmount', taxable), money('TaxAmount', tax), subtotalCategory(vat)),
    ),
  ),
  a(
    'LegalMonetaryTotal',
    money('LineExtensionAmount', sums.lines),
    money('TaxExclusiveAmount', sums.exclusive),
    money('TaxInclusiveAmount', sums.inclusive),
    maybe(sums.allowances !== 0, money('AllowanceTotalAmount', sums.allowances)),
    maybe(sums.charges !== 0, money('ChargeTotalAmount', sums.charges)),
    maybe(prepaid !== 0, money('PrepaidAmount', prepaid)),
    maybe(rounding !== 0, money('PayableRoundingAmount', rounding)),
    money('PayableAmount', sums.payable),
  ),
];

/** The invoice as UBL 2.1, an Invoice or a CreditNote. */
export function ublNode(invoice: EInvoice, { profile, careClientAt }: UblStyle): Node {
  const root = invoice.isCredit ? 'CreditNote' : 'Invoice';
  const sums = sumsOf(invoice);
  const withVat = sums.subtotals.every(({ vat }) => vat.id !== 'O');
  const accounts = [invoice.iban, ...(invoice.otherIban === undefined ? [] : [invoice.otherIban])];
  const children: readonly (Node | readonly Node[])[] = [
    maybe(profile !== '', b('CustomizationID', profile)),
    b('ID', invoice.number),
    b('IssueDate', invoice.date),
    b(`${root}TypeCode`, invoice.isCredit ? '381' : '380'),
    maybe(invoice.note !== '', b('Note', invoice.note)),
    b('DocumentCurrencyCode', 'EUR'),
    b('BuyerReference', 'Wmo'),
    period('2026-01-01', '2026-01-31'),
    a('OrderReference', b('ID', 'PO-1')),
    maybe(invoice.isCredit, a('BillingReference', a('InvoiceDocumentReference', b('ID', '2026-0101')))),
    a('AccountingSupplierParty', party(invoice.supplier, invoice.kvk, withVat)),
    a('AccountingCustomerParty', party('Siem', '11111111', false)),
    accounts.map((iban) => a('PaymentMeans', b('PaymentMeansCode', '30'), a('PayeeFinancialAccount', b('ID', iban)))),
    a('PaymentTerms', b('Note', 'Binnen 30 dagen')),
    invoice.extras.map(({ cents, vat }) => allowance(cents, vat)),
    totals(invoice, sums),
    invoice.lines.map((line, index) => lineNode(line, index + 1, invoice.isCredit, careClientAt)),
  ];
  return { space: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`, name: root, attributes: {}, content: children.flat() };
}
