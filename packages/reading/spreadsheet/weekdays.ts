import type { Cell } from '#documents';
import { foldLabel } from '../values/fold.ts';

const weekday = /^(?:ma|di|wo|do|vr|za|zo|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?: ?\d{1,2}(?:[-/]\d{1,2})?)?$/;
/** So many different ones are days of a week. */
const leastDays = 3;

/** Headings without those of a calendar: "do" between "wo" and "vr" is no dagopvang. */
export function withoutWeekdays(headings: readonly Cell[]): readonly Cell[] {
  const isWeekday = ({ value }: Cell): boolean => weekday.test(foldLabel(String(value)));
  const days = new Set(headings.filter(isWeekday).map(({ value }) => foldLabel(String(value)).slice(0, 2)));
  return days.size < leastDays ? headings : headings.filter((cell) => !isWeekday(cell));
}
