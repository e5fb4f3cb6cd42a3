import { ignoredCodes } from '#decisions';
import type { CaseOutcome, Consequence, Finding, Judgement, Reply } from '#domain';
import { allRules, type Rule } from '#rules';
import { invoiceOutcome, letterOf, otherOutcome } from '../support/letters.ts';
import { findingsOf, invoiceCase, pdf } from '../support/rules-builders.ts';
import { mailCase } from '../support/rules-mails.ts';

/** What a rule says of its own example, where an invoice or a line would have it. */
function findingOf(rule: Rule): Finding | undefined {
  const about = rule.subject === 'line' ? { line: 1, clientNumber: '400101', where: pdf } : { where: pdf };
  const judgement: Judgement = { code: rule.code, name: rule.name, ...rule.example, ...about };
  return findingsOf([judgement])[0];
}
const findings = allRules.flatMap((rule) => (ignoredCodes.includes(rule.code) ? [] : (findingOf(rule) ?? [])));
const codesOf = (consequence: Consequence, groups: string): readonly Finding[] =>
  findings.filter((finding) => finding.consequence === consequence && groups.includes(finding.code[0] ?? ''));

const whole = invoiceOutcome(invoiceCase());
const decided = (decision: CaseOutcome['decision'], said: readonly Finding[]): CaseOutcome => ({ ...whole, decision, findings: said });
/** What is in doubt is no reason to give; what a rule found waits for a person with its reason. */
const found = (said: readonly Finding[]): readonly Finding[] => said.map((finding) => ({ ...finding, verdict: 'fail' as const }));
const report: CaseOutcome = { ...whole, kind: 'evaluatieverslag', invoice: undefined };

/** Letters in which together every code stands that a letter may say. */
export const lettersOfCodes: Readonly<Record<string, () => Promise<Reply | undefined>>> = {
  'elke-code-waarmee-een-factuur-wordt-afgewezen': () => letterOf([decided('rejected', codesOf('reject', 'FL'))]),
  'elke-code-waarmee-een-factuur-wacht': () => letterOf([decided('review', found(codesOf('review', 'FL')))]),
  'elke-opmerking-bij-een-factuur': () => letterOf([decided('approved', codesOf('remark', 'FL'))], { findings: codesOf('remark', 'M') }),
  'elke-code-van-een-mail-die-wacht': () => letterOf([], { mail: mailCase({ invoices: 0 }), findings: found(codesOf('review', 'M')) }),
  'elke-code-van-een-onleesbare-bijlage': () => letterOf([otherOutcome(codesOf('reject', 'M'))]),
  'elke-code-van-een-verslag-dat-niet-goed-is': () => letterOf([{ ...report, decision: 'rejected', findings: codesOf('reject', 'H') }]),
  'elke-code-van-een-verslag-dat-wacht': () => letterOf([{ ...report, decision: 'review', findings: found(codesOf('review', 'H')) }]),
  'elke-opmerking-bij-een-verslag': () => letterOf([{ ...report, decision: 'approved', findings: codesOf('remark', 'H') }]),
};

/** Codes that no letter says, with the reason. */
export const neverSaid: Readonly<Record<string, string>> = {
  M01: 'Een onbekende afzender krijgt een ontvangstbevestiging zonder inhoud.',
  M02: 'Een afzender die niet echt blijkt, krijgt geen brief.',
  M03: 'Spam en virussen krijgen geen brief.',
  M08: 'Een automatische mail krijgt geen brief.',
  M09: 'Een mail die al is behandeld, krijgt geen tweede brief.',
  M11: 'Die brief wordt vastgehouden en gaat later samen met andere.',
  F04: 'Bij mogelijke betaalfraude krijgt de afzender een ontvangstbevestiging zonder inhoud.',
  F19: 'Wie een factuur van een ander stuurt, krijgt een ontvangstbevestiging zonder inhoud.',
  H06: 'De brief noemt H03: of een beschikking met een ander is, gaat de afzender niet aan.',
};
