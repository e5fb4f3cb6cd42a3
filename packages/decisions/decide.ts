import { type CaseDecision, type Finding, type IsoDate, type Judgement, type MailDecision, quotableClientNumber } from '#domain';
import { type Parameters, ruleOf } from '#rules';
import { consequenceOf } from './consequences.ts';

type Failing = Judgement & { readonly verdict: 'fail' | 'undetermined' };
const isFinding = (judgement: Judgement): judgement is Failing => judgement.verdict === 'fail' || judgement.verdict === 'undetermined';

/** "Factuurregel 3 (cliënt 400123): …" — the sender's own numbers, nothing from the register. */
function placed(judgement: Judgement, sentence: string): string {
  const line = judgement.line === undefined ? '' : `Factuurregel ${judgement.line}`;
  const careClient =
    judgement.clientNumber === undefined ? '' : `cliënt ${quotableClientNumber(judgement.clientNumber).replace(/[^\p{L}\p{N}.-]/gu, '')}`;
  const place = line && careClient ? `${line} (${careClient})` : line || careClient.replace('c', 'C');
  return place ? `${place}: ${sentence}` : sentence;
}

function findingOf(judgement: Failing, parameters: Parameters, received: IsoDate): Finding {
  const rule = ruleOf(judgement.code);
  const consequence = consequenceOf(parameters, received, judgement.code, judgement.verdict, judgement.facts);
  // What is in doubt is not asserted to the onderaannemer.
  const sentence =
    judgement.verdict === 'fail' || consequence === 'remark'
      ? rule.toOnderaannemer(judgement.facts)
      : 'Wij konden dit niet met zekerheid vaststellen. Een medewerker kijkt het na. U hoeft nu niets te doen.';
  return {
    ...judgement,
    consequence,
    message: placed(judgement, sentence),
    messageForBackoffice: placed(judgement, rule.toBackoffice(judgement.facts)),
    ...(rule.toldAs !== undefined && { toldAs: rule.toldAs }),
  };
}

/** Everything that is not a pass, with what follows from it for a mail of this day. */
export const findingsOf = (judgements: readonly Judgement[], parameters: Parameters, received: IsoDate): readonly Finding[] =>
  judgements.filter(isFinding).map((judgement) => findingOf(judgement, parameters, received));

/** Any hold → review; else any reject → rejected; else any review or doubt → review; else approved. */
export function decide(findings: readonly Finding[]): CaseDecision {
  const has = (consequence: Finding['consequence']): boolean => findings.some((finding) => finding.consequence === consequence);
  if (has('hold')) return 'review';
  if (has('reject')) return 'rejected';
  return has('review') ? 'review' : 'approved';
}

const severity: Readonly<Record<CaseDecision, number>> = { approved: 0, rejected: 1, review: 2 };
/** Of several cases the most severe: review > rejected > approved. */
export const mostSevere = (decisions: readonly CaseDecision[], otherwise: CaseDecision): MailDecision =>
  [...decisions].sort((a, b) => severity[b] - severity[a])[0] ?? otherwise;
