import type { IsoDate, Judgement, RuleCode, Verdict } from '#domain';
import { allRules, invoiceRules, lineRules, mailRules, reportRules } from './all-rules.ts';
import type { InvoiceCase, MailCase, ReportCase } from './cases.ts';
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

const byCodeAndLine = (a: Judgement, b: Judgement): number =>
  a.code === b.code ? (a.line ?? 0) - (b.line ?? 0) : a.code < b.code ? -1 : 1;
/** A mail of before the first day (a clock that is wrong) is judged as if it came on that day, never by no rule at all. */
const validOn =
  (received: IsoDate) =>
  (rule: Rule): boolean =>
    rule.validFrom <= (received < firstDay ? firstDay : received);

/** Every M rule, and H01, on one mail. */
export function judgeMail(c: MailCase, received: IsoDate): readonly Judgement[] {
  return mailRules
    .filter(validOn(received))
    .map((rule) => judgement(rule, rule.check(c)))
    .sort(byCodeAndLine);
}

/** Every rule on the invoice and on each of its lines; all are run, the order never matters. */
export function judgeInvoice(c: InvoiceCase): readonly Judgement[] {
  const valid = validOn(c.received);
  const ofInvoice = invoiceRules.filter(valid).map((rule) => judgement(rule, rule.check(c)));
  const ofLines = lineCases(c).flatMap((l) =>
    lineRules.filter(valid).map((rule) =>
      judgement(rule, rule.check(l), {
        line: l.line.number,
        clientNumber: careClientOf(l)?.number ?? (l.line.clientNumber.state === 'read' ? l.line.clientNumber.value : undefined),
      }),
    ),
  );
  const judged = subsume([...ofInvoice, ...ofLines]);
  return (c.invoice.isScan ? [...withoutFails(judged), judgement(documentIsAPicture, invoiceCertainty(c.invoice))] : judged).sort(
    byCodeAndLine,
  );
}

/** Every other H rule on one evaluatieverslag. */
export function judgeReport(c: ReportCase): readonly Judgement[] {
  const judged = reportRules
    .filter(validOn(c.received))
    .map((rule) => judgement(rule, rule.check(c), { clientNumber: c.careClient?.number }));
  return (c.report.isScan ? [...withoutFails(judged), judgement(documentIsAPicture, reportCertainty(c.report))] : judged).sort(
    byCodeAndLine,
  );
}

/**
 * What subsumes what, so that a consequence is named once. An invoice in another form (F16) is not judged further;
 * what F13, F15 or F17 makes uncertain may not fail elsewhere. Each of them keeps an approval away by itself.
 */
function subsume(judgements: readonly Judgement[]): Judgement[] {
  const fails = (code: RuleCode): boolean => judgements.some((j) => j.code === code && j.verdict === 'fail');
  const instead = (j: Judgement, because: RuleCode): Judgement => ({ ...j, verdict: 'not-applicable', facts: { because } });
  if (fails('F16')) return judgements.map((j) => (j.code === 'F16' || j.verdict === 'pass' ? j : instead(j, 'F16')));
  const dependants = new Map<RuleCode, readonly RuleCode[]>([
    ['F13', dependsOnVat],
    ['F15', dependsOnForm],
    ['F17', dependsOnForm],
  ]);
  return judgements.map((j) => {
    const because =
      j.verdict === 'fail' ? [...dependants.keys()].find((code) => fails(code) && dependants.get(code)?.includes(j.code)) : undefined;
    return because === undefined ? j : instead(j, because);
  });
}
/** Rules that stand on amounts which may hold VAT or not. */
const dependsOnVat: readonly RuleCode[] = ['F11', 'F12', 'F21', 'L08', 'L09', 'L10', 'L11'];
/** Rules that stand on values in which PDF and XML may differ, or that stand in an XML which is not accepted yet. */
const dependsOnForm: readonly RuleCode[] = ['F05', 'F06', 'F21', 'L06', 'L07', 'L16', 'L17', ...dependsOnVat];
