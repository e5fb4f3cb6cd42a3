import { gemeenten } from '#domain';
import type { CellValue } from './cell-value.ts';
import { normaliseText } from './normalise-text.ts';
import { parseText } from './parse-text.ts';
import type { Parsed } from './read-row.ts';

const otherSpellings: Readonly<Record<string, string>> = { gilzerijen: 'Gilze en Rijen' };
export const isInRegion = (gemeente: string): boolean => gemeenten.some((name) => name === gemeente);

/** Whether one letter more, less or other, or two letters swapped, makes the two the same. */
function isNearly(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rests = [a.slice(at), b.slice(at)] as const;
  const [restA, restB] = rests;
  const isSwap = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  return isSwap || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/**
 * The gemeente in the spelling of the region. A slip of the pen is a fault, for the rules compare names (care in
 * "Waalwyk" would pass where Waalwijk does not); a gemeente elsewhere is kept as it stands.
 */
export function parseGemeente(cell: CellValue): Parsed<string> {
  const text = parseText(cell);
  if ('problem' in text) return text;
  const wanted = normaliseText(text.value.replace(/^gemeente\s+/i, ''));
  const exact = gemeenten.find((name) => normaliseText(name) === wanted) ?? otherSpellings[wanted];
  if (exact !== undefined) return { value: exact };
  const near = gemeenten.find((name) => isNearly(normaliseText(name), wanted));
  return near === undefined ? text : { problem: `"${text.value.slice(0, 80)}" is geen gemeente. Bedoelt u ${near}?` };
}
