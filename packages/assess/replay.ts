import { type CaseOutcome, canonicalJson, type MailDecision, type MailOutcome } from '#domain';
import { rulesVersion } from '#rules';
import type { Store } from '#store';
import { decideCase } from './decide-case.ts';
import { judgedMail, mailOutcome } from './decide-mail.ts';
import { type Dossiers, dossiers } from './dossiers.ts';

/** What judging again gave, held against what was stored. */
export type Replayed =
  | { readonly state: 'same' }
  /** By the same rules something else came out: `members` of the outcome that are not the same. */
  | { readonly state: 'differs'; readonly stored: MailDecision; readonly now: MailDecision; readonly members: readonly string[] }
  /** The rules were changed since, so the bytes need not be the same. */
  | { readonly state: 'other-rules'; readonly rules: string; readonly stored: MailDecision; readonly now: MailDecision }
  /** Dutch: why it cannot be judged again. */
  | { readonly state: 'unusable'; readonly why: string };

export interface ReplayedMail {
  readonly mailId: string;
  readonly reference: string;
  readonly decision: MailOutcome['decision'];
  readonly mail: Replayed;
  readonly cases: readonly { readonly submissionId: string; readonly replayed: Replayed }[];
}

/**
 * Judges what is stored of a mail again, with the parameters of then and the rules of now, and writes nothing.
 * Undefined while the mail has no outcome.
 */
export async function replay(store: Pick<Store, 'outcomes' | 'objects'>, mailId: string): Promise<ReplayedMail | undefined> {
  const outcome = await store.outcomes.get(mailId);
  if (outcome === undefined) return undefined;
  const kept = dossiers(store.objects);
  const again = await Promise.all(outcome.cases.map((one) => replayCase(kept, one)));
  const { reference, decision } = outcome;
  return {
    mailId,
    reference,
    decision,
    mail: await replayWhole(kept, outcome, again),
    cases: again.map(({ stored, replayed }) => ({ submissionId: stored.submissionId, replayed })),
  };
}

interface CaseAgain {
  readonly stored: CaseOutcome;
  readonly now?: CaseOutcome | undefined;
  readonly replayed: Replayed;
}

async function replayCase(kept: Dossiers, stored: CaseOutcome): Promise<CaseAgain> {
  const found = await kept.ofCase(stored.submissionId, stored.dossier);
  if (found.state === 'unusable') return { stored, replayed: found };
  const now: CaseOutcome = { ...decideCase(found.ground), dossier: stored.dossier };
  return { stored, now, replayed: held(stored, now, stored.versions.rules) };
}

/** The whole mail, of its cases as they come out now; one that cannot be judged again counts as it was stored. */
async function replayWhole(kept: Dossiers, stored: MailOutcome, cases: readonly CaseAgain[]): Promise<Replayed> {
  const found = await kept.ofMail(stored.mailId, stored.dossier);
  if (found.state === 'unusable') return found;
  const judged = judgedMail(found.ground);
  const now = mailOutcome(
    found.ground,
    judged,
    cases.map((one) => one.now ?? one.stored),
  );
  const otherRules = cases.map(({ stored: { versions } }) => versions.rules).find((rules) => rules !== rulesVersion);
  return held(stored, { ...now, dossier: stored.dossier }, otherRules ?? rulesVersion);
}

function held<Outcome extends CaseOutcome | MailOutcome>(stored: Outcome, now: Outcome, rules: string): Replayed {
  if (rules !== rulesVersion) return { state: 'other-rules', rules, stored: stored.decision, now: now.decision };
  if (canonicalJson(stored) === canonicalJson(now)) return { state: 'same' };
  return { state: 'differs', stored: stored.decision, now: now.decision, members: membersThatDiffer(stored, now) };
}

function membersThatDiffer(stored: object, now: object): readonly string[] {
  const [before, after] = [new Map(Object.entries(stored)), new Map(Object.entries(now))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => canonicalJson([before.get(name)]) !== canonicalJson([after.get(name)]))
    .sort();
}

/** All of it came out the same, byte for byte. */
export const isSame = ({ mail, cases }: ReplayedMail): boolean =>
  mail.state === 'same' && cases.every(({ replayed }) => replayed.state === 'same');
/** Something came out differently although the rules are the same: a decision that cannot be explained. */
export const isDifferent = ({ mail, cases }: ReplayedMail): boolean =>
  mail.state === 'differs' || cases.some(({ replayed }) => replayed.state === 'differs');
