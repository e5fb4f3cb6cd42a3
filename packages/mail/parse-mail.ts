import { type DocumentProblem, domainOf, type MailFacts } from '#domain';
import { announcesDocument } from './announced-document.ts';
import { readAuthenticity } from './authenticity.ts';
import { automaticReason, isBounce, perhapsAutomatic } from './automatic.ts';
import { careChangeIn } from './care-change.ts';
import { type DecodedMail, decodeMail } from './decode-mail.ts';
import { fingerprint } from './fingerprint.ts';
import { type Headers, readHeaders } from './headers.ts';
import { mailLimits } from './limits.ts';
import type { Mail, MailContext } from './mail.ts';
import { findMailbox, mailboxOf } from './mailbox.ts';
import { messageIdIn } from './message-id.ts';
import { receivedAt } from './received-at.ts';
import { isPlainAddress, soleSender } from './sole-sender.ts';
import { readUndelivered } from './undelivered.ts';
import { type Unwrapped, unwrap } from './wrappers/unwrap.ts';

/**
 * A mail as facts, text and attachments, with forwarded mails and archives opened. Never throws for what is in the
 * bytes: what cannot be opened is in `problems`.
 */
export async function parseMail(raw: Uint8Array, context: MailContext): Promise<Mail> {
  const headers = readHeaders(raw);
  const problems: DocumentProblem[] = [];
  const outer = await decodeMail(raw).catch((): DecodedMail => {
    const where = { attachment: 0, file: '', kind: 'unknown' } as const;
    problems.push({ reason: 'damaged', certain: false, where, detail: 'De mail kan niet worden geopend.' });
    return { subject: headers.first('subject') ?? '', from: [], replyTo: [], references: [], text: '', parts: [] };
  });
  const unwrapped = await unwrap(outer);
  const decoded = outer.text.trim() === '' ? { ...outer, text: unwrapped.ownText } : outer;
  const facts = gatherFacts(headers, decoded, unwrapped, context);
  return {
    facts,
    text: decoded.text,
    attachments: unwrapped.attachments,
    innerMails: unwrapped.innerMails,
    problems: [...problems, ...unwrapped.problems],
    announcesDocument: announcesDocument(facts.subject, decoded.text),
    references: decoded.references,
    undelivered: facts.loop && isBounce(headers, facts.from, facts.subject) ? readUndelivered(raw, headers) : undefined,
  };
}

function gatherFacts(headers: Headers, mail: DecodedMail, { attachments, innerMails }: Unwrapped, context: MailContext): MailFacts {
  const from = soleSender(headers, mail.from);
  const messageId = messageIdIn(headers.first('message-id'));
  const isOwnMailbox = from !== undefined && mailboxOf(from, context.ownAddresses) !== 'unknown';
  const shown = attachments.filter(({ inlinePicture }) => !inlinePicture);
  return {
    mailbox: findMailbox(headers, context.ownAddresses),
    messageId,
    fingerprint: fingerprint({
      messageId: messageId ?? (headers.first('message-id')?.trim() || undefined),
      from,
      date: headers.first('date') ?? '',
      subject: mail.subject,
      texts: [mail.text, ...innerMails.map(({ text }) => text)],
      parts: attachments,
    }),
    receivedAt: receivedAt(headers, context),
    from,
    replyTo: mail.replyTo.filter(isPlainAddress).slice(0, mailLimits.replyTo),
    subject: mail.subject.slice(0, mailLimits.subjectCharacters),
    authenticity: readAuthenticity(headers, from === undefined ? undefined : domainOf(from)),
    automatic: isOwnMailbox ? 'sent by one of our own mailboxes' : automaticReason(headers, from, mail.subject),
    perhapsAutomatic: perhapsAutomatic(
      headers,
      mail.text,
      mail.parts.map(({ contentType }) => contentType),
    ),
    loop: isOwnMailbox || isBounce(headers, from, mail.subject),
    forwardedBySiem: from !== undefined && !isOwnMailbox && isOwnDomain(from, context),
    careChange: careChangeIn(mail.subject, mail.text, shown.length > 0),
    attachmentCount: shown.length,
  };
}

function isOwnDomain(address: string, { ownAddresses }: MailContext): boolean {
  const own = [...ownAddresses.facturen, ...ownAddresses.herindicatie].map(domainOf);
  return own.includes(domainOf(address));
}
