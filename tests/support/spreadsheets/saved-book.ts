import { randomOf } from './care-rows.ts';
import type { Made } from './kind.ts';
import { kinds } from './kinds.ts';

/** A workbook that another program saved, as `name.format` in its folder, and what stands in it. */
export interface SavedBook {
  readonly folder: 'libreoffice' | 'elsewhere';
  readonly name: string;
  readonly format: 'ods' | 'xls' | 'xlsx';
  readonly made: Made;
}

export function madeOf(name: string, seed: number): Made {
  const kind = kinds.find((each) => each.name === name);
  if (kind === undefined) throw new Error(`There is no kind ${name}.`);
  return kind.make(randomOf(seed));
}
