import type { XmlElement } from '#documents';
import {
  absent,
  type DateRange,
  type Field,
  type InvoiceLine,
  type IsoDate,
  isIsoDate,
  type Place,
  type Price,
  type Product,
  type Quantity,
  read,
  roundHalfUp,
} from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import type { Seen } from '../pdf/seen.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { parseDate } from '../values/date-text.ts';
import { fold } from '../values/fold.ts';
import { parsePeriod } from '../values/period-text.ts';
import { findDaysOfMonth } from '../values/quantity-text.ts';
import { all, at, decimal, placeIn, textAt } from './elements.ts';
import { type FreeText, freeText } from './free-texts.ts';
import { holderOf, proseOf } from './line-prose.ts';

const monthUnits = new Set(['MON']);
const dayUnits = new Set(['DAY', 'E49']);

/** A value with the element that it was read from. */
type Sourced = FreeText;
const sourced = (element: XmlElement | undefined): Sourced[] =>
  element === undefined || element.text.trim() === '' ? [] : [freeText(element.text.trim(), element)];

/** Where senders put the care client, most explicit first; the first place that gives a value wins, another value elsewhere makes it doubtful. */
export function ublLine(line: XmlElement, number: number, where: Place, sign: 1 | -1): InvoiceLine {
  const item = at(line, 'Item');
  const place: Place = { ...placeIn(where, line), line: number };
  const prose = proseOf(line, item);
  const identity = findIdentity(rowsOf([pageOfText(prose.map(({ text }) => text))]), false);
  const fromProse = <T>(values: readonly Seen<T>[]): Field<T> => {
    const different = new Set(values.map((value) => value.value));
    const first = values[0];
    return first === undefined ? absent(true, place) : read(first.value, placeIn(where, holderOf(first, prose)), different.size === 1);
  };
  const property = (pattern: RegExp): Sourced[] =>
    (item === undefined ? [] : all(item, 'AdditionalItemProperty'))
      .filter((p) => pattern.test(fold(textAt(p, 'Name') ?? '')))
      .flatMap((p) => sourced(at(p, 'Value')));
  const births = property(/geboorte|geb\.? ?datum|birth/).flatMap((found) => birthOf(found));
  const bsn = property(/bsn|burgerservice/)[0];
  const name = property(/naam|bewoner|deelnemer/)[0];
  const address = property(/adres|straat|postcode|woonplaats/);
  return {
    number,
    where: place,
    clientNumber: clientNumber(
      line,
      item,
      where,
      property(/client ?-?(?:nummer|nr|id|code)|siem(?!.*product)|cl\.? ?nr/),
      fromProse(identity.clientNumbers),
    ),
    clientName: name === undefined ? fromProse(identity.names) : read(name.text, placeIn(where, name.element)),
    birthDate: births[0] === undefined ? fromProse(identity.births) : read(births[0].date, placeIn(where, births[0].element)),
    bsn: bsn === undefined ? fromProse(identity.bsns) : bsnField(bsn, where),
    address:
      address[0] === undefined
        ? fromProse(identity.addresses)
        : read(address.map((part) => part.text).join(', '), placeIn(where, address[0].element)),
    product: productOf(item, line, where, property(/product|zorgsoort|prestatie/), property(/./)),
    quantity: quantityOf(line, prose, where),
    unitPrice: priceOf(line, where),
    amount: amountOf(line, where, sign),
    period: linePeriod(line, property(/periode|maand|tijdvak/), where),
  };
}

function linePeriod(line: XmlElement, named: readonly Sourced[], where: Place): Field<DateRange> {
  const own = periodOf(at(line, 'InvoicePeriod'), where);
  if (own.state === 'read' || !own.certain) return own;
  const found = named.flatMap(({ text, element }) => {
    const range = parsePeriod(text)?.range;
    return range === undefined ? [] : [{ range, element }];
  });
  const [first] = found;
  if (first === undefined) return named.length === 0 ? own : absent(false, own.where);
  return read(first.range, placeIn(where, first.element), new Set(found.map(({ range }) => JSON.stringify(range))).size === 1);
}

function birthOf(found: Sourced): { date: IsoDate; element: XmlElement }[] {
  const date = isIsoDate(found.text) ? found.text : parseDate(found.text, 26)?.date;
  return date === undefined ? [] : [{ date, element: found.element }];
}

function bsnField(found: Sourced, where: Place): Field<string> {
  const digits = found.text.replace(/\D/g, '');
  return digits.length === 8 || digits.length === 9
    ? read(digits.padStart(9, '0'), placeIn(where, found.element))
    : absent(false, placeIn(where, found.element));
}

