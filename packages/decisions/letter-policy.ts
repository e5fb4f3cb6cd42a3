import { type CaseOutcome, type Finding, isHeld, type MailFacts, type ReplyKind } from '#domain';
import type { Sender } from '#rules';

export interface LetterDue {
  readonly kind: ReplyKind;
  readonly to: string;
}

const noReply = /^(no-?reply|do-?not-?reply|noresponse|geen-?antwoord|niet-?beantwoorden|mailer-daemon|postmaster|bounce)/i;

/**
 * Where a letter may go: the registered address that the mail came from, else one on file that a person reads.
 * An accountant's noreply serves several onderaannemers: then only an address of the one that the mail is of, or of all of them.
 */
function addressOnFile(sender: Sender, cases: readonly CaseOutcome[]): string | undefined {
  if (!('candidates' in sender)) return undefined;
  if (!noReply.test(sender.address)) return sender.address;
  const numbers = new Set(cases.filter((c) => c.kind !== 'other').map((c) => c.onderaannemerNumber));
  const only = numbers.size === 1 ? sender.candidates.filter((o) => numbers.has(o.number)) : [];
  const [first, ...others] = only.length === 1 ? only : sender.candidates;
  return first?.addresses.find(
    (address) => !address.startsWith('@') && !noReply.test(address) && others.every((o) => o.addresses.includes(address)),
  );
}

/** Forged, dangerous or a machine's, for certain or perhaps: whoever reads it answers. */
const unanswered = ['M02', 'M03', 'M08'] as const;
const has = (findings: readonly Finding[], code: string): boolean => findings.some((finding) => finding.code === code);

/**
 * Who gets what letter, or nobody. Never on failed or doubtful authenticity, a virus or what is or may be an automatic message;
 * an unknown sender gets the neutral receipt only when DMARC passed.
 */
export function letterDue(
  mail: MailFacts,
  sender: Sender,
  mailFindings: readonly Finding[],
  cases: readonly CaseOutcome[],
): LetterDue | undefined {
  if (sender.kind === 'siem' || unanswered.some((code) => has(mailFindings, code))) return undefined;
  if (sender.kind === 'unknown') {
    const mayAnswer =
      mail.authenticity.dmarc === 'pass' && mail.automatic === undefined && sender.address !== undefined && !noReply.test(sender.address);
    return mayAnswer && sender.address !== undefined ? { kind: 'neutral-receipt', to: sender.address } : undefined;
  }
  const to = addressOnFile(sender, cases);
  if (to === undefined) return undefined;
  if (cases.length > 0 && cases.every(isHeld)) return { kind: 'neutral-receipt', to };
  const allInReview =
    cases.length > 0 ? cases.every((c) => c.decision === 'review') : !mailFindings.some((f) => f.consequence === 'reject');
  return { kind: allInReview ? 'receipt' : 'decision', to };
}
