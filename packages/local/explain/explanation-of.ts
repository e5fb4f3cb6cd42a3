import type { CaseOutcome, Finding, Judgement, LineCalculation, MailOutcome, RuleCode } from '#domain';
import { type RuleSource, ruleOf } from '#rules';

/** A finding with the sentence that it stands on. */
export interface ExplainedFinding extends Finding {
  readonly source: RuleSource;
}
/** Which rules were asked, each code once; a rule about lines stands where its worst line does. */
export interface Checks {
  readonly passed: readonly RuleCode[];
  readonly failed: readonly RuleCode[];
  readonly inDoubt: readonly RuleCode[];
  readonly notApplicable: readonly { readonly code: RuleCode; readonly because?: RuleCode | undefined }[];
}
export interface ExplainedCase {
  readonly outcome: CaseOutcome;
  readonly findings: readonly ExplainedFinding[];
  readonly calculations: readonly LineCalculation[];
  readonly checks: Checks;
}
export interface Explanation {
  readonly outcome: MailOutcome;
  readonly findings: readonly ExplainedFinding[];
  readonly cases: readonly ExplainedCase[];
}

const severity: Readonly<Record<Judgement['verdict'], number>> = { 'not-applicable': 0, pass: 1, undetermined: 2, fail: 3 };

function checksOf(judgements: readonly Judgement[]): Checks {
  const worst = new Map<RuleCode, Judgement>();
  for (const judgement of judgements) {
    const known = worst.get(judgement.code);
    if (known === undefined || severity[judgement.verdict] > severity[known.verdict]) worst.set(judgement.code, judgement);
  }
  const all = [...worst.values()];
  const codes = (verdict: Judgement['verdict']): readonly RuleCode[] => all.filter((j) => j.verdict === verdict).map((j) => j.code);
  return {
    passed: codes('pass'),
    failed: codes('fail'),
    inDoubt: codes('undetermined'),
    notApplicable: all
      .filter((j) => j.verdict === 'not-applicable')
      .map(({ code, facts }) => ({ code, because: all.find((j) => j.code === facts['because'])?.code })),
  };
}

const explained = (findings: readonly Finding[]): readonly ExplainedFinding[] =>
  findings.map((finding) => ({ ...finding, source: ruleOf(finding.code).source }));

/** Why a mail came out as it did, from its stored outcome alone: nothing is judged again. */
export const explanationOf = (outcome: MailOutcome): Explanation => ({
  outcome,
  findings: explained(outcome.findings),
  cases: outcome.cases.map((each) => ({
    outcome: each,
    findings: explained(each.findings),
    calculations: each.calculations ?? [],
    checks: checksOf(each.judgements),
  })),
});
