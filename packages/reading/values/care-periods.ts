import { grantWords } from '../grant-words.ts';
import type { FoundPeriod } from './found-period.ts';
import { findPeriods } from './period-text.ts';

/** What a period stands behind that is not of the care: in that of a beschikking the care lies somewhere. */
const ofGrant = new RegExp(
  String.raw`(?<![a-z])(?:zorg|wmo)?-?(?:${grantWords}|beschikking|geldig|looptijd|besluit|machtiging)[a-z]*[^\t\d]{0,25}$`,
);
/** So far before a period the words may start that it belongs to. */
const farthest = 60;

/** Of a folded text: does it speak of a beschikking right before this place? */
export const isOfGrant = (folded: string, start: number): boolean => ofGrant.test(folded.slice(Math.max(0, start - farthest), start));

/** The periods in a folded text but those of a beschikking: "Begeleiding midden (indicatie 1-1-2025 t/m 31-12-2026)" names none. */
export const findCarePeriods = (folded: string): readonly FoundPeriod[] =>
  findPeriods(folded).filter(({ start }) => !isOfGrant(folded, start));
