import type { CaseOutcome, MailOutcome } from '#domain';

// Outcomes are kept as JSON text. What comes back is what this package wrote (its hash is checked), so it is not
// validated again; it has no members that are undefined, also the first time it is given back.
export const outcomeText = (outcome: CaseOutcome | MailOutcome): string => JSON.stringify(outcome);

export function readCaseOutcome(text: string): CaseOutcome {
  const outcome: CaseOutcome = JSON.parse(text);
  return outcome;
}

export function readMailOutcome(text: string): MailOutcome {
  const outcome: MailOutcome = JSON.parse(text);
  return outcome;
}
