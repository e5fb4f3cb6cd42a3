import type { XmlElement } from '#documents';
import { absent, type DateRange, type Field, type InvoiceLine, isIsoDate, type Place, read } from '#domain';
import { parsePeriod } from '../values/period-text.ts';
import { at, placeIn, textAt } from './elements.ts';
import { amountOf, priceOf, quantityOf } from './line-amounts.ts';
import { lineClient } from './line-client.ts';
import { productOf } from './line-product.ts';
import { propertiesOf, proseOf } from './line-prose.ts';

/** One line of an invoice; `sign` is -1 where the document pays back. */
export function ublLine(line: XmlElement, number: number, where: Place, sign: 1 | -1): InvoiceLine {
  const item = at(line, 'Item');
  const place: Place = { ...placeIn(where, line), line: number };
  const prose = proseOf(line, item);
  return {
    number,
    where: place,
    ...lineClient(line, prose, where, place),
    product: productOf(item, line, where),
    quantity: quantityOf(line, prose, where),
    unitPrice: priceOf(line, where),
    amount: amountOf(line, where, sign),
    period: linePeriod(line, where),
  };
}

/** Of the care, not of what was granted for longer. */
const periodName = /^(?!.*(?:beschik|indicat|geldig|contract|overeenkomst|toewijz|looptijd)).*(?:periode|maand|tijdvak)/;

function linePeriod(line: XmlElement, where: Place): Field<DateRange> {
  const own = periodOf(at(line, 'InvoicePeriod'), where);
  if (own.state === 'read' || !own.certain) return own;
  const named = propertiesOf(at(line, 'Item'), periodName);
  const found = named.flatMap(({ text, element }) => {
    const range = parsePeriod(text)?.range;
    return range === undefined ? [] : [{ range, element }];
  });
  const [first] = found;
  if (first === undefined) return named.length === 0 ? own : absent(false, own.where);
  return read(first.range, placeIn(where, first.element), new Set(found.map(({ range }) => JSON.stringify(range))).size === 1);
}

export function periodOf(period: XmlElement | undefined, where: Place): Field<DateRange> {
  const [from, to] = [textAt(period, 'StartDate')?.slice(0, 10), textAt(period, 'EndDate')?.slice(0, 10)];
  if (from === undefined || to === undefined || !isIsoDate(from) || !isIsoDate(to))
    return absent(period === undefined, placeIn(where, period));
  return read({ from, to }, placeIn(where, period), from <= to);
}
