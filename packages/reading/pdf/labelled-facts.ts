import type { Price, Product, Quantity } from '#domain';
import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findMoney } from '../values/money-text.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import { findLabelled, wordsOfValue } from './labels.ts';
import { type Seen, seen } from './seen.ts';

const productLabel =
  /(?<=^|\t)(?:product|zorgsoort|soort zorg|zorgproduct|dienst|omschrijving|prestatie|verrichting|geleverde zorg|zorg)\s*(?=:|\t)/;
const quantityLabel = /(?<=^|\t)(?:aantal(?: (?:dagen|etmalen|maanden))?|hoeveelheid|eenheden|dagen|etmalen)\s*(?=:|\t)/;
const priceLabel =
  /(?<=^|\t)(?:tarief|prijs|maandtarief|etmaaltarief|dagtarief|prijs per eenheid|tarief per (?:maand|dag|etmaal))\s*(?=:|\t)/;
const amountLabel = /(?<=^|\t)(?:bedrag|vergoeding|kosten)\s*(?=:|\t)/;

/** What stands behind its own label, of one care client and one product. */
export interface LabelledFacts {
  readonly product?: Seen<Product> | undefined;
  readonly quantity?: Seen<Quantity> | undefined;
  readonly price?: Seen<Price> | undefined;
  readonly amount?: Seen<number> | undefined;
}

export function labelledFacts(rows: readonly Row[]): LabelledFacts {
  const amount = moneyBehind(rows, amountLabel);
  return {
    product: productBehind(rows),
    quantity: quantityBehind(rows),
    price: moneyBehind(rows, priceLabel),
    amount: amount === undefined ? undefined : { ...amount, value: amount.value.cents },
  };
}

/** A row with an amount behind its label. */
export const holdsAmount = (row: Row): boolean => moneyBehind([row], amountLabel) !== undefined;

function moneyBehind(rows: readonly Row[], pattern: RegExp): Seen<Price> | undefined {
  return findLabelled(rows, pattern).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const found = findMoney(value.text)[0];
      return found === undefined
        ? []
        : [seen({ cents: found.cents, decimals: found.decimals }, wordsOfValue(value, found.start, found.end))];
    }),
  )[0];
}

/** The first cell behind a label: what stands further on the row has labels of its own. */
const cellOf = (text: string): string => text.split('\t')[0] ?? '';

function productBehind(rows: readonly Row[]): Seen<Product> | undefined {
  const value = findLabelled(rows, productLabel).flatMap((label) => label.values.slice(0, 1))[0];
  const text = cellOf(value?.text ?? '');
  return value === undefined || text === ''
    ? undefined
    : seen({ text, recognised: recogniseProduct(text) }, wordsOfValue(value, 0, text.length));
}

function quantityBehind(rows: readonly Row[]): Seen<Quantity> | undefined {
  return findLabelled(rows, quantityLabel).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const text = cellOf(value.text);
      const parsed = parseQuantity(text, /dagen|etmalen/.test(label.label) ? 'day' : 'unknown');
      return parsed === undefined ? [] : [seen(parsed, wordsOfValue(value, 0, text.length))];
    }),
  )[0];
}
