import { type CaseOutcome, formatDate, formatEuro, formatMonth, monthOf, quotable, type RuleCode, valueOf } from '#domain';
import { formatSource, ruleOf } from '#rules';
import { consequenceWord, decisionWord, kindTitle } from '../told-words.ts';
import { appliesTo } from './applies-to.ts';
import { calculationText } from './calculation-text.ts';
import type { Checks, ExplainedCase, ExplainedFinding, Explanation } from './explanation-of.ts';

const findingText = (finding: ExplainedFinding): readonly string[] => [
  `    ${finding.code} (${consequenceWord(finding.consequence)}${finding.verdict === 'undetermined' ? ', niet zeker' : ''})`,
  `      ${finding.verdict === 'fail' ? finding.message : finding.messageForBackoffice}`,
  `      ${formatSource(finding.source)}`,
];

function titleOf({ kind, invoice, decision, paymentDue }: CaseOutcome): string {
  const [number, date, period, total] =
    invoice === undefined ? [] : [valueOf(invoice.number), valueOf(invoice.date), valueOf(invoice.period), valueOf(invoice.total)];
  const about = [
    kindTitle(kind),
    number === undefined ? undefined : quotable(number),
    date === undefined ? undefined : `van ${formatDate(date)}`,
    period === undefined ? undefined : `over ${formatMonth(monthOf(period.from))}`,
  ].filter((part) => part !== undefined);
  const money = total === undefined ? '' : `, ${formatEuro(total)}`;
  const payment = paymentDue === undefined ? '' : `; betalen uiterlijk ${formatDate(paymentDue)}`;
  return `  ${about.join(' ')}${money}: ${decisionWord(decision)}${payment}`;
}

function checksText({ passed, failed, inDoubt, notApplicable }: Checks): readonly string[] {
  // A title says what is wrong when a rule fails.
  const listed = (label: string, codes: readonly RuleCode[]): readonly string[] =>
    codes.length === 0 ? [] : [`    ${label}:`, ...codes.map((code) => `      ${code} ${ruleOf(code).title}`)];
  const why = ({ code, because }: Checks['notApplicable'][number]): string =>
    because !== undefined ? `, ${because} gaat voor` : appliesTo[code] === undefined ? '' : `, alleen voor ${appliesTo[code]}`;
  const without = Map.groupBy(notApplicable, why);
  return [
    ...listed('In orde, deze fouten zijn er niet', passed),
    ...listed('Niet in orde', failed),
    ...listed('Niet zeker', inDoubt),
    ...[...without].flatMap(([said, all]) =>
      listed(
        `Niet van toepassing${said}`,
        all.map(({ code }) => code),
      ),
    ),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [`  ${title}`, ...lines, '']);

const caseText = ({ outcome, findings, calculations, checks }: ExplainedCase): readonly string[] => [
  titleOf(outcome),
  '',
  ...section(
    findings.length === 1 ? 'Wat er gevonden is' : 'Wat er gevonden is, in de volgorde van de codes',
    findings.flatMap(findingText),
  ),
  ...section('Hoe de bedragen zijn nagerekend', calculations.flatMap(calculationText)),
  ...section('Wat er is nagegaan', checksText(checks)),
];

/** Why a mail came out as it did, in Dutch, as finance would tell it on the telephone. */
export const toExplanationText = (title: string, { outcome, findings, cases }: Explanation): string =>
  [
    `${title}: ${decisionWord(outcome.decision)}`,
    '',
    ...section('Over de mail', findings.flatMap(findingText)),
    ...cases.flatMap(caseText),
  ].join('\n');
