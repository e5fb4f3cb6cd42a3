import type { XmlElement } from '#documents';
import { absent, type Field, type InvoiceLine, type IsoDate, isIsoDate, type Place, read } from '#domain';
import { pageOfText } from '../layout/page-of-text.ts';
import { rowsOf } from '../layout/rows.ts';
import { findIdentity } from '../pdf/identity.ts';
import type { Seen } from '../pdf/seen.ts';
import { parseDate, youngestOfCentury } from '../values/date-text.ts';
import { at, placeIn } from './elements.ts';
import type { FreeText } from './free-texts.ts';
import { holderOf, propertiesOf, sourced } from './line-prose.ts';

type LineClient = Pick<InvoiceLine, 'clientNumber' | 'clientName' | 'birthDate' | 'bsn' | 'address'>;

const numberName = /client ?-?(?:nummer|nr|id|code)|siem(?!.*product)|cl\.? ?nr/;
const birthName = /geboorte|geb\.? ?datum|birth/;
const bsnName = /bsn|burgerservice/;
const personName = /naam|bewoner|deelnemer/;
const addressName = /adres|straat|postcode|woonplaats/;

/** Where senders put the care client, most explicit first; the first place that gives a value wins, another value elsewhere makes it doubtful. */
export function lineClient(line: XmlElement, prose: readonly FreeText[], where: Place, place: Place): LineClient {
  const item = at(line, 'Item');
  const identity = findIdentity(rowsOf([pageOfText(prose.map(({ text }) => text))]), false);
  const fromProse = <T>(values: readonly Seen<T>[]): Field<T> => {
    const different = new Set(values.map((value) => value.value));
    const first = values[0];
    return first === undefined
      ? absent(true, place)
      : read(first.value, placeIn(where, holderOf(first, prose)), first.sure && different.size === 1);
  };
  const [birth] = propertiesOf(item, birthName).flatMap((found) => birthOf(found));
  const [bsn] = propertiesOf(item, bsnName);
  const [name] = propertiesOf(item, personName);
  const address = propertiesOf(item, addressName);
  return {
    clientNumber: clientNumber(line, item, where, fromProse(identity.clientNumbers)),
    clientName: name === undefined ? fromProse(identity.names) : read(name.text, placeIn(where, name.element)),
    birthDate: birth === undefined ? fromProse(identity.births) : read(birth.date, placeIn(where, birth.element)),
    bsn: bsn === undefined ? fromProse(identity.bsns) : bsnField(bsn, where),
    address:
      address[0] === undefined
        ? fromProse(identity.addresses)
        : read(address.map((part) => part.text).join(', '), placeIn(where, address[0].element)),
  };
}

function birthOf(found: FreeText): { date: IsoDate; element: XmlElement }[] {
  const date = isIsoDate(found.text) ? found.text : parseDate(found.text, youngestOfCentury)?.date;
  return date === undefined ? [] : [{ date, element: found.element }];
}

function bsnField(found: FreeText, where: Place): Field<string> {
  const digits = found.text.replace(/\D/g, '');
  return digits.length === 8 || digits.length === 9
    ? read(digits.padStart(9, '0'), placeIn(where, found.element))
    : absent(false, placeIn(where, found.element));
}

function clientNumber(line: XmlElement, item: XmlElement | undefined, where: Place, prose: Field<string>): Field<string> {
  const named = propertiesOf(item, numberName);
  const looksRight = (found: FreeText): boolean => /^[A-Za-z]{0,4}-?\d{3,9}$/.test(found.text);
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
