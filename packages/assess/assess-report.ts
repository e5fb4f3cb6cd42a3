import { decide, findingsOf } from '#decisions';
import { amsterdamDate, type CaseOutcome, type Evaluatieverslag, type Finding, type MailFacts, valueOf } from '#domain';
import { readerVersion } from '#reading';
import { beschikkingOf, daysBeforeEnd, judgeReport, parametersVersion, type ReportCase, rulesVersion } from '#rules';
import type { RegisterReader } from '#store';
import type { CaseContext } from './gather-invoice.ts';

async function gatherReport(report: Evaluatieverslag, mail: MailFacts, { candidates, register }: CaseContext): Promise<ReportCase> {
  const number = valueOf(report.clientNumber);
  const careClient = number === undefined ? undefined : (await register.careClients([number]))[0];
  const beschikkingen = careClient === undefined ? [] : await register.beschikkingen(careClient.number);
  return { mail, received: amsterdamDate(mail.receivedAt), report, onderaannemers: candidates, careClient, beschikkingen };
}

function decideReport(c: ReportCase, mailFindings: readonly Finding[], submissionId: string, register: RegisterReader): CaseOutcome {
  const judgements = judgeReport(c);
  const findings = findingsOf(judgements);

  return {
    submissionId,
    kind: 'evaluatieverslag',
    decision: decide([...mailFindings, ...findings]),
    findings,
    judgements,
    report: { ...c.report, beschikking: beschikkingOf(c)?.id, daysBeforeEnd: daysBeforeEnd(c) },
    claims: [],
    versions: { rules: rulesVersion, parameters: parametersVersion, reader: readerVersion, registerGeneration: register.generation },
  };
}

/** An evaluatieverslag for a herindicatie: judged against the beschikkingen of its client; it claims nothing. */
export async function assessReport(report: Evaluatieverslag, mailFindings: readonly Finding[], context: CaseContext): Promise<CaseOutcome> {
  return decideReport(await gatherReport(report, context.mail, context), mailFindings, context.submissionId, context.register);
}
