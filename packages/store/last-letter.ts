import { domainOf, type IsoInstant } from '#domain';
import { saidLongAgo } from './instants.ts';

/** Which letter went last to an address. */
export interface LastLetter {
  readonly replyId: string;
  /** In sortable form. */
  readonly wentAt: string;
}

/** What a register may call an address, in lower case: itself, or everything at its domain. */
export const registeredAs = (address: string): readonly string[] => [address.toLowerCase(), `@${domainOf(address)}`];

/** The latest of these that went in the day before `now`. */
export const lastOf = (letters: readonly LastLetter[], now: IsoInstant): string | undefined =>
  letters.filter(({ wentAt }) => wentAt >= saidLongAgo(now)).reduce<LastLetter | undefined>(later, undefined)?.replyId;

const later = (a: LastLetter | undefined, b: LastLetter): LastLetter => (a !== undefined && a.wentAt > b.wentAt ? a : b);
