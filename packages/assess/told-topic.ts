import type { ReadMail } from './read-mail.ts';
import { candidatesOf } from './resolve-sender.ts';
import { whatHangsOn } from './what-it-says.ts';

/**
 * What a letter tells that judges nothing: that a person reads these words, that what was announced is not there, where a
 * change in care is to be told, that files cannot be read, and to a stranger hardly anything. That reading stopped, a
 * crash of ours perhaps, is told of all other files anew.
 */
export type ToldTopic = 'words' | 'announced' | 'care-change' | 'files' | `stopped ${string}` | 'stranger';

/** The topic of the letter about a mail; nothing when it brings a document that is judged. */
export function toldTopic(reading: ReadMail): ToldTopic | undefined {
  const { mail, sender, submissions, interruptedBefore, wordsAlone } = reading;
  if (candidatesOf(sender).length === 0) return 'stranger';
  if (submissions.some(({ kind }) => kind !== 'other')) return undefined;
  if (interruptedBefore) return `stopped ${whatHangsOn(reading)}`;
  if (!wordsAlone) return 'files';
  if (mail.announcesDocument) return 'announced';
  return mail.facts.careChange === undefined ? 'words' : 'care-change';
}

/** Whom something is told: all onderaannemers that the mail may be of, whichever address it came from; a stranger by the address. */
export function partyOf({ sender, mail }: Pick<ReadMail, 'sender' | 'mail'>): string {
  const numbers = candidatesOf(sender).map(({ number }) => number);
  return numbers.length === 0 ? (mail.facts.from ?? '') : numbers.sort().join(' ');
}
