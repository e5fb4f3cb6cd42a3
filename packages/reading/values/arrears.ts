import type { DateRange } from '#domain';
import { fold } from './fold.ts';
import { findPeriods } from './period-text.ts';

/** Words about care of an earlier month; other remarks may name any month for other reasons. */
const ofArrears = /nabetal|nagekomen|na ?facturat|achteraf|alsnog|correctie|inhaal|verreken|vergeten/;

/** The month of "nabetaling december 2025"; undefined where a text speaks of none. */
export const monthOfArrears = (text: string): DateRange | undefined =>
  ofArrears.test(fold(text)) ? findPeriods(text)[0]?.range : undefined;
