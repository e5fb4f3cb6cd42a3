import { approvedMails } from './mails/approved-mails.ts';
import type { ComposedMail, SampleContext } from './mails/compose.ts';
import { otherMails } from './mails/other-mails.ts';
import { rejectedMails } from './mails/rejected-mails.ts';
import { type SampleOptions, samplePeriod } from './sample-period.ts';

/**
 * Fictional mails that show what the intake does, in the order in which they are to be sent: the creditfactuur comes
 * after its original. They carry no Received or Authentication-Results, as when they are handed to an SMTP server.
 */
export async function sampleMails(options?: SampleOptions): Promise<readonly ComposedMail[]> {
  const period = samplePeriod(options);
  const context: SampleContext = {
    ...period,
    numberOf: (at) => `V-${period.month.slice(2).replace('-', '')}-${String(at).padStart(3, '0')}`,
  };
  const mails: ComposedMail[] = [];
  for (const make of [...approvedMails, ...rejectedMails, ...otherMails]) mails.push(await make(context));
  return mails.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
