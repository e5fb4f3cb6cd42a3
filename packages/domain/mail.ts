import type { IsoInstant } from './dates.ts';

/** Which of our two mailboxes a mail was sent to; an attribute, it decides nothing by itself. */
export type Mailbox = 'facturen' | 'herindicatie' | 'unknown';
/** RFC 8601, and what SES adds to it. */
export type AuthResult = 'pass' | 'fail' | 'none' | 'neutral' | 'softfail' | 'temperror' | 'permerror' | 'gray' | 'processing_failed';

/** What SES said of a mail: only its own, topmost `Authentication-Results` and `X-SES-*` headers count. */
export interface Authenticity {
  /** False when there is no header of SES: `hold` in production, not evaluated in `check`. */
  readonly evaluated: boolean;
  readonly spf: AuthResult;
  /** SPF passed for the domain of From. */
  readonly spfAligned: boolean;
  readonly dkim: AuthResult;
  /** A DKIM signature of the domain of From passed. */
  readonly dkimAligned: boolean;
  readonly dmarc: AuthResult;
  readonly spam: 'pass' | 'fail' | 'gray' | 'processing_failed' | 'none';
  readonly virus: 'pass' | 'fail' | 'gray' | 'processing_failed' | 'none';
}

/** The mail as the rules see it: no bytes. Addresses are lower case. */
export interface MailFacts {
  readonly mailbox: Mailbox;
  readonly messageId?: string | undefined;
  /** Message-ID together with the hashes of the decoded parts: the same mail by another road has the same one. */
  readonly fingerprint: string;
  readonly receivedAt: IsoInstant;
  readonly from?: string | undefined;
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly authenticity: Authenticity;
  /** Why it looks like a machine's mail; absent for a person's. */
  readonly automatic?: string | undefined;
  /** Why its words sound like a machine's, though nothing else says so: nobody is answered until a person looked. */
  readonly perhapsAutomatic?: string | undefined;
  /** A mail of our own mailboxes, a bounce or a delivery status: never assessed, whatever is attached. */
  readonly loop: boolean;
  readonly forwardedBySiem: boolean;
  /** The words report a change in care (uit zorg, afschalen, opschalen), AP §4. */
  readonly careChange?: 'uit-zorg' | 'afschalen' | 'opschalen' | undefined;
  readonly attachmentCount: number;
}

/** Nobody reads what is sent to it, by its name. */
export const isNoReply = (address: string): boolean =>
  /^(no-?reply|do-?not-?reply|noresponse|geen-?antwoord|niet-?beantwoorden|mailer-daemon|postmaster|bounce)/i.test(address);

/** `Piet@Zorg.nl` → `zorg.nl`; empty when there is no `@`. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}
