import { randomOf } from '../care-rows.ts';
import type { Made } from '../kind.ts';
import { kinds } from '../kinds.ts';

/** Workbooks that LibreOffice saved, as `name.format` in this folder. */
export const savedBooks: readonly { readonly name: string; readonly format: 'ods' | 'xls' | 'xlsx'; readonly made: Made }[] = [
  { name: 'hidden', format: 'ods', made: made('hidden columns, rows and sheets', 21) },
  { name: 'hidden', format: 'xls', made: made('hidden columns, rows and sheets', 21) },
  { name: 'from-1904', format: 'ods', made: made('debit and credit, days from 1904', 23) },
];

function made(name: string, seed: number): Made {
  const kind = kinds.find((each) => each.name === name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind.make(randomOf(seed));
}
