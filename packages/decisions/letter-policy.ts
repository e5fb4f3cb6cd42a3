import { type CaseOutcome, type Finding, isHeld, isNoReply, type LetterDue, type MailFacts, type Onderaannemer } from '#domain';
import type { Sender } from '#rules';

type Addressee = Pick<LetterDue, 'to' | 'of'>;

/** On file of every one of them, and read by a person; a whole domain is no address. */
const sharedAddress = ([first, ...others]: readonly Onderaannemer[]): string | undefined =>
  first?.addresses.find((address) => !address.startsWith('@') && !isNoReply(address) && others.every((o) => o.addresses.includes(address)));

/**
 * Where letters may go: to the registered address that the mail came from, else to one on file that a person reads. An
 * accountant's noreply serves several onderaannemers: then to an address that all have that the mail is of, else to
 * each about its own; to nobody when it is not known whose mail it is.
 */
function addressees(sender: Sender, cases: readonly CaseOutcome[]): readonly Addressee[] {
  if (!('candidates' in sender)) return [];
  if (!isNoReply(sender.address)) return [{ to: sender.address }];
  const numbers = [...new Set(cases.filter((c) => c.kind !== 'other').map((c) => c.onderaannemerNumber))];
  const named = sender.candidates.filter(({ number }) => numbers.includes(number));
  const isKnown = numbers.length > 0 && !numbers.includes(undefined);
  const to = sharedAddress(isKnown ? named : sender.candidates);
  if (to !== undefined) return [{ to }];
  return isKnown ? named.flatMap((one) => ownAddress(one)) : [];
}

function ownAddress(onderaannemer: Onderaannemer): readonly Addressee[] {
  const to = sharedAddress([onderaannemer]);
  return to === undefined ? [] : [{ to, of: onderaannemer.number }];
}

/** Forged, dangerous or a machine's, for certain or perhaps: whoever reads it answers. */
const unanswered = ['M02', 'M03', 'M08'] as const;
const has = (findings: readonly Finding[], code: string): boolean => findings.some((finding) => finding.code === code);

/**
 * Who gets what letter, or nobody. Never on failed or doubtful authenticity, a virus or what is or may be an automatic message;
 * an unknown sender gets the neutral receipt only when DMARC passed.
 */
export function lettersDue(
  mail: MailFacts,
  sender: Sender,
  mailFindings: readonly Finding[],
  cases: readonly CaseOutcome[],
): readonly LetterDue[] {
  if (sender.kind === 'siem' || unanswered.some((code) => has(mailFindings, code))) return [];
  if (sender.kind === 'unknown') {
    const mayAnswer =
      mail.authenticity.dmarc === 'pass' && mail.automatic === undefined && sender.address !== undefined && !isNoReply(sender.address);
    return mayAnswer && sender.address !== undefined ? [{ kind: 'neutral-receipt', to: sender.address }] : [];
  }
  return addressees(sender, cases).map((addressee) => ({
    kind: kindOf(
      mailFindings,
      cases.filter(({ onderaannemerNumber }) => addressee.of === undefined || onderaannemerNumber === addressee.of),
    ),
    ...addressee,
  }));
}

function kindOf(mailFindings: readonly Finding[], cases: readonly CaseOutcome[]): LetterDue['kind'] {
  if (cases.length > 0 && cases.every(isHeld)) return 'neutral-receipt';
  const allInReview =
    cases.length > 0 ? cases.every((c) => c.decision === 'review') : !mailFindings.some((f) => f.consequence === 'reject');
  return allInReview ? 'receipt' : 'decision';
}
