import type { Row } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import { type ClaimSentence, productIn } from './claim-sentence.ts';
import type { Identity } from './identity.ts';
import type { RowAmount } from './labelled-amounts.ts';
import { labelledFacts } from './labelled-facts.ts';
import type { LineDraft } from './line.ts';
import { partOfMonth } from './period-on.ts';
import { distinct, seen } from './seen.ts';

/** Not from when a tarief, an address or an account number holds. */
const aboutCare = /zorg|begeleiding|dagopvang|dagbesteding|wonen|vervoer|client|periode|start|gestopt|beeindig/;

/** An invoice in letter form for one care client: no table, each value behind its label. */
export function labelledLine(
  rows: readonly Row[],
  amounts: ReadonlyMap<Row, readonly RowAmount[]>,
  identity: Identity,
  sentence: ClaimSentence | undefined,
): LineDraft[] {
  const facts = labelledFacts(rows);
  const totals = distinct(
    [...amounts.values()]
      .flat()
      .filter((a) => a.kind === 'payable' || a.kind === 'total')
      .map((a) => seen(a.money.cents, a.words)),
  );
  const amount = facts.amount ?? totals[0];
  const product = productOfSentence(sentence) ?? facts.product ?? productAmong(identity);
  if (
    amount === undefined ||
    product === undefined ||
    product.value.recognised.kind === 'unknown' ||
    distinct(identity.clientNumbers).length > 1
  )
    return [];
  return [
    {
      words: product.words,
      clientNumber: undefined,
      clientNumberIsEmpty: identity.hasEmptyClientLabel,
      product,
      quantity: facts.quantity,
      period: partOfMonth(rows.filter((row) => aboutCare.test(row.folded))),
      price: facts.price,
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

function productAmong(identity: Identity): LineDraft['product'] {
  const named = identity.rest
    .map((piece) => ({ piece, recognised: recogniseProduct(piece.text) }))
    .filter(({ recognised }) => recognised.kind !== 'unknown');
  const first = named[0];
  if (first === undefined) return undefined;
  const one = named.every((other) => JSON.stringify(other.recognised) === JSON.stringify(first.recognised));
  return seen({ text: first.piece.text, recognised: first.recognised }, first.piece.row.words, one && first.recognised.kind === 'known');
}
