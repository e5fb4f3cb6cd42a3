import { at, textAt } from '../elements.ts';
import { type Check, each, eachInUbl, either, has, hasElement, itself, linesOf, number, typeOf, under } from './check.ts';

const seller = under('AccountingSupplierParty');
const payment = under('PaymentMeans');
const inOrder: Parameters<typeof each>[3] = (period) => {
  const [from, to] = [textAt(period, 'StartDate'), textAt(period, 'EndDate')];
  return from === undefined || to === undefined || from <= to;
};
const codeOf = (means: Parameters<typeof textAt>[0]): string => textAt(means, 'PaymentMeansCode') ?? '';
const scheme: Parameters<typeof each>[3] = (element) => (element.attributes['schemeID'] ?? '') !== '';
const period = either(has('StartDate'), has('EndDate'), has('DescriptionCode'));

/** What an invoice must say of itself and of its parties. */
export const documentChecks: readonly Check[] = [
  each('BR-01', 'De factuur noemt volgens welke afspraak zij is gemaakt (CustomizationID).', itself, has('CustomizationID')),
  each('BR-02', 'De factuur heeft een factuurnummer.', itself, has('ID')),
  each('BR-03', 'De factuur heeft een factuurdatum.', itself, has('IssueDate')),
  each('BR-04', 'De factuur noemt haar soort, zoals 380 voor een factuur.', itself, (invoice) => typeOf(invoice) !== undefined),
  each('BR-05', 'De factuur noemt de munt.', itself, has('DocumentCurrencyCode')),
  each(
    'BR-06',
    'De factuur noemt de officiële naam van de verkoper.',
    itself,
    has('AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName'),
  ),
  each(
    'BR-07',
    'De factuur noemt de officiële naam van de koper.',
    itself,
    has('AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName'),
  ),
  each('BR-08', 'De factuur heeft het adres van de verkoper.', itself, hasElement('AccountingSupplierParty/Party/PostalAddress')),
  each(
    'BR-09',
    'Het adres van de verkoper noemt het land.',
    under('AccountingSupplierParty/Party/PostalAddress'),
    has('Country/IdentificationCode'),
  ),
  each('BR-10', 'De factuur heeft het adres van de koper.', itself, hasElement('AccountingCustomerParty/Party/PostalAddress')),
  each(
    'BR-11',
    'Het adres van de koper noemt het land.',
    under('AccountingCustomerParty/Party/PostalAddress'),
    has('Country/IdentificationCode'),
  ),
  each('BR-16', 'De factuur heeft minstens één factuurregel.', itself, (invoice) => linesOf(invoice).length > 0),
  each('BR-17', 'De factuur noemt de naam van wie de betaling ontvangt.', under('PayeeParty'), has('PartyName/Name')),
  each('BR-18', 'De factuur noemt de naam van de fiscaal vertegenwoordiger.', under('TaxRepresentativeParty'), has('PartyName/Name')),
  each(
    'BR-19',
    'De factuur heeft het adres van de fiscaal vertegenwoordiger.',
    under('TaxRepresentativeParty'),
    hasElement('PostalAddress'),
  ),
  each(
    'BR-20',
    'Het adres van de fiscaal vertegenwoordiger noemt het land.',
    under('TaxRepresentativeParty/PostalAddress'),
    has('Country/IdentificationCode'),
  ),
  each('BR-29', 'De periode van de factuur eindigt niet voor zij begint.', under('InvoicePeriod'), inOrder),
  each(
    'BR-30',
    'De periode van een factuurregel eindigt niet voor zij begint.',
    (invoice) => linesOf(invoice).flatMap(under('InvoicePeriod')),
    inOrder,
  ),
  each('BR-49', 'Een betaalwijze heeft een code, zoals 30 voor een overboeking.', payment, hasElement('PaymentMeansCode')),
  each('BR-50', 'Een betaalrekening heeft een nummer.', under('PaymentMeans/PayeeFinancialAccount'), has('ID')),
  each('BR-52', 'Een bijlage of verwijzing heeft een nummer.', under('AdditionalDocumentReference'), has('ID')),
  each(
    'BR-55',
    'Een verwijzing naar een eerdere factuur noemt haar nummer.',
    under('BillingReference'),
    either(has('InvoiceDocumentReference/ID'), has('CreditNoteDocumentReference/ID')),
  ),
  each(
    'BR-56',
    'De factuur noemt het btw-nummer van de fiscaal vertegenwoordiger.',
    under('TaxRepresentativeParty'),
    has('PartyTaxScheme/CompanyID'),
  ),
  each('BR-57', 'Het afleveradres noemt het land.', under('Delivery/DeliveryLocation/Address'), has('Country/IdentificationCode')),
  each(
    'BR-61',
    'Bij een overboeking hoort een rekeningnummer.',
    payment,
    (means) => !['30', '57', '58'].includes(codeOf(means)) || textAt(means, 'PayeeFinancialAccount', 'ID') !== undefined,
  ),
  eachInUbl(
    'BR-62',
    'Bij het elektronisch adres van de verkoper staat van welk soort het is (schemeID).',
    under('AccountingSupplierParty/Party/EndpointID'),
    scheme,
  ),
  eachInUbl(
    'BR-63',
    'Bij het elektronisch adres van de koper staat van welk soort het is (schemeID).',
    under('AccountingCustomerParty/Party/EndpointID'),
    scheme,
  ),
  eachInUbl(
    'BR-CO-03',
    'De factuur noemt een datum of een code voor de btw, niet allebei.',
    itself,
    (invoice) => textAt(invoice, 'TaxPointDate') === undefined || textAt(invoice, 'InvoicePeriod', 'DescriptionCode') === undefined,
  ),
  each('BR-CO-19', 'De periode van de factuur heeft een begin of een einde.', under('InvoicePeriod'), period),
  each(
    'BR-CO-20',
    'De periode van een factuurregel heeft een begin of een einde.',
    (invoice) => linesOf(invoice).flatMap(under('InvoicePeriod')),
    period,
  ),
  each(
    'BR-CO-25',
    'Op een factuur die betaald moet worden staat een vervaldatum of een betalingsvoorwaarde.',
    under('LegalMonetaryTotal/PayableAmount'),
    (payable, invoice) =>
      invoice.name !== 'Invoice' ||
      (number(payable) ?? 0) <= 0 ||
      at(invoice, 'DueDate') !== undefined ||
      hasElement('PaymentTerms/Note')(invoice, invoice),
  ),
  each(
    'BR-CO-26',
    'De factuur heeft een nummer waaraan de verkoper te herkennen is, zoals het KvK-nummer of het btw-nummer.',
    seller,
    either(has('Party/PartyTaxScheme/CompanyID'), has('Party/PartyIdentification/ID'), has('Party/PartyLegalEntity/CompanyID')),
  ),
];