function clientNumber(
  line: XmlElement,
  item: XmlElement | undefined,
  where: Place,
  named: readonly Sourced[],
  prose: Field<string>,
): Field<string> {
  const looksRight = (found: Sourced): boolean => /^[A-Za-z]{0,4}-?\d{3,9}$/.test(found.text);
  const explicit = named[0];
  if (explicit !== undefined && looksRight(explicit))
    return read(
      explicit.text.toUpperCase(),
      placeIn(where, explicit.element),
      named.every((other) => other.text === explicit.text),
    );
  const elsewhere = [
    ...sourced(at(line, 'DocumentReference', 'ID')),
    ...sourced(at(item, 'BuyersItemIdentification', 'ID')),
    ...sourced(at(line, 'OrderLineReference', 'LineID')),
    ...sourced(at(line, 'AccountingCost')),
  ].filter((found) => looksRight(found) && /\d{5}/.test(found.text));
  const first = elsewhere[0];
  if (first === undefined) return prose.state === 'absent' ? absent(named.length === 0, prose.where) : prose;
  // Such an element was not made for client numbers: alone it may be something else.
  const agrees = prose.state === 'read' ? prose.value === first.text.toUpperCase() : elsewhere.every((other) => other.text === first.text);
  return read(first.text.toUpperCase(), placeIn(where, first.element), agrees);
}

function productOf(
  item: XmlElement | undefined,
  line: XmlElement,
  where: Place,
  named: readonly Sourced[],
  properties: readonly Sourced[],
): Field<Product> {
  const texts = [
    ...named,
    ...sourced(at(item, 'Name')),
    ...sourced(at(item, 'SellersItemIdentification', 'ID')),
    ...sourced(at(item, 'BuyersItemIdentification', 'ID')),
    ...sourced(at(item, 'StandardItemIdentification', 'ID')),
    ...sourced(at(item, 'Description')),
    ...sourced(at(line, 'Note')),
    ...properties.filter(({ text }) => recogniseProduct(text).kind === 'known'),
  ];
  const read1 = texts.map((found) => ({ found, recognised: recogniseProduct(found.text) }));
  const known = read1.filter(
    ({ recognised }) => recognised.kind === 'known' || recognised.kind === 'not-for-siem' || recognised.kind === 'dagbesteding',
  );
  const first = known[0] ?? read1.find(({ recognised }) => recognised.kind === 'ambiguous') ?? read1[0];
  if (first === undefined) return absent(true, placeIn(where, line));
  const agree = known.every((other) => JSON.stringify(other.recognised) === JSON.stringify(first.recognised));
  return read({ text: first.found.text, recognised: first.recognised }, placeIn(where, first.found.element), agree);
}

function quantityOf(line: XmlElement, prose: readonly FreeText[], where: Place): Field<Quantity> {
  const element = at(line, 'InvoicedQuantity') ?? at(line, 'CreditedQuantity');
  const number = decimal(element?.text);
  if (element === undefined || number === undefined) return absent(element === undefined, placeIn(where, element ?? line));
  const code = element.attributes['unitCode'] ?? '';
  const unit = monthUnits.has(code) ? 'month' : dayUnits.has(code) ? 'day' : 'unknown';
  const stated = findDaysOfMonth(prose.map((each) => each.text).join('\n'))?.days;
  const days = unit === 'day' && Number.isInteger(number.value) ? Math.abs(number.value) : stated;
  return read({ value: number.value, decimals: number.decimals, unit, days }, placeIn(where, element));
}

function priceOf(line: XmlElement, where: Place): Field<Price> {
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

function amountOf(line: XmlElement, where: Place, sign: 1 | -1): Field<number> {
  const element = at(line, 'LineExtensionAmount');
  const number = decimal(element?.text);
  return element === undefined || number === undefined
    ? absent(element === undefined, placeIn(where, line))
    : read(roundHalfUp(number.value * 100) * sign, placeIn(where, element));
}

export function periodOf(period: XmlElement | undefined, where: Place): Field<DateRange> {
  const [from, to] = [textAt(period, 'StartDate')?.slice(0, 10), textAt(period, 'EndDate')?.slice(0, 10)];
  if (from === undefined || to === undefined || !isIsoDate(from) || !isIsoDate(to))
    return absent(period === undefined, placeIn(where, period));
  return read({ from, to }, placeIn(where, period), from <= to);
}
