import type { IsoDate } from '#domain';
import { type Parameters, policyOn } from '#rules';

/** Where a letter comes from and where its reader finds more. */
export interface LetterOrigin {
  /** Our mailbox that answers. */
  readonly from: string;
  /** The page for onderaannemers, which explains each code at an anchor of that name; absent where it is not published. */
  readonly explanationsUrl?: string | undefined;
}
/** What every letter of one day says alike. */
export interface Letterhead extends LetterOrigin {
  /** Where an onderaannemer asks (AP §1). */
  readonly contact: string;
  /** Between the day a right invoice came and the day it is paid (AP §2). */
  readonly paymentTermWorkingDays: number;
}

export function letterheadOn(parameters: Parameters, date: IsoDate, origin: LetterOrigin): Letterhead {
  const { contact, paymentTermWorkingDays } = policyOn(parameters, date);
  return { ...origin, contact, paymentTermWorkingDays };
}
