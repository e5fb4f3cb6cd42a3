import type { XmlElement } from '#documents';
import { all, at, textAt } from '../elements.ts';
import { type Check, each, has, hasElement, isCreditNote, itself, linesOf, number, typeOf, under } from './check.ts';

const customization = (invoice: XmlElement): string => textAt(invoice, 'CustomizationID') ?? '';
const isNlcius = (invoice: XmlElement): boolean => /#compliant#urn:fdc:nen\.nl:nlcius:v1\.0/.test(customization(invoice));
const isGaccount = (invoice: XmlElement): boolean => /#conformant#urn:fdc:nen\.nl:gaccount:v1\.0/.test(customization(invoice));
const country = (address: XmlElement | undefined): string => (textAt(address, 'Country', 'IdentificationCode') ?? '').toUpperCase();
const isDutchSeller = (invoice: XmlElement): boolean => country(at(invoice, 'AccountingSupplierParty', 'Party', 'PostalAddress')) === 'NL';

/** NLCIUS binds whoever says to follow it; most of it Dutch sellers only. */
const whenDutch =
  (select: Parameters<typeof each>[2]): Parameters<typeof each>[2] =>
  (invoice) =>
    (isNlcius(invoice) || isGaccount(invoice)) && isDutchSeller(invoice) ? select(invoice) : [];
const whenGaccount =
  (select: Parameters<typeof each>[2]): Parameters<typeof each>[2] =>
  (invoice) =>
    isGaccount(invoice) && !isCreditNote(invoice) ? select(invoice) : [];

const isWhole = (address: XmlElement): boolean => ['StreetName', 'CityName', 'PostalZone'].every((part) => at(address, part) !== undefined);
const isAbroadOrWhole = (address: XmlElement): boolean => (country(address) !== '' && country(address) !== 'NL') || isWhole(address);
/** A KvK number or an OIN, with a number in it. */
const hasDutchId = (party: XmlElement): boolean =>
  all(party, 'PartyLegalEntity', 'CompanyID').some(
    (id) => ['0106', '0190'].includes(id.attributes['schemeID'] ?? '') && id.text.trim() !== '',
  );
const type = whenDutch((invoice) => {
  const found = typeOf(invoice);
  return found === undefined ? [] : [found];
});
const isUblDocument = (invoice: XmlElement): boolean => invoice.path === `/${invoice.name}`;

