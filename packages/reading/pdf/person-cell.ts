import { recogniseProduct } from '../recognise-product.ts';
import { type CellOf, type CellWords, textOf } from './cell-text.ts';

/** Number and name of a client in a column that is called after the number and is there for both, on as many lines as it takes. */
export interface PersonCell {
  readonly number: CellWords;
  readonly name: CellWords;
}

const code = /^\d{5,8}$/;
const letters = /^[\p{L}'’.,-]+$/u;

/** Undefined where each has a column of its own, or where the cell holds anything else. */
export function personCell(of: CellOf): PersonCell | undefined {
  const only = of('clientNumber');
  if (only.column === undefined || (['name', 'firstName', 'prefix'] as const).some((role) => of(role).column !== undefined))
    return undefined;
  const codes = only.words.filter(({ text }) => code.test(text));
  const rest = only.words.filter(({ text }) => !code.test(text));
  const isPerson = codes.length === 1 && rest.length > 0 && rest.every(({ text }) => letters.test(text));
  const [number, name] = [textOf(codes), textOf(rest)];
  if (!isPerson || !isAtEnd(number, textOf(only.words)) || recogniseProduct(name).kind !== 'unknown') return undefined;
  return { number: { ...only, words: codes, text: number }, name: { ...only, words: rest, text: name } };
}

/** Within a name no number stands. */
const isAtEnd = (number: string, whole: string): boolean => whole.startsWith(number) || whole.endsWith(number);
