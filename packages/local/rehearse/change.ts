import { type RehearsedMail, sameFindings } from '#assess';
import { type CaseOutcome, type MailDecision, type MailOutcome, valueOf } from '#domain';

/** What other parameters change in one decision. */
export interface Change {
  /** The file of the mail, or its reference. */
  readonly mail: string;
  readonly invoiceNumber?: string | undefined;
  readonly kind: CaseOutcome['kind'] | 'mail';
  readonly from: MailDecision;
  readonly to: MailDecision;
  readonly codesGone: readonly string[];
  readonly codesCome: readonly string[];
  /** The same codes, with other facts, words or consequences. */
  readonly findingsChanged: boolean;
  readonly paymentFrom?: string | undefined;
  readonly paymentTo?: string | undefined;
}
export const isFlip = ({ from, to }: Change): boolean => from !== to;

export interface Totals {
  /** Cases, and mails without one. */
  readonly judged: number;
  readonly flipped: number;
  readonly changed: number;
  readonly same: number;
  /** Mails that could not be judged again. */
  readonly unusable: number;
  /** `approved → rejected`: how many. */
  readonly flips: Readonly<Record<string, number>>;
}

type Judged = Pick<CaseOutcome, 'decision' | 'findings' | 'paymentDue'> | Pick<MailOutcome, 'decision' | 'findings'>;
const codesOf = ({ findings }: Pick<CaseOutcome, 'findings'>): readonly string[] => [...new Set(findings.map(({ code }) => code))].sort();
const paymentOf = (judged: Judged): string | undefined => ('paymentDue' in judged ? judged.paymentDue : undefined);

function changeOf(about: Pick<Change, 'mail' | 'kind' | 'invoiceNumber'>, before: Judged, after: Judged): Change {
  const [gone, come] = [codesOf(before), codesOf(after)];
  return {
    ...about,
    from: before.decision,
    to: after.decision,
    codesGone: gone.filter((code) => !come.includes(code)),
    codesCome: come.filter((code) => !gone.includes(code)),
    findingsChanged: !sameFindings(before, after),
    paymentFrom: paymentOf(before),
    paymentTo: paymentOf(after),
  };
}

/** Per case what becomes of it; a mail without cases, or whose own findings change, counts as one. */
function changesOf(mail: string, before: MailOutcome, after: MailOutcome): readonly Change[] {
  const cases = before.cases.flatMap((one) => {
    const now = after.cases.find(({ submissionId }) => submissionId === one.submissionId);
    const number = one.invoice && valueOf(one.invoice.number);
    return now === undefined ? [] : [changeOf({ mail, kind: one.kind, invoiceNumber: number }, one, now)];
  });
  const whole = changeOf({ mail, kind: 'mail' }, before, after);
  return cases.length === 0 || whole.findingsChanged ? [...cases, whole] : cases;
}

const isAny = (change: Change): boolean => isFlip(change) || change.findingsChanged || change.paymentFrom !== change.paymentTo;

/** Everything that changes, in the order given, and how much of it there is. */
export function compare(
  mails: readonly RehearsedMail[],
  nameOf: (outcome: MailOutcome) => string,
): { readonly changes: readonly Change[]; readonly totals: Totals } {
  const all = mails.flatMap((mail) => (mail.state === 'rehearsed' ? changesOf(nameOf(mail.before), mail.before, mail.after) : []));
  const changes = all.filter(isAny);
  const flips: Record<string, number> = {};
  for (const { from, to } of changes.filter(isFlip)) flips[`${from} → ${to}`] = (flips[`${from} → ${to}`] ?? 0) + 1;
  const flipped = changes.filter(isFlip).length;
  return {
    changes,
    totals: {
      judged: all.length,
      flipped,
      changed: changes.length - flipped,
      same: all.length - changes.length,
      unusable: mails.filter(({ state }) => state === 'unusable').length,
      flips,
    },
  };
}
