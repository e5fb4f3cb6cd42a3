import type { XmlElement } from '#documents';
import { all, at, textAt } from '../elements.ts';
import { type Check, each, eachInUbl, isCreditNote, linesOf, named, typeOf, under } from './check.ts';
import {
  addressSchemes,
  countries,
  creditNoteTypes,
  identifierSchemes,
  invoiceTypes,
  itemLists,
  mimeTypes,
  paymentMeans,
  taxCategories,
} from './code-lists.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));
const textIn =
  (codes: ReadonlySet<string> | RegExp) =>
  (element: XmlElement): boolean =>
    isIn(codes, element.text.trim());
const isIn = (codes: ReadonlySet<string> | RegExp, code: string): boolean => (codes instanceof RegExp ? codes.test(code) : codes.has(code));
/** An attribute that may be left out. */
const attributeIn =
  (name: string, codes: ReadonlySet<string> | RegExp) =>
  (element: XmlElement): boolean =>
    element.attributes[name] === undefined || isIn(codes, element.attributes[name].trim());
const parties =
  (path: string) =>
  (invoice: XmlElement): XmlElement[] =>
    ['AccountingSupplierParty/Party', 'AccountingCustomerParty/Party', 'PayeeParty'].flatMap((party) => [
      ...under(`${party}/${path}`)(invoice),
    ]);
const items =
  (...path: readonly string[]) =>
  (invoice: XmlElement): XmlElement[] =>
    linesOf(invoice).flatMap((line) => all(line, 'Item', ...path));
const amounts = (invoice: XmlElement): XmlElement[] =>
  [...all(invoice, 'LegalMonetaryTotal'), ...linesOf(invoice)].flatMap((element) =>
    element.children.filter((child) => /Amount$/.test(child.name)),
  );
const countriesIn =
  (name: string) =>
  (invoice: XmlElement): XmlElement[] =>
    named(name)(invoice).flatMap((country) => all(country, 'IdentificationCode'));
const lineCategories = items('ClassifiedTaxCategory', 'ID');
const isOfUbl = (invoice: XmlElement): boolean => invoice.path === `/${invoice.name}`;

function usualType(type: XmlElement, invoice: XmlElement): boolean {
  const code = type.text.trim();
  if (!isOfUbl(invoice)) return invoiceTypes.has(code) || creditNoteTypes.has(code);
  return (isCreditNote(invoice) ? creditNoteTypes : invoiceTypes).has(code);
}

