import type { XmlElement } from '#documents';
import { all, at, textAt } from '../elements.ts';
import {
  allowancesOf,
  type Check,
  chargesOf,
  each,
  either,
  has,
  hasElement,
  itself,
  linesOf,
  number,
  roughlySame,
  sameAmount,
  sum,
} from './check.ts';
import { type Category, categories } from './vat-categories.ts';

const isVat = (tax: XmlElement): boolean => (textAt(tax, 'TaxScheme', 'ID') ?? '').toUpperCase() === 'VAT';
const isOf =
  (id: string) =>
  (tax: XmlElement): boolean =>
    textAt(tax, 'ID') === id && isVat(tax);
const lineTaxes = (invoice: XmlElement): XmlElement[] => linesOf(invoice).flatMap((line) => all(line, 'Item', 'ClassifiedTaxCategory'));
const taxesOf = (elements: readonly XmlElement[]): XmlElement[] => elements.flatMap((element) => all(element, 'TaxCategory'));
const breakdown = (invoice: XmlElement): XmlElement[] => all(invoice, 'TaxTotal', 'TaxSubtotal');
const categoriesIn = (subtotal: XmlElement): XmlElement[] => all(subtotal, 'TaxCategory');

const vatIds = (invoice: XmlElement, role: string): boolean =>
  all(invoice, role, 'Party', 'PartyTaxScheme').some((scheme) => isVat(scheme) && textAt(scheme, 'CompanyID') !== undefined);
const hasSellerId = (invoice: XmlElement): boolean =>
  has('AccountingSupplierParty/Party/PartyTaxScheme/CompanyID')(invoice, invoice) ||
  has('TaxRepresentativeParty/PartyTaxScheme/CompanyID')(invoice, invoice);
const hasBuyerId = (invoice: XmlElement): boolean =>
  vatIds(invoice, 'AccountingCustomerParty') || has('AccountingCustomerParty/Party/PartyLegalEntity/CompanyID')(invoice, invoice);
const hasNoVatId = (invoice: XmlElement): boolean =>
  !vatIds(invoice, 'AccountingSupplierParty') &&
  !vatIds(invoice, 'AccountingCustomerParty') &&
  !has('TaxRepresentativeParty/PartyTaxScheme/CompanyID')(invoice, invoice);

const rates: Readonly<Record<Category['rate'], (tax: XmlElement) => boolean>> = {
  'above-zero': (tax) => (number(tax, 'Percent') ?? 0) > 0,
  any: (tax) => (number(tax, 'Percent') ?? -1) >= 0,
  zero: (tax) => number(tax, 'Percent') === 0,
  none: (tax) => at(tax, 'Percent') === undefined,
};
const rateWords: Readonly<Record<Category['rate'], string>> = {
  'above-zero': 'een percentage boven nul',
  any: 'een percentage',
  zero: 'het percentage 0',
  none: 'geen percentage',
};

/** What belongs to the category, with a rate when it has rates of its own. */
function taxableSum(invoice: XmlElement, { id }: Category, rate: number | undefined): number {
  const fits = (tax: XmlElement | undefined): boolean =>
    tax !== undefined && textAt(tax, 'ID') === id && (rate === undefined || Math.round(number(tax, 'Percent') ?? -1) === Math.round(rate));
  const lines = linesOf(invoice).filter((line) => fits(at(line, 'Item', 'ClassifiedTaxCategory')));
  const fitting = (charges: readonly XmlElement[]): XmlElement[] => charges.filter((charge) => fits(at(charge, 'TaxCategory')));
  return sum(lines, 'LineExtensionAmount') + sum(fitting(chargesOf(invoice)), 'Amount') - sum(fitting(allowancesOf(invoice)), 'Amount');
}

function taxableFits(subtotal: XmlElement, invoice: XmlElement, one: Category): boolean {
  const hasRates = one.rate === 'above-zero' || one.rate === 'any';
  // A rate that is not there belongs to no line; BR-48 asks for it.
  if (hasRates && number(subtotal, 'TaxCategory/Percent') === undefined) return true;
  const stated = number(subtotal, 'TaxableAmount') ?? 0;
  const expected = taxableSum(invoice, one, hasRates ? number(subtotal, 'TaxCategory/Percent') : undefined);
  return hasRates ? roughlySame(stated, expected) : sameAmount(stated, expected);
}
function taxFits(subtotal: XmlElement, { rate }: Category): boolean {
  const tax = number(subtotal, 'TaxAmount') ?? 0;
  const expected = ((number(subtotal, 'TaxableAmount') ?? 0) * (number(subtotal, 'TaxCategory/Percent') ?? 0)) / 100;
  return rate === 'zero' || rate === 'none' ? tax === 0 : roughlySame(Math.abs(tax), Math.abs(expected));
}

