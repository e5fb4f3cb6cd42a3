import type { XmlElement } from '#documents';
import { absent, type Eurocent, type Field, type Place, type Price, type Quantity, read, roundHalfUp } from '#domain';
import { findDaysOfMonth } from '../values/quantity-text.ts';
import { at, decimal, placeIn, textAt } from './elements.ts';
import type { FreeText } from './free-texts.ts';

const monthUnits = new Set(['MON']);
const dayUnits = new Set(['DAY', 'E49']);

/** How many, in the unit of the line; days also when the words of the line state them. */
export function quantityOf(line: XmlElement, prose: readonly FreeText[], where: Place): Field<Quantity> {
  const element = at(line, 'InvoicedQuantity') ?? at(line, 'CreditedQuantity');
  const number = decimal(element?.text);
  if (element === undefined || number === undefined) return absent(element === undefined, placeIn(where, element ?? line));
  const code = element.attributes['unitCode'] ?? '';
  const unit = monthUnits.has(code) ? 'month' : dayUnits.has(code) ? 'day' : 'unknown';
  const stated = findDaysOfMonth(prose.map((each) => each.text).join('\n'))?.days;
  const days = unit === 'day' && Number.isInteger(number.value) ? Math.abs(number.value) : stated;
  return read({ value: number.value, decimals: number.decimals, unit, days }, placeIn(where, element));
}

/** In eurocent, for one of the unit. */
export function priceOf(line: XmlElement, where: Place): Field<Price> {
  const element = at(line, 'Price', 'PriceAmount');
  const number = decimal(element?.text);
  if (element === undefined || number === undefined) return absent(element === undefined, placeIn(where, line));
  const base = decimal(textAt(line, 'Price', 'BaseQuantity'))?.value ?? 1;
  const cents = Math.round((number.value / (base === 0 ? 1 : base)) * 1e8) / 1e6;
  // A discount or charge on the line stands between count times price and the amount.
  return read(
    { cents: Math.abs(cents), decimals: base === 1 ? number.decimals : 8 },
    placeIn(where, element),
    at(line, 'AllowanceCharge') === undefined,
  );
}

/** In eurocent, with the sign of the document. */
export function amountOf(line: XmlElement, where: Place, sign: 1 | -1): Field<Eurocent> {
  const element = at(line, 'LineExtensionAmount');
  const number = decimal(element?.text);
  return element === undefined || number === undefined
    ? absent(element === undefined, placeIn(where, line))
    : read(roundHalfUp(number.value * 100) * sign, placeIn(where, element));
}
