import type { XmlElement } from '#documents';
import { all, at, textAt } from '../elements.ts';
import { allowancesOf, atMost, type Check, chargesOf, eachInUbl, itself, linesOf, named, under } from './check.ts';

const seller = under('AccountingSupplierParty');
const buyer = under('AccountingCustomerParty');
const payee = under('PayeeParty');
const once = 'staat niet meer dan één keer op de factuur.';
/** How many different values the elements along the path have. */
const oneValue =
  (path: string): Parameters<typeof eachInUbl>[3] =>
  (invoice) =>
    new Set(all(invoice, ...path.split('/')).map(({ text }) => text.trim())).size <= 1;

const amountName =
  /^(?:Base|Tax|Taxable|LineExtension|TaxExclusive|TaxInclusive|AllowanceTotal|ChargeTotal|Prepaid|PayableRounding|Payable)?Amount$/;
/** Prices and what is taken off them may have more decimals. */
const amounts = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => (child.name === 'Price' ? [] : amountName.test(child.name) ? [child] : amounts(child)));

/** What EN 16931 demands of the elements of UBL themselves. */
export const structureChecks: readonly Check[] = [
  eachInUbl('UBL-SR-01', `Een contract ${once}`, itself, atMost(1, 'ContractDocumentReference/ID')),
  eachInUbl('UBL-SR-02', `Een ontvangstbericht ${once}`, itself, atMost(1, 'ReceiptDocumentReference/ID')),
  eachInUbl('UBL-SR-03', `Een pakbon ${once}`, itself, atMost(1, 'DespatchDocumentReference/ID')),
  eachInUbl(
    'UBL-SR-04',
    `Een gefactureerd object ${once}`,
    itself,
    (invoice) =>
      all(invoice, 'AdditionalDocumentReference').filter((reference) => textAt(reference, 'DocumentTypeCode') === '130').length <= 1,
  ),
  eachInUbl('UBL-SR-08', `De periode ${once}`, itself, atMost(1, 'InvoicePeriod')),
  eachInUbl('UBL-SR-09', `De officiële naam van de verkoper ${once}`, seller, atMost(1, 'Party/PartyLegalEntity/RegistrationName')),
  eachInUbl('UBL-SR-10', `De handelsnaam van de verkoper ${once}`, seller, atMost(1, 'Party/PartyName/Name')),
  eachInUbl('UBL-SR-11', `Het inschrijfnummer van de verkoper ${once}`, seller, atMost(1, 'Party/PartyLegalEntity/CompanyID')),
  eachInUbl('UBL-SR-15', `De officiële naam van de koper ${once}`, buyer, atMost(1, 'Party/PartyLegalEntity/RegistrationName')),
  eachInUbl('UBL-SR-16', `Een nummer van de koper ${once}`, buyer, atMost(1, 'Party/PartyIdentification/ID')),
  eachInUbl('UBL-SR-17', `Het inschrijfnummer van de koper ${once}`, buyer, atMost(1, 'Party/PartyLegalEntity/CompanyID')),
  eachInUbl('UBL-SR-18', `Het btw-nummer van de koper ${once}`, buyer, atMost(1, 'Party/PartyTaxScheme/CompanyID')),
  eachInUbl('UBL-SR-19', `De naam van wie de betaling ontvangt ${once}`, payee, atMost(1, 'PartyName/Name')),
  eachInUbl('UBL-SR-21', `Het inschrijfnummer van wie de betaling ontvangt ${once}`, payee, atMost(1, 'PartyLegalEntity/CompanyID')),
  eachInUbl('UBL-SR-22', `De naam van de fiscaal vertegenwoordiger ${once}`, under('TaxRepresentativeParty'), atMost(1, 'PartyName/Name')),
  eachInUbl('UBL-SR-24', `De aflevering ${once}`, itself, atMost(1, 'Delivery')),
  eachInUbl('UBL-SR-25', `De naam van de ontvanger van de levering ${once}`, under('Delivery'), atMost(1, 'DeliveryParty/PartyName/Name')),
  eachInUbl('UBL-SR-30', 'Een korting heeft niet meer dan één reden.', allowancesOf, atMost(1, 'AllowanceChargeReason')),
  eachInUbl('UBL-SR-31', 'Een toeslag heeft niet meer dan één reden.', chargesOf, atMost(1, 'AllowanceChargeReason')),
  eachInUbl(
    'UBL-SR-32',
    'Een btw-categorie heeft niet meer dan één reden voor vrijstelling.',
    under('TaxTotal/TaxSubtotal'),
    atMost(1, 'TaxCategory/TaxExemptionReason'),
  ),
  eachInUbl(
    'UBL-SR-33',
    'Een bijlage heeft niet meer dan één omschrijving.',
    under('AdditionalDocumentReference'),
    atMost(1, 'DocumentDescription'),
  ),
  eachInUbl('UBL-SR-34', 'Een factuurregel heeft niet meer dan één opmerking.', linesOf, atMost(1, 'Note')),
  eachInUbl('UBL-SR-35', 'Een factuurregel verwijst naar niet meer dan één order.', linesOf, atMost(1, 'OrderLineReference/LineID')),
  eachInUbl('UBL-SR-36', 'Een factuurregel heeft niet meer dan één periode.', linesOf, atMost(1, 'InvoicePeriod')),
  eachInUbl('UBL-SR-37', 'Een prijs heeft niet meer dan één korting.', linesOf, atMost(1, 'Price/AllowanceCharge/Amount')),
  eachInUbl('UBL-SR-42', 'De verkoper heeft niet meer dan twee belastingnummers.', seller, atMost(2, 'Party/PartyTaxScheme')),
  eachInUbl(
    'UBL-SR-43',
    'Alleen een gefactureerd object (130) heeft een soort nummer.',
    under('AdditionalDocumentReference'),
    (reference) =>
      ['130', '50'].includes(textAt(reference, 'DocumentTypeCode') ?? '') ||
      all(reference, 'ID').every((id) => id.attributes['schemeID'] === undefined),
  ),
  eachInUbl('UBL-SR-44', 'Alle betaalwijzen noemen hetzelfde betalingskenmerk.', itself, oneValue('PaymentMeans/PaymentID')),
  eachInUbl('UBL-SR-45', 'Alle betaalwijzen noemen dezelfde vervaldatum.', itself, oneValue('PaymentMeans/PaymentDueDate')),
  eachInUbl('UBL-SR-47', 'Alle betaalwijzen hebben dezelfde code.', itself, oneValue('PaymentMeans/PaymentMeansCode')),
  eachInUbl('UBL-SR-50', 'Een product heeft niet meer dan één omschrijving.', linesOf, atMost(1, 'Item/Description')),
  eachInUbl('UBL-SR-51', 'Een adres heeft niet meer dan één derde regel.', named('PostalAddress', 'Address'), atMost(1, 'AddressLine')),
  eachInUbl(
    'UBL-SR-53',
    'Bij een belastingnummer horen het nummer en de soort (VAT).',
    named('PartyTaxScheme'),
    (scheme) => at(scheme, 'CompanyID') !== undefined && at(scheme, 'TaxScheme', 'ID') !== undefined,
  ),
  eachInUbl('UBL-DT-01', 'Een bedrag heeft niet meer dan twee cijfers achter de punt.', amounts, ({ text }) => !/\.\d{3,}/.test(text)),
  eachInUbl(
    'UBL-DT-06',
    'Bij een bijlage in de factuur staat van welke soort zij is (mimeCode).',
    named('EmbeddedDocumentBinaryObject'),
    ({ attributes }) => (attributes['mimeCode'] ?? '') !== '',
  ),
  eachInUbl(
    'UBL-DT-07',
    'Bij een bijlage in de factuur staat haar bestandsnaam.',
    named('EmbeddedDocumentBinaryObject'),
    ({ attributes }) => (attributes['filename'] ?? '') !== '',
  ),
];