/** Codes that must stand in an official list. */
export const codeChecks: readonly Check[] = [
  each(
    'BR-CL-01',
    'De soort van het document is een code uit de lijst: 380 voor een factuur, 381 voor een creditnota.',
    (invoice) => {
      const type = typeOf(invoice);
      return type === undefined ? [] : [type];
    },
    usualType,
  ),
  each('BR-CL-03', 'De munt bij een bedrag is een bestaande code, zoals EUR.', amounts, attributeIn('currencyID', currencies)),
  each('BR-CL-04', 'De munt van de factuur is een bestaande code, zoals EUR.', under('DocumentCurrencyCode'), textIn(currencies)),
  each('BR-CL-05', 'De munt van de btw is een bestaande code, zoals EUR.', under('TaxCurrencyCode'), textIn(currencies)),
  each(
    'BR-CL-06',
    'De datum waarop de btw slaat is een code uit de lijst: 3, 35 of 432.',
    under('InvoicePeriod/DescriptionCode'),
    textIn(/^(?:3|35|432)$/),
  ),
  each(
    'BR-CL-10',
    'De soort van een nummer van een partij staat in de lijst (ISO 6523).',
    parties('PartyIdentification/ID'),
    attributeIn('schemeID', new Set([...identifierSchemes, 'SEPA'])),
  ),
  each(
    'BR-CL-11',
    'De soort van het inschrijfnummer staat in de lijst (ISO 6523); voor KvK is dat 0106.',
    parties('PartyLegalEntity/CompanyID'),
    attributeIn('schemeID', identifierSchemes),
  ),
  eachInUbl(
    'BR-CL-13',
    'De lijst van een productindeling is een bestaande code.',
    items('CommodityClassification', 'ItemClassificationCode'),
    attributeIn('listID', itemLists),
  ),
  each('BR-CL-14', 'Een land is een code van twee letters, zoals NL.', countriesIn('Country'), textIn(countries)),
  each('BR-CL-15', 'Het land van herkomst is een code van twee letters, zoals NL.', countriesIn('OriginCountry'), textIn(countries)),
  each(
    'BR-CL-16',
    'De betaalwijze is een code uit de lijst, zoals 30 voor een overboeking.',
    under('PaymentMeans/PaymentMeansCode'),
    textIn(paymentMeans),
  ),
  each(
    'BR-CL-17',
    'De btw-categorie bij een bedrag staat in de lijst.',
    (invoice) => [...all(invoice, 'TaxTotal', 'TaxSubtotal', 'TaxCategory', 'ID'), ...all(invoice, 'AllowanceCharge', 'TaxCategory', 'ID')],
    textIn(taxCategories),
  ),
  each('BR-CL-18', 'De btw-categorie van een factuurregel staat in de lijst.', lineCategories, textIn(taxCategories)),
  each(
    'BR-CL-19',
    'De reden van een korting is een code uit de lijst.',
    reasonCodes(false),
    textIn(/^(?:41|42|6[0-8]|7[01]|88|95|10[0-5])$/),
  ),
  each('BR-CL-20', 'De reden van een toeslag is een code uit de lijst.', reasonCodes(true), textIn(/^[A-Z]{2,3}$/)),
  each(
    'BR-CL-21',
    'De soort van een artikelnummer staat in de lijst (ISO 6523).',
    items('StandardItemIdentification', 'ID'),
    attributeIn('schemeID', identifierSchemes),
  ),
  each(
    'BR-CL-22',
    'De reden van vrijstelling is een code uit de lijst, zoals VATEX-EU-132-1G.',
    named('TaxExemptionReasonCode'),
    textIn(/^VATEX-(?:EU|FR)-[A-Z0-9-]+$/i),
  ),
  each(
    'BR-CL-23',
    'De eenheid van een aantal is een code uit de lijst, zoals MON of DAY.',
    (invoice) =>
      linesOf(invoice)
        .flatMap((line) => [at(line, 'InvoicedQuantity'), at(line, 'CreditedQuantity')])
        .filter((one) => one !== undefined),
    attributeIn('unitCode', /^[A-Z0-9]{1,3}$/),
  ),
  eachInUbl(
    'BR-CL-24',
    'Een bijlage is van een soort die mag: pdf, png, jpeg, csv, xlsx of ods.',
    named('EmbeddedDocumentBinaryObject'),
    attributeIn('mimeCode', mimeTypes),
  ),
  each(
    'BR-CL-25',
    'De soort van een elektronisch adres staat in de lijst; voor KvK is dat 0106.',
    parties('EndpointID'),
    attributeIn('schemeID', addressSchemes),
  ),
  each(
    'BR-CL-26',
    'De soort van het nummer van een afleverplaats staat in de lijst (ISO 6523).',
    under('Delivery/DeliveryLocation/ID'),
    attributeIn('schemeID', identifierSchemes),
  ),
  each(
    'BR-CO-09',
    'Een btw-nummer begint met de code van het land, zoals NL.',
    (invoice) =>
      ['AccountingSupplierParty/Party', 'AccountingCustomerParty/Party', 'TaxRepresentativeParty'].flatMap((party) =>
        under(`${party}/PartyTaxScheme`)(invoice)
          .filter((scheme) => textAt(scheme, 'TaxScheme', 'ID')?.toUpperCase() === 'VAT')
          .flatMap(under('CompanyID')),
      ),
    (id) => countries.has(id.text.trim().slice(0, 2)) || id.text.trim().startsWith('EL'),
  ),
];

function reasonCodes(charges: boolean): (invoice: XmlElement) => XmlElement[] {
  return (invoice) =>
    [invoice, ...linesOf(invoice)]
      .flatMap((parent) => all(parent, 'AllowanceCharge'))
      .filter((charge) => (textAt(charge, 'ChargeIndicator') === 'true') === charges)
      .flatMap((charge) => all(charge, 'AllowanceChargeReasonCode'));
}
