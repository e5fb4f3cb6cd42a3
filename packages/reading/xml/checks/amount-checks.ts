import type { XmlElement } from '#documents';
import { all, textAt } from '../elements.ts';
import { allowancesOf, type Check, chargesOf, each, has, linesOf, number, sameAmount, sum, under } from './check.ts';

const totals = under('LegalMonetaryTotal');
const taxTotals = under('TaxTotal');
const breakdown = under('TaxTotal/TaxSubtotal');

/** The VAT in the currency of the invoice; CII need not name a currency, and need not have the amount at all. */
function vatOf(invoice: XmlElement): number | undefined {
  const currency = textAt(invoice, 'DocumentCurrencyCode');
  const isCii = invoice.path !== `/${invoice.name}`;
  const amounts = all(invoice, 'TaxTotal', 'TaxAmount').filter((amount) => {
    const own = amount.attributes['currencyID'];
    return own === currency || (isCii && own === undefined);
  });
  if (isCii && amounts.length === 0) return 0;
  return amounts.length === 1 ? number(amounts[0]) : undefined;
}

const adds = (total: XmlElement, name: string, ...parts: readonly (number | undefined)[]): boolean => {
  const stated = number(total, name);
  return (
    stated !== undefined &&
    !parts.includes(undefined) &&
    sameAmount(
      stated,
      parts.reduce<number>((all, part) => all + (part ?? 0), 0),
    )
  );
};
const orNothing = (total: XmlElement, name: string): number => number(total, name) ?? 0;
const minus = (amount: number | undefined): number | undefined => (amount === undefined ? undefined : -amount);

/** The sums. An amount that is missing breaks them too. */
export const amountChecks: readonly Check[] = [
  each('BR-12', 'De factuur noemt de som van de factuurregels.', totals, has('LineExtensionAmount')),
  each('BR-13', 'De factuur noemt het totaal zonder btw.', totals, has('TaxExclusiveAmount')),
  each('BR-14', 'De factuur noemt het totaal met btw.', totals, has('TaxInclusiveAmount')),
  each('BR-15', 'De factuur noemt het te betalen bedrag.', totals, has('PayableAmount')),
  each('BR-CO-10', 'De som van de factuurregels is gelijk aan het bedrag dat daarvoor op de factuur staat.', totals, (total, invoice) =>
    adds(total, 'LineExtensionAmount', sum(linesOf(invoice), 'LineExtensionAmount')),
  ),
  each('BR-CO-11', 'Het totaal van de kortingen is gelijk aan de som van de kortingen.', totals, (total, invoice) =>
    sameAmount(orNothing(total, 'AllowanceTotalAmount'), sum(allowancesOf(invoice), 'Amount')),
  ),
  each('BR-CO-12', 'Het totaal van de toeslagen is gelijk aan de som van de toeslagen.', totals, (total, invoice) =>
    sameAmount(orNothing(total, 'ChargeTotalAmount'), sum(chargesOf(invoice), 'Amount')),
  ),
  each('BR-CO-13', 'Het totaal zonder btw is de som van de factuurregels, min kortingen, plus toeslagen.', totals, (total) =>
    adds(
      total,
      'TaxExclusiveAmount',
      number(total, 'LineExtensionAmount'),
      -orNothing(total, 'AllowanceTotalAmount'),
      orNothing(total, 'ChargeTotalAmount'),
    ),
  ),
  each(
    'BR-CO-14',
    'Het totaal van de btw is de som van de btw per categorie.',
    taxTotals,
    (total) =>
      textAt(total, 'TaxAmount') === undefined ||
      all(total, 'TaxSubtotal').length === 0 ||
      adds(total, 'TaxAmount', sum(all(total, 'TaxSubtotal'), 'TaxAmount')),
  ),
  each('BR-CO-15', 'Het totaal met btw is het totaal zonder btw plus de btw.', totals, (total, invoice) => {
    const vat = vatOf(invoice);
    return vat !== undefined && adds(total, 'TaxInclusiveAmount', number(total, 'TaxExclusiveAmount'), vat);
  }),
  each('BR-CO-16', 'Het te betalen bedrag is het totaal met btw, min wat al betaald is, plus de afronding.', totals, (total) =>
    adds(
      total,
      'PayableAmount',
      number(total, 'TaxInclusiveAmount'),
      minus(orNothing(total, 'PrepaidAmount')),
      orNothing(total, 'PayableRoundingAmount'),
    ),
  ),
  each(
    'BR-CO-18',
    'De factuur noemt de btw per categorie, ook als die nul is.',
    (invoice) => [invoice],
    (invoice) => breakdown(invoice).length > 0,
  ),
  each('BR-45', 'Bij elke btw-categorie staat het bedrag waarover de btw gaat.', breakdown, has('TaxableAmount')),
  each('BR-46', 'Bij elke btw-categorie staat het btw-bedrag.', breakdown, has('TaxAmount')),
  each('BR-47', 'Elk btw-bedrag heeft een btw-categorie.', breakdown, has('TaxCategory/ID')),
  each(
    'BR-48',
    'Bij elke btw-categorie staat het percentage, behalve bij O.',
    breakdown,
    (sub) => textAt(sub, 'TaxCategory', 'ID') === 'O' || has('TaxCategory/Percent')(sub, sub),
  ),
  each('BR-53', 'Wie een andere munt voor de btw noemt, geeft de btw ook in die munt.', under('TaxCurrencyCode'), (currency, invoice) =>
    all(invoice, 'TaxTotal', 'TaxAmount').some((amount) => amount.attributes['currencyID'] === currency.text.trim()),
  ),
];

/** The amounts that may have two decimals at most, with the code for each. */
const decimals: readonly (readonly [string, (invoice: XmlElement) => readonly XmlElement[]])[] = [
  ['BR-DEC-01', (invoice) => allowancesOf(invoice).flatMap(under('Amount'))],
  ['BR-DEC-02', (invoice) => allowancesOf(invoice).flatMap(under('BaseAmount'))],
  ['BR-DEC-05', (invoice) => chargesOf(invoice).flatMap(under('Amount'))],
  ['BR-DEC-06', (invoice) => chargesOf(invoice).flatMap(under('BaseAmount'))],
  ['BR-DEC-09', under('LegalMonetaryTotal/LineExtensionAmount')],
  ['BR-DEC-10', under('LegalMonetaryTotal/AllowanceTotalAmount')],
  ['BR-DEC-11', under('LegalMonetaryTotal/ChargeTotalAmount')],
  ['BR-DEC-12', under('LegalMonetaryTotal/TaxExclusiveAmount')],
  ['BR-DEC-14', under('LegalMonetaryTotal/TaxInclusiveAmount')],
  ['BR-DEC-16', under('LegalMonetaryTotal/PrepaidAmount')],
  ['BR-DEC-17', under('LegalMonetaryTotal/PayableRoundingAmount')],
  ['BR-DEC-18', under('LegalMonetaryTotal/PayableAmount')],
  ['BR-DEC-19', under('TaxTotal/TaxSubtotal/TaxableAmount')],
  ['BR-DEC-20', under('TaxTotal/TaxSubtotal/TaxAmount')],
  ['BR-DEC-23', (invoice) => linesOf(invoice).flatMap(under('LineExtensionAmount'))],
];
export const decimalChecks: readonly Check[] = decimals.map(([code, select]) =>
  each(code, 'Een bedrag heeft niet meer dan twee cijfers achter de punt.', select, (amount) => !/\.\d{3,}/.test(amount.text)),
);