/** NLCIUS 1.0, the Dutch use of EN 16931, and its extension for a G-rekening. */
export const nlciusChecks: readonly Check[] = [
  each(
    'BR-NL-1',
    'De verkoper noemt zijn KvK-nummer of OIN als inschrijfnummer.',
    whenDutch(under('AccountingSupplierParty/Party')),
    hasDutchId,
  ),
  each(
    'BR-NL-2',
    'De factuur noemt de referentie van de koper of het ordernummer.',
    whenDutch(itself),
    (invoice) => at(invoice, 'BuyerReference') !== undefined || at(invoice, 'OrderReference', 'ID') !== undefined,
  ),
  each(
    'BR-NL-3',
    'Het adres van de verkoper heeft een straat, postcode en plaats.',
    whenDutch(under('AccountingSupplierParty/Party/PostalAddress')),
    isWhole,
  ),
  each(
    'BR-NL-4',
    'Het adres van een koper in Nederland heeft een straat, postcode en plaats.',
    whenDutch(under('AccountingCustomerParty/Party/PostalAddress')),
    isAbroadOrWhole,
  ),
  each(
    'BR-NL-5',
    'Het adres van een fiscaal vertegenwoordiger in Nederland heeft een straat, postcode en plaats.',
    whenDutch(under('TaxRepresentativeParty/PostalAddress')),
    isAbroadOrWhole,
  ),
  each('BR-NL-7', 'De soort van het document is 380, 381, 384 of 389.', type, ({ text }) =>
    ['380', '381', '384', '389'].includes(text.trim()),
  ),
  each(
    'BR-NL-8',
    'Een creditnota (381) staat in een CreditNote, een factuur in een Invoice.',
    type,
    ({ text }, invoice) => !isUblDocument(invoice) || (text.trim() === '381') === isCreditNote(invoice),
  ),
  each(
    'BR-NL-9',
    'Een correctie (384) noemt het nummer van de factuur die zij verbetert.',
    type,
    ({ text }, invoice) => text.trim() !== '384' || hasElement('BillingReference/InvoiceDocumentReference/ID')(invoice, invoice),
  ),
  each(
    'BR-NL-10',
    'Het inschrijfnummer van een koper in Nederland is een KvK-nummer of OIN.',
    whenDutch(under('AccountingCustomerParty/Party')),
    (party) =>
      at(party, 'PartyLegalEntity') === undefined ||
      ((country(at(party, 'PostalAddress')) !== 'NL' || hasDutchId(party)) &&
        all(party, 'PartyLegalEntity', 'CompanyID').every((id) => id.text.trim() !== '')),
  ),
  each(
    'BR-NL-11',
    'Op een factuur die betaald moet worden staat hoe er betaald wordt.',
    whenDutch(under('LegalMonetaryTotal')),
    (total, invoice) => isCreditNote(invoice) || (number(total, 'PayableAmount') ?? 0) <= 0 || at(invoice, 'PaymentMeans') !== undefined,
  ),
  each('BR-NL-12', 'De betaalwijze is 30, 48, 49, 57, 58 of 59.', whenDutch(under('PaymentMeans')), (means) =>
    ['30', '48', '49', '57', '58', '59'].includes(textAt(means, 'PaymentMeansCode') ?? ''),
  ),
  each(
    'BR-NL-13',
    'Wie op een factuurregel naar een order verwijst, noemt de order ook op de factuur.',
    (invoice) => (isNlcius(invoice) ? linesOf(invoice).flatMap(under('OrderLineReference/LineID')) : []),
    (_, invoice) => at(invoice, 'OrderReference', 'ID') !== undefined,
  ),
  each(
    'BR-GA-1',
    'Bij een G-rekening zijn er twee betalingsvoorwaarden.',
    whenGaccount(itself),
    (invoice) => all(invoice, 'PaymentTerms').length === 2,
  ),
  each(
    'BR-GA-2',
    'Bij een G-rekening zijn er twee betaalwijzen.',
    whenGaccount(itself),
    (invoice) => all(invoice, 'PaymentMeans').length === 2,
  ),
  each(
    'BR-GA-3',
    'De bedragen voor de G-rekening en de gewone rekening zijn samen het te betalen bedrag.',
    whenGaccount(itself),
    (invoice) =>
      Math.abs(
        all(invoice, 'PaymentTerms', 'Amount').reduce((sum, amount) => sum + (number(amount) ?? 0), 0) -
          (number(invoice, 'LegalMonetaryTotal/PayableAmount') ?? 0),
      ) < 0.005,
  ),
  each('BR-GA-4', 'Elke betalingsvoorwaarde verwijst naar een betaalwijze.', whenGaccount(under('PaymentTerms')), has('PaymentMeansID')),
  each('BR-GA-5', 'Elke betaalwijze heeft een nummer.', whenGaccount(under('PaymentMeans')), has('ID')),
  each(
    'BR-GA-6',
    'Elke betalingsvoorwaarde verwijst naar een betaalwijze die er is.',
    whenGaccount(under('PaymentTerms/PaymentMeansID')),
    (id, invoice) => all(invoice, 'PaymentMeans', 'ID').some((means) => means.text.trim() === id.text.trim()),
  ),
  each(
    'BR-GA-7',
    'Eén betaalwijze heet GACCOUNT.',
    whenGaccount(itself),
    (invoice) => all(invoice, 'PaymentMeans', 'ID').filter((id) => id.text.trim() === 'GACCOUNT').length === 1,
  ),
];
