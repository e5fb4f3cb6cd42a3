import { fold } from '../values/fold.ts';

/** Fewer signs than this may stand anywhere. */
const shortestNumber = 3;
/** "F26-001" also in "spec_F26001.xlsx", and not in "F26-0012". */
export function mentions(text: string, number: string): boolean {
  const signs = [...fold(number).replace(/[^a-z0-9]/g, '')];
  if (signs.length < shortestNumber) return false;
  return new RegExp(`(?<![a-z0-9]|\\d[./-])${signs.join('[ ._/-]?')}(?![a-z0-9]|[./-]\\d)`).test(fold(text));
}
