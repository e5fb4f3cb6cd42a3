import type { XmlElement } from '#documents';
import { absent, type Field, type InvoiceLine, type Place, read, roundHalfUp, valueOf } from '#domain';
import { all, at, decimal, placeIn, textAt } from './elements.ts';

export function amountAt(root: XmlElement, name: string): { readonly cents: number; readonly element: XmlElement } | undefined {
  const element = at(root, 'LegalMonetaryTotal', name);
  const number = decimal(element?.text);
  return element === undefined || number === undefined ? undefined : { cents: roundHalfUp(number.value * 100), element };
}

interface ReconciledTotals {
  /** Eurocents. */
  readonly total: Field<number>;
  /** Eurocents. */
  readonly vat: Field<number>;
  /** Lines and VAT make the total, within a cent of rounding a line. */
  readonly reconciles: boolean;
}

/** Total and VAT times `sign`. Of an unusual invoice no total is certain. */
export function reconciledTotals(
  root: XmlElement,
  where: Place,
  lines: readonly InvoiceLine[],
  sign: 1 | -1,
  isUnusual: boolean,
): ReconciledTotals {
  const total = totalOf(root, where);
  const vat = vatOf(root, where, sign);
  if (total.state !== 'read') return { total, vat, reconciles: false };
  const due = total.value * sign;
  const sum = lines.reduce((cents, line) => cents + (valueOf(line.amount) ?? 0), 0);
  const isSum = (cents: number): boolean => Math.abs(sum + (valueOf(vat) ?? 0) - cents) <= lines.length;
  const reconciles = lines.length > 0 && isSum(due);
  // Lines that fit no total are certain, and F12's; totals that contradict each other beside lines that fit one are not.
  const fitsOne = lines.length === 0 || reconciles || isSum((amountAt(root, 'TaxInclusiveAmount')?.cents ?? Number.NaN) * sign);
  const certain = total.certain && !hasExtras(root) && !isUnusual && !(fitsOne && totalsContradict(root));
  return { total: { ...total, value: due, certain }, vat, reconciles };
}

/** Discounts, charges, prepayments and rounding of the whole invoice: then lines and total may rightly differ. */
const hasExtras = (root: XmlElement): boolean =>
  ['AllowanceTotalAmount', 'ChargeTotalAmount', 'PrepaidAmount', 'PayableRoundingAmount'].some(
    (name) => (amountAt(root, name)?.cents ?? 0) !== 0,
  );

/** What is to be paid. An amount that is not written as XML writes one is there all the same. */
function totalOf(root: XmlElement, where: Place): Field<number> {
  const amount = amountAt(root, 'PayableAmount') ?? amountAt(root, 'TaxInclusiveAmount');
  const totals = at(root, 'LegalMonetaryTotal');
  const isEmpty = ['PayableAmount', 'TaxInclusiveAmount'].every((name) => textAt(totals, name) === undefined);
  return amount === undefined ? absent(isEmpty, placeIn(where, totals ?? root)) : read(amount.cents, placeIn(where, amount.element));
}

/** The VAT in the currency of the invoice; it may be given in another one too. */
function vatOf(root: XmlElement, where: Place, sign: 1 | -1): Field<number> {
  const amounts = all(root, 'TaxTotal', 'TaxAmount');
  const currency = textAt(root, 'DocumentCurrencyCode');
  const element = amounts.find((amount) => amount.attributes['currencyID'] === currency) ?? amounts[0];
  const number = decimal(element?.text);
  return element === undefined || number === undefined
    ? absent(element === undefined, placeIn(where, root))
    : read(roundHalfUp(number.value * 100) * (number.value === 0 ? 1 : sign), placeIn(where, element));
}

/** Two totals that are both stated and do not fit each other: none of them may be taken for certain. */
function totalsContradict(root: XmlElement): boolean {
  const stated = (name: string): number | undefined => amountAt(root, name)?.cents;
  const zero = (name: string): number => stated(name) ?? 0;
  const differ = (total: number | undefined, ...parts: readonly (number | undefined)[]): boolean =>
    total !== undefined && !parts.includes(undefined) && Math.abs(parts.reduce<number>((sum, part) => sum + (part ?? 0), -total)) > 1;
  const vat = vatOf(root, { attachment: 0, file: '', kind: 'xml' }, 1);
  const inclusive = stated('TaxInclusiveAmount');
  const exclusive = stated('TaxExclusiveAmount');
  return (
    differ(exclusive, stated('LineExtensionAmount'), -zero('AllowanceTotalAmount'), zero('ChargeTotalAmount')) ||
    differ(inclusive, exclusive, vat.state === 'read' ? vat.value : 0) ||
    differ(stated('PayableAmount'), inclusive, -zero('PrepaidAmount'), zero('PayableRoundingAmount'))
  );
}
