import { decide, findingsOf } from '#decisions';
import { amsterdamDate, type CaseOutcome, type Evaluatieverslag, type Finding, valueOf } from '#domain';
import { readerVersion } from '#reading';
import { beschikkingOf, daysBeforeEnd, judgeReport, parametersVersion, type ReportCase, rulesVersion } from '#rules';
import type { RegisterReader } from '#store';
import type { CaseContext } from './gather-invoice.ts';
import type { AssessPorts } from './ports.ts';

async function gatherReport(
  { parameters }: AssessPorts,
  report: Evaluatieverslag,
  { mail, candidates, register }: CaseContext,
): Promise<ReportCase> {
  const number = valueOf(report.clientNumber);
  const careClient = number === undefined ? undefined : (await register.careClients([number]))[0];
  const beschikkingen = careClient === undefined ? [] : await register.beschikkingen(careClient.number);
  return { mail, received: amsterdamDate(mail.receivedAt), report, onderaannemers: candidates, careClient, beschikkingen, parameters };
}

function decideReport(c: ReportCase, mailFindings: readonly Finding[], submissionId: string, register: RegisterReader): CaseOutcome {
  const judgements = judgeReport(c);
  const findings = findingsOf(judgements, c.parameters, c.received);

  return {
    submissionId,
    kind: 'evaluatieverslag',
    decision: decide([...mailFindings, ...findings]),
    findings,
    judgements,
    report: { ...c.report, beschikking: beschikkingOf(c)?.id, daysBeforeEnd: daysBeforeEnd(c) },
    claims: [],
    versions: {
      rules: rulesVersion,
      parameters: parametersVersion(c.parameters),
      reader: readerVersion,
      registerGeneration: register.generation,
    },
  };
}

/** An evaluatieverslag for a herindicatie: judged against the beschikkingen of its client; it claims nothing. */
export async function assessReport(
  ports: AssessPorts,
  report: Evaluatieverslag,
  mailFindings: readonly Finding[],
  context: CaseContext,
): Promise<CaseOutcome> {
  return decideReport(await gatherReport(ports, report, context), mailFindings, context.submissionId, context.register);
}
