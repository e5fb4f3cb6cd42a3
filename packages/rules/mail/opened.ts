import type { DocumentProblem } from '#domain';
import type { MailCase } from '../cases.ts';

/** A virus, spam or a reading that was interrupted before: what is in the attachments was not looked at, so nothing can be missing. */
export const wasNotOpened = ({ mail: { authenticity }, interruptedBefore }: MailCase): boolean =>
  interruptedBefore || authenticity.virus === 'fail' || authenticity.spam === 'fail';

/** Not an XML that says itself that it is something else, as an order: what was expected may be in it. */
export const mayBeExpected = ({ reason, certain }: DocumentProblem): boolean => reason !== 'not-an-invoice' || !certain;
