import type { IsoDate } from '#domain';

/** Of values that each hold from a day until the next: the one on this day. Before the first day the first one holds. */
export function inForce<Value extends { readonly from: IsoDate }>(values: readonly Value[], date: IsoDate): Value {
  const [first] = values;
  if (first === undefined) throw new Error('A parameter without values');
  return values.findLast(({ from }) => from <= date) ?? first;
}
