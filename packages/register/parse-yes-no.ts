import type { CellValue } from './cell-value.ts';
import { normaliseText } from './normalise-text.ts';
import type { Parsed } from './read-row.ts';

const words: ReadonlyMap<string, boolean> = new Map([
  ['ja', true],
  ['j', true],
  ['waar', true],
  ['true', true],
  ['nee', false],
  ['n', false],
  ['onwaar', false],
  ['false', false],
]);

export function parseYesNo(cell: CellValue): Parsed<boolean> {
  if (cell.kind === 'boolean') return { value: cell.value };
  const value = cell.kind === 'text' ? words.get(normaliseText(cell.text)) : undefined;
  return value === undefined ? { problem: 'Vul "ja" of "nee" in.' } : { value };
}
