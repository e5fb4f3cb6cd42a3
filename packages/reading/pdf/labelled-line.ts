import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { findMoney } from '../values/money-text.ts';
import { parseQuantity } from '../values/quantity-text.ts';
import type { RowAmount } from './amount-words.ts';
import { type ClaimSentence, productIn } from './claim-sentence.ts';
import type { Identity } from './identity.ts';
import { findLabelled, wordsOfValue } from './labels.ts';
import type { LineDraft } from './line.ts';
import { partOfMonth } from './period-on.ts';
import { distinct, type Seen, seen } from './seen.ts';

const productLabel = /(?<=^|\t)(?:product|zorgsoort|soort zorg|zorgproduct|dienst|omschrijving|prestatie|geleverde zorg|zorg)\s*(?=:|\t)/;
const quantityLabel = /(?<=^|\t)(?:aantal(?: (?:dagen|etmalen|maanden))?|hoeveelheid|dagen|etmalen)\s*(?=:|\t)/;
const priceLabel =
  /(?<=^|\t)(?:tarief|prijs|maandtarief|etmaaltarief|dagtarief|prijs per eenheid|tarief per (?:maand|dag|etmaal))\s*(?=:|\t)/;
const amountLabel = /(?<=^|\t)(?:bedrag|vergoeding|kosten)\s*(?=:|\t)/;

/** Not from when a tarief, an address or an account number holds. */
const aboutCare = /zorg|begeleiding|dagopvang|dagbesteding|wonen|vervoer|client|periode|start|gestopt|beeindig/;

/** An invoice in letter form for one care client: no table, each value behind its label. */
export function labelledLine(
  rows: readonly Row[],
  amounts: ReadonlyMap<Row, readonly RowAmount[]>,
  identity: Identity,
  sentence: ClaimSentence | undefined,
): LineDraft[] {
  const money = (pattern: RegExp): Seen<{ cents: number; decimals: number }> | undefined =>
    findLabelled(rows, pattern).flatMap((label) =>
      label.values.slice(0, 1).flatMap((value) => {
        const found = findMoney(value.text)[0];
        return found === undefined
          ? []
          : [seen({ cents: found.cents, decimals: found.decimals }, wordsOfValue(value, found.start, found.end))];
      }),
    )[0];
  const totals = distinct(
    [...amounts.values()]
      .flat()
      .filter((a) => a.kind === 'payable' || a.kind === 'total')
      .map((a) => seen(a.money.cents, a.words)),
  );
  const own = money(amountLabel);
  const amount = own === undefined ? totals[0] : { ...own, value: own.value.cents };
  const product = productOfSentence(sentence) ?? productOf(rows, identity);
  if (
    amount === undefined ||
    product === undefined ||
    product.value.recognised.kind === 'unknown' ||
    distinct(identity.clientNumbers).length > 1
  )
    return [];
  const quantity = findLabelled(rows, quantityLabel).flatMap((label) =>
    label.values.slice(0, 1).flatMap((value) => {
      const parsed = parseQuantity(value.text, /dagen|etmalen/.test(label.label) ? 'day' : 'unknown');
      return parsed === undefined ? [] : [seen(parsed, wordsOfValue(value, 0, value.text.length))];
    }),
  )[0];
  return [
    {
      words: product.words,
      clientNumber: undefined,
      clientNumberIsEmpty: identity.hasEmptyClientLabel,
      product,
      quantity,
      period: partOfMonth(rows.filter((row) => aboutCare.test(row.folded))),
      price: money(priceLabel),
      amount: { ...amount, sure: amount.sure && totals.length === 1 },
      strayNumbers: [],
      hasLeftNumber: true,
      hasLeftWords: true,
      hasLeftDigits: true,
    },
  ];
}

function productOfSentence(sentence: ClaimSentence | undefined): LineDraft['product'] {
  const text = sentence === undefined ? undefined : productIn(sentence.flowed.folded);
  return sentence === undefined || text === undefined
    ? undefined
    : seen({ text, recognised: recogniseProduct(text) }, sentence.flowed.words, false);
}

function productOf(rows: readonly Row[], identity: Identity): LineDraft['product'] {
  const labelled = findLabelled(rows, productLabel).flatMap((label) => label.values.slice(0, 1))[0];
  if (labelled !== undefined)
    return seen({ text: labelled.text, recognised: recogniseProduct(labelled.text) }, wordsOfValue(labelled, 0, labelled.text.length));
  const named = identity.rest
    .map((piece) => ({ piece, recognised: recogniseProduct(piece.text) }))
    .filter(({ recognised }) => recognised.kind !== 'unknown');
  const first = named[0];
  if (first === undefined) return undefined;
  const one = named.every((other) => JSON.stringify(other.recognised) === JSON.stringify(first.recognised));
  return seen({ text: first.piece.text, recognised: first.recognised }, first.piece.row.words, one && first.recognised.kind === 'known');
}
