import type { XmlElement } from '#documents';
import { absent, type Field, type Place, type Product, read } from '#domain';
import { recogniseProduct } from '../recognise-product.ts';
import { at, placeIn } from './elements.ts';
import { propertiesOf, sourced } from './line-prose.ts';

const productName = /product|zorgsoort|prestatie/;
const anyName = /./;

/** The product of a line, most explicit place first; places that name different products make it doubtful. */
export function productOf(item: XmlElement | undefined, line: XmlElement, where: Place): Field<Product> {
  const texts = [
    ...propertiesOf(item, productName),
    ...sourced(at(item, 'Name')),
    ...sourced(at(item, 'SellersItemIdentification', 'ID')),
    ...sourced(at(item, 'BuyersItemIdentification', 'ID')),
    ...sourced(at(item, 'StandardItemIdentification', 'ID')),
    ...sourced(at(item, 'Description')),
    ...sourced(at(line, 'Note')),
    ...propertiesOf(item, anyName).filter(({ text }) => recogniseProduct(text).kind === 'known'),
  ];
  const candidates = texts.map((found) => ({ found, recognised: recogniseProduct(found.text) }));
  const known = candidates.filter(
    ({ recognised }) => recognised.kind === 'known' || recognised.kind === 'not-for-siem' || recognised.kind === 'dagbesteding',
  );
  const first = known[0] ?? candidates.find(({ recognised }) => recognised.kind === 'ambiguous') ?? candidates[0];
  if (first === undefined) return absent(true, placeIn(where, line));
  const agree = known.every((other) => JSON.stringify(other.recognised) === JSON.stringify(first.recognised));
  return read({ text: first.found.text, recognised: first.recognised }, placeIn(where, first.found.element), agree);
}
