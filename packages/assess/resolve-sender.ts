import { domainOf, type MailFacts, type Onderaannemer } from '#domain';
import type { Sender } from '#rules';
import type { RegisterReader } from '#store';

/** Who mailed (M01): a registered address, a bookkeeping service with a registered Reply-To, a colleague, or nobody we know. */
export async function resolveSender(mail: MailFacts, register: RegisterReader): Promise<Sender> {
  const { from } = mail;
  if (from === undefined) return { kind: 'unknown' };
  if (mail.forwardedBySiem) return { kind: 'siem' };
  const candidates = await register.onderaannemersByAddress(from);
  if (candidates.length > 0) return { kind: 'registered', address: from, candidates };
  if ((await register.verzenddienst(domainOf(from))) === undefined) return { kind: 'unknown', address: from };
  for (const replyTo of mail.replyTo) {
    const behind = await register.onderaannemersByAddress(replyTo);
    if (behind.length > 0) return { kind: 'verzenddienst', address: replyTo, candidates: behind };
  }
  return { kind: 'unknown', address: from };
}

/** All that the sender may speak for. */
export const candidatesOf = (sender: Sender): readonly Onderaannemer[] => ('candidates' in sender ? sender.candidates : []);
