import type { Product } from '#domain';
import { wordsBetween } from '../layout/rows.ts';
import { recogniseProduct } from '../recognise-product.ts';
import type { Identity } from './identity.ts';
import { isRightUnder } from './name-and-address.ts';
import { type Seen, seen } from './seen.ts';

/** The piece of the free text that names care; the rest of a wrapped name joins it. */
export function pickProduct(identity: Identity): Seen<Product> | undefined {
  const named = identity.rest.flatMap((piece, index) => {
    const recognised = recogniseProduct(piece.text);
    return recognised.kind === 'unknown' ? [] : [{ piece, index, recognised }];
  });
  const main = named[0];
  if (main === undefined) {
    const text = identity.rest
      .filter((piece) => /\p{L}{3}/u.test(piece.text))
      .map((piece) => piece.text)
      .join(', ');
    const words = identity.rest.flatMap((piece) => wordsBetween(piece.row, piece.start, piece.end));
    return text === '' ? undefined : seen({ text, recognised: recogniseProduct(text) }, words, false);
  }
  const below = identity.rest.find((piece) => isRightUnder(piece, main.piece));
  const behind = identity.rest[main.index + 1];
  const next = below ?? (behind !== undefined && behind.row !== main.piece.row && isRemark(behind.text) ? undefined : behind);
  const joined = next === undefined ? undefined : `${main.piece.text} ${next.text}`;
  const both = joined === undefined ? undefined : recogniseProduct(joined);
  const words = wordsBetween(main.piece.row, main.piece.start, main.piece.end);
  const different = named.some((other) => JSON.stringify(other.recognised) !== JSON.stringify(main.recognised));
  if (
    next !== undefined &&
    joined !== undefined &&
    both !== undefined &&
    both.kind === 'known' &&
    JSON.stringify(both) !== JSON.stringify(main.recognised)
  ) {
    return seen(
      { text: joined, recognised: both },
      [...words, ...wordsBetween(next.row, next.start, next.end)],
      !different || named.length === 2,
    );
  }
  // "Begeleiding midden" with "groep" under it is not certainly Begeleiding midden.
  const changed = both !== undefined && /\p{L}{2}/u.test(next?.text ?? '') && JSON.stringify(both) !== JSON.stringify(main.recognised);
  return seen({ text: main.piece.text, recognised: main.recognised }, words, !different && !changed);
}

/** A whole sentence further down, about no care: "Conform afspraak met mevrouw Jacobs." */
const isRemark = (text: string): boolean =>
  /^\p{Lu}.*\.$/u.test(text) && text.split(' ').length >= wordsOfRemark && recogniseProduct(text).kind === 'unknown';
const wordsOfRemark = 5;
