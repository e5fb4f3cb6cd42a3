import { type IsoDate, type Judgement, type RuleCode, type Verdict, valueOf } from '#domain';
import { allRules, invoiceRules, lineRules, mailRules, reportRules } from './all-rules.ts';
import type { InvoiceCase, MailCase, ReportCase } from './cases.ts';
import { judgedDespiteDoubt } from './doubt.ts';
import { lineCases } from './line/claimed-days.ts';
import { careClientOf } from './line/line-facts.ts';
import { documentIsAPicture } from './mail/M06.document-is-a-picture.ts';
import { firstDay } from './parameters/first-day.ts';
import type { Rule } from './rule.ts';
import { invoiceCertainty, reportCertainty, withoutFails } from './scan.ts';

/** The rule of a code; every stored judgement names one that exists. */
export function ruleOf(code: RuleCode): Rule {
  const rule = allRules.find((r) => r.code === code);
  if (rule === undefined) throw new Error(`No rule has the code ${code}`);
  return rule;
}

const judgement = (rule: Rule, verdict: Verdict, about: Partial<Pick<Judgement, 'line' | 'clientNumber'>> = {}): Judgement => ({
  code: rule.code,
  name: rule.name,
  verdict: verdict.verdict,
  facts: 'facts' in verdict ? verdict.facts : {},
  where: 'where' in verdict ? verdict.where : undefined,
  ...about,
});

/** By code; of one code the lines stay in their order. */
const inOrder = (judgements: readonly Judgement[]): readonly Judgement[] => judgements.toSorted((a, b) => a.code.localeCompare(b.code));
/** What may be wrongly read from a scan refuses nothing, and M06 names it. */
const weighed = (judgements: readonly Judgement[], isScan: boolean | undefined, certainty: () => Verdict): readonly Judgement[] =>
  isScan ? [...withoutFails(judgements), judgement(documentIsAPicture, certainty())] : judgements;

/**
 * Those of these rules that hold for what is received on a day. A mail of before the first day (a clock that is wrong) is
 * judged as if it came on that day, never by no rule at all.
 */
export const rulesOn = <R extends Pick<Rule, 'validFrom'>>(rules: readonly R[], received: IsoDate): readonly R[] =>
  rules.filter(({ validFrom }) => validFrom <= received || validFrom <= firstDay);

/** Every M rule, and H01, on one mail. */
export const judgeMail = (c: MailCase, received: IsoDate): readonly Judgement[] =>
  inOrder(rulesOn(mailRules, received).map((rule) => judgement(rule, rule.check(c))));

/** Every rule on the invoice and on each of its lines; all are run, the order never matters. */
export function judgeInvoice(c: InvoiceCase): readonly Judgement[] {
  const judged = subsume(judgedDespiteDoubt(c, judgedByAll));
  return inOrder(weighed(judged, c.invoice.isScan, () => invoiceCertainty(c.invoice)));
}

function judgedByAll(c: InvoiceCase): readonly Judgement[] {
  const ofInvoice = rulesOn(invoiceRules, c.received).map((rule) => judgement(rule, rule.check(c)));
  const ofLines = lineCases(c).flatMap((l) =>
    rulesOn(lineRules, c.received).map((rule) =>
      judgement(rule, rule.check(l), { line: l.line.number, clientNumber: careClientOf(l)?.number ?? valueOf(l.line.clientNumber) }),
    ),
  );
  return [...ofInvoice, ...ofLines];
}

/** Every other H rule on one evaluatieverslag. */
export function judgeReport(c: ReportCase): readonly Judgement[] {
  // As the report gives it: a letter names no number that the sender did not.
  const clientNumber = c.careClient && valueOf(c.report.clientNumber);
  const judged = rulesOn(reportRules, c.received).map((rule) => judgement(rule, rule.check(c), { clientNumber }));
  return inOrder(weighed(judged, c.report.isScan, () => reportCertainty(c.report)));
}

/**
 * What subsumes what, so that a consequence is named once. An invoice in another form (F16) is not judged further;
 * what F13, F15 or F17 makes uncertain may not fail elsewhere. Each of them keeps an approval away by itself.
 */
function subsume(judgements: readonly Judgement[]): readonly Judgement[] {
  const fails = (code: RuleCode): boolean => judgements.some((j) => j.code === code && j.verdict === 'fail');
  const instead = (j: Judgement, because: RuleCode): Judgement => ({ ...j, verdict: 'not-applicable', facts: { because } });
  if (fails('F16')) return judgements.map((j) => (j.code === 'F16' || j.verdict === 'pass' ? j : instead(j, 'F16')));
  const uncertain = dependants.filter(({ because }) => fails(because));
  return judgements.map((j) => {
    const found = j.verdict === 'fail' ? uncertain.find(({ codes }) => codes.includes(j.code)) : undefined;
    return found === undefined ? j : instead(j, found.because);
  });
}
/** Rules that stand on amounts which may hold VAT or not. */
const dependsOnVat: readonly RuleCode[] = ['F11', 'F12', 'F21', 'L08', 'L09', 'L10', 'L11'];
/** Rules that stand on values in which PDF and XML may differ, or that stand in an XML which is not accepted yet. */
const dependsOnForm: readonly RuleCode[] = ['F05', 'F06', 'L06', 'L07', 'L16', 'L17', ...dependsOnVat];
const dependants: readonly { readonly because: RuleCode; readonly codes: readonly RuleCode[] }[] = [
  { because: 'F13', codes: dependsOnVat },
  { because: 'F15', codes: dependsOnForm },
  { because: 'F17', codes: dependsOnForm },
];
