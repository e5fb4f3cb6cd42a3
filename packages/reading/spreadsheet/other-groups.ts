import type { Cell, Sheet } from '#documents';
import { grantWords } from '../grant-words.ts';
import { foldLabel } from '../values/fold.ts';
import { calculationsOf, shareOf } from './calculation.ts';
import type { SheetColumn, SheetRole } from './sheet-column.ts';

/** What differs per month, per plan and per delivery. */
export const saidOfLine: readonly SheetRole[] = ['quantity', 'days', 'price', 'amount'];
/** What was planned, what came before, and what lies between. */
export const otherThanBilled = new RegExp(
  `^(?:vorige?|voorgaande?|vorig|eerdere?) (?:maand|periode|jaar|factuur)|^(?:begroo?t|begroting|budget|raming|prognose|plan(?:ning)?|gepland|verschil|afwijking|${grantWords}|eigen bijdrage|kostprijs|inkoop|marge|resultaat)(?![a-z])|(?<![a-z])(?:cumulatief|cum|ytd|t/m)(?![a-z])`,
);

/** From when to when somebody may get care, which is no period of a line. */
const aboutGrant = new RegExp(
  `^(?:${grantWords}|beschikt|beschikking|afspraak|afspraken|afgesproken|overeenkomst|leveringsovereenkomst|contract|looptijd)(?![a-z])`,
);

/**
 * Counts and amounts below "Vorige maand" or "Begroot" are not those of the invoice, when others stand beside them; a count below
 * "Toegewezen" is, when it makes the amount of every row. Dates below it are those of the grant.
 */
export function withoutOtherGroups(columns: readonly SheetColumn[], groups: readonly Cell[], body: Sheet['rows']): readonly SheetColumn[] {
  const groupOf = ({ index }: SheetColumn): string => foldLabel(String(groups.findLast(({ column }) => column <= index)?.value ?? ''));
  const isOther = (column: SheetColumn): boolean => saidOfLine.includes(column.role) && otherThanBilled.test(groupOf(column));
  const hasAmount = columns.some((column) => column.role === 'amount' && !isOther(column));
  const isOfGrant = (column: SheetColumn): boolean => column.role === 'period' && aboutGrant.test(groupOf(column));
  const kept = columns.filter((column) => !isOfGrant(column) && (!hasAmount || !isOther(column)));
  const isCounted = kept.some(({ role }) => role === 'quantity' || role === 'days');
  const amounts = kept.filter(({ role }) => role === 'amount');
  const made = isCounted ? [] : calculationsOf([...columns.filter(isOther), ...kept], amounts).filter((each) => shareOf(body, each) === 1);
  return columns.filter((column) => kept.includes(column) || made.some(({ count, price }) => count === column && kept.includes(price)));
}
