import type { Eurocent } from '#domain';
import type { SampleInvoice, SampleLine, SampleParty } from '../../sample-invoice.ts';
import { numericDate } from '../dutch-text.ts';
import { escapeXml } from './escape-xml.ts';

export interface UblOptions {
  readonly profile: 'nlcius' | 'peppol-bis-3';
  /** Where the care client stands on a line. */
  readonly clientData?: 'properties' | 'note';
  /** Files inside the XML, such as the specification or the PDF. */
  readonly embedded?: readonly { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }[];
}

const customisations = {
  nlcius: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0',
  'peppol-bis-3': 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
} as const;
const taxScheme = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

const element = (name: string, text: string | undefined, attributes = ''): string =>
  text === undefined ? '' : `<${name}${attributes === '' ? '' : ` ${attributes}`}>${escapeXml(text)}</${name}>`;
const group = (name: string, ...children: readonly string[]): string => `<${name}>${children.join('')}</${name}>`;
const money = (name: string, cents: Eurocent): string => element(name, (cents / 100).toFixed(2), 'currencyID="EUR"');

/** A UBL invoice or credit note; amounts of a credit note are positive, its root says what it is. */
export function writeUbl(invoice: SampleInvoice, options: UblOptions): Uint8Array {
  const isCredit = invoice.kind === 'credit';
  const root = isCredit ? 'CreditNote' : 'Invoice';
  const namespaces = [
    `xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2"`,
    'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"',
    'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"',
  ].join(' ');
  const body = [
    element('cbc:CustomizationID', customisations[options.profile]),
    element('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    element('cbc:ID', invoice.number),
    element('cbc:IssueDate', invoice.date),
    isCredit ? element('cbc:CreditNoteTypeCode', '381') : element('cbc:InvoiceTypeCode', '380'),
    ...(invoice.remarks ?? []).map((text) => element('cbc:Note', text)),
    element('cbc:DocumentCurrencyCode', 'EUR'),
    element('cbc:BuyerReference', 'Wmo'),
    invoice.period === undefined
      ? ''
      : group('cac:InvoicePeriod', element('cbc:StartDate', invoice.period.from), element('cbc:EndDate', invoice.period.to)),
    invoice.original === undefined
      ? ''
      : group('cac:BillingReference', group('cac:InvoiceDocumentReference', element('cbc:ID', invoice.original))),
    ...(options.embedded ?? []).map(attachment),
    group('cac:AccountingSupplierParty', party(invoice.supplier)),
    group(
      'cac:AccountingCustomerParty',
      party({ name: invoice.addressee[0] ?? 'Siem', street: 'Postbus 1', postcode: '5000 AA', city: 'Tilburg', kvk: '00000001' }),
    ),
    invoice.iban === undefined
      ? ''
      : group(
          'cac:PaymentMeans',
          element('cbc:PaymentMeansCode', '30'),
          group('cac:PayeeFinancialAccount', element('cbc:ID', invoice.iban)),
        ),
    group('cac:PaymentTerms', element('cbc:Note', 'Betaling binnen 30 dagen')),
    totals(invoice),
    ...invoice.lines.map((line, at) => lineElement(invoice, line, at + 1, options.clientData ?? 'properties')),
  ];
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${body.filter((part) => part !== '').join('\n')}\n</${root}>\n`,
  );
}

const attachment = (file: { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }): string =>
  group(
    'cac:AdditionalDocumentReference',
    element('cbc:ID', file.name),
    group(
      'cac:Attachment',
      element(
        'cbc:EmbeddedDocumentBinaryObject',
        Buffer.from(file.bytes).toString('base64'),
        `mimeCode="${escapeXml(file.contentType)}" filename="${escapeXml(file.name)}"`,
      ),
    ),
  );

const party = (it: SampleParty): string =>
  group(
    'cac:Party',
    element('cbc:EndpointID', it.kvk, 'schemeID="0106"'),
    group(
      'cac:PostalAddress',
      element('cbc:StreetName', it.street),
      element('cbc:CityName', it.city),
      element('cbc:PostalZone', it.postcode),
      group('cac:Country', element('cbc:IdentificationCode', 'NL')),
    ),
    it.kvk === undefined ? '' : group('cac:PartyTaxScheme', element('cbc:CompanyID', `NL0${it.kvk}B01`), taxScheme),
    group('cac:PartyLegalEntity', element('cbc:RegistrationName', it.name), element('cbc:CompanyID', it.kvk, 'schemeID="0106"')),
  );

const taxCategory = (name: string, invoice: SampleInvoice): string =>
  invoice.vatCents === 0
    ? group(
        name,
        element('cbc:ID', 'E'),
        element('cbc:Percent', '0'),
        name === 'cac:TaxCategory' ? element('cbc:TaxExemptionReason', 'Vrijgesteld op grond van artikel 11 Wet OB 1968') : '',
        taxScheme,
      )
    : group(name, element('cbc:ID', 'S'), element('cbc:Percent', '21'), taxScheme);

function totals(invoice: SampleInvoice): string {
  const net = invoice.lines.reduce((sum, line) => sum + line.amountCents, 0);
  const tax = group(
    'cac:TaxSubtotal',
    money('cbc:TaxableAmount', net),
    money('cbc:TaxAmount', invoice.vatCents),
    taxCategory('cac:TaxCategory', invoice),
  );
  const amounts = [money('cbc:LineExtensionAmount', net), money('cbc:TaxExclusiveAmount', net)];
  if (invoice.totalCents !== undefined)
    amounts.push(money('cbc:TaxInclusiveAmount', invoice.totalCents), money('cbc:PayableAmount', invoice.totalCents));
  return `${group('cac:TaxTotal', money('cbc:TaxAmount', invoice.vatCents), tax)}\n${group('cac:LegalMonetaryTotal', ...amounts)}`;
}

function lineElement(invoice: SampleInvoice, line: SampleLine, number: number, clientData: 'properties' | 'note'): string {
  const isCredit = invoice.kind === 'credit';
  const { careClient } = line;
  // A fraction of a month has no exact decimal: one time the amount, and the days in the name.
  const isPart = line.quantityText !== undefined;
  const name = isPart ? `${line.product} (${line.quantityText?.replace('/', ' van ')} dagen)` : line.product;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Cliëntnummer Siem', careClient?.number],
    ['Cliëntnaam', careClient?.name],
    [
      'Geboortedatum',
      clientData === 'note' && careClient?.birthDate !== undefined ? numericDate(careClient.birthDate) : careClient?.birthDate,
    ],
    ['BSN', careClient?.bsn],
    ['Adres', careClient?.address],
  ];
  const present = facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  const note = present.map(([label, value]) => `${label}: ${value}`).join('; ');
  return group(
    isCredit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    element('cbc:ID', String(number)),
    element('cbc:Note', clientData === 'note' && note !== '' ? note : undefined),
    element(
      isCredit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity',
      isPart ? '1' : String(line.quantity),
      `unitCode="${line.unit === 'month' ? 'MON' : 'DAY'}"`,
    ),
    money('cbc:LineExtensionAmount', line.amountCents),
    group('cac:InvoicePeriod', element('cbc:StartDate', line.period.from), element('cbc:EndDate', line.period.to)),
    group(
      'cac:Item',
      element('cbc:Name', name),
      taxCategory('cac:ClassifiedTaxCategory', invoice),
      ...(clientData === 'properties'
        ? present.map(([label, value]) => group('cac:AdditionalItemProperty', element('cbc:Name', label), element('cbc:Value', value)))
        : []),
    ),
    group('cac:Price', money('cbc:PriceAmount', isPart ? line.amountCents : line.priceCents)),
  );
}