function checksOf(one: Category): Check[] {
  const { family, id, dutch } = one;
  const is = isOf(id);
  const subtotals = (invoice: XmlElement): XmlElement[] => breakdown(invoice).filter((sub) => categoriesIn(sub).some(is));
  const inUse = (invoice: XmlElement): boolean =>
    [...lineTaxes(invoice), ...taxesOf([...allowancesOf(invoice), ...chargesOf(invoice)])].some(is);
  const severalRates = one.rate === 'above-zero' || one.rate === 'any';
  const identified = (invoice: XmlElement): boolean =>
    one.rate === 'none' ? hasNoVatId(invoice) : hasSellerId(invoice) && (!one.buyerToo || hasBuyerId(invoice));
  const ids =
    one.rate === 'none'
      ? `Bij btw-categorie ${dutch} hoort geen btw-nummer.`
      : `Bij btw-categorie ${dutch} hoort het btw-nummer van de verkoper${one.buyerToo ? ' en van de koper' : ''}.`;
  const whenUsed = (select: (invoice: XmlElement) => readonly XmlElement[]) => (invoice: XmlElement) =>
    select(invoice).some(is) ? [invoice] : [];
  const rated = (select: (invoice: XmlElement) => readonly XmlElement[]) => (invoice: XmlElement) => select(invoice).filter(is);
  const rate = `Bij btw-categorie ${dutch} hoort ${rateWords[one.rate]}.`;
  const allowanceTaxes = (invoice: XmlElement): XmlElement[] => taxesOf(allowancesOf(invoice));
  const chargeTaxes = (invoice: XmlElement): XmlElement[] => taxesOf(chargesOf(invoice));
  const gives = either(hasElement('TaxExemptionReason'), hasElement('TaxExemptionReasonCode'));
  return [
    each(`${family}-01`, `Wie btw-categorie ${dutch} gebruikt, noemt die ook bij de btw-bedragen.`, itself, (invoice) =>
      severalRates
        ? inUse(invoice) === subtotals(invoice).length > 0
        : subtotals(invoice).length === 1 || (!inUse(invoice) && subtotals(invoice).length === 0),
    ),
    each(`${family}-02`, ids, whenUsed(lineTaxes), identified),
    each(`${family}-03`, ids, whenUsed(allowanceTaxes), identified),
    each(`${family}-04`, ids, whenUsed(chargeTaxes), identified),
    each(`${family}-05`, rate, rated(lineTaxes), rates[one.rate]),
    each(`${family}-06`, rate, rated(allowanceTaxes), rates[one.rate]),
    each(`${family}-07`, rate, rated(chargeTaxes), rates[one.rate]),
    each(
      `${family}-08`,
      `Het bedrag bij btw-categorie ${dutch} is de som van de factuurregels met die categorie.`,
      subtotals,
      (sub, invoice) => taxableFits(sub, invoice, one),
    ),
    each(`${family}-09`, `De btw bij btw-categorie ${dutch} is het bedrag maal het percentage.`, subtotals, (sub) => taxFits(sub, one)),
    ...(one.exemption === 'free'
      ? []
      : [
          each(
            `${family}-10`,
            one.exemption === 'required'
              ? `Bij btw-categorie ${dutch} staat de reden waarom er geen btw is.`
              : `Bij btw-categorie ${dutch} hoort geen reden voor vrijstelling.`,
            (invoice) => subtotals(invoice).flatMap((sub) => categoriesIn(sub).filter(is)),
            (tax, invoice) => gives(tax, invoice) === (one.exemption === 'required'),
          ),
        ]),
  ];
}

const onlyO = 'Btw-categorie O (geen btw) gaat niet samen met een andere.';
const hasO = (invoice: XmlElement): boolean => breakdown(invoice).some((sub) => categoriesIn(sub).some(isOf('O')));
const withoutOthers = (select: (invoice: XmlElement) => readonly XmlElement[]) => (invoice: XmlElement) =>
  hasO(invoice) ? select(invoice) : [];
const isO = (tax: XmlElement): boolean => textAt(tax, 'ID') === 'O';

export const vatChecks: readonly Check[] = [
  ...categories.flatMap(checksOf),
  each(
    'BR-O-11',
    onlyO,
    withoutOthers((invoice) => breakdown(invoice).flatMap(categoriesIn)),
    isO,
  ),
  each('BR-O-12', onlyO, withoutOthers(lineTaxes), isO),
  each(
    'BR-O-13',
    onlyO,
    withoutOthers((invoice) => taxesOf(allowancesOf(invoice))),
    isO,
  ),
  each(
    'BR-O-14',
    onlyO,
    withoutOthers((invoice) => taxesOf(chargesOf(invoice))),
    isO,
  ),
  each(
    'BR-IC-11',
    'Bij een levering binnen de EU staat wanneer er geleverd is.',
    itself,
    (invoice) =>
      !breakdown(invoice).some((sub) => categoriesIn(sub).some(isOf('K'))) ||
      has('Delivery/ActualDeliveryDate')(invoice, invoice) ||
      has('InvoicePeriod/StartDate')(invoice, invoice) ||
      has('InvoicePeriod/EndDate')(invoice, invoice),
  ),
  each(
    'BR-IC-12',
    'Bij een levering binnen de EU staat het land van aflevering.',
    itself,
    (invoice) =>
      !breakdown(invoice).some((sub) => categoriesIn(sub).some(isOf('K'))) ||
      has('Delivery/DeliveryLocation/Address/Country/IdentificationCode')(invoice, invoice),
  ),
  each('BR-CO-17', 'Het btw-bedrag per categorie is het bedrag maal het percentage.', breakdown, (sub) => {
    const tax = number(sub, 'TaxAmount') ?? 0;
    const rate = number(sub, 'TaxCategory/Percent') ?? 0;
    return Math.round(rate) === 0
      ? Math.round(tax) === 0
      : roughlySame(Math.abs(tax), Math.abs(((number(sub, 'TaxableAmount') ?? 0) * rate) / 100));
  }),
];
