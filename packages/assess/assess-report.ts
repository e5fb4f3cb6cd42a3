import { amsterdamDate, type CaseOutcome, type Evaluatieverslag, type Finding, valueOf } from '#domain';
import type { ReportCase } from '#rules';
import { decideCase } from './decide-case.ts';
import type { Dossiers } from './dossiers.ts';
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

/** An evaluatieverslag for a herindicatie: judged against the beschikkingen of its client; it claims nothing. */
export async function assessReport(
  ports: AssessPorts,
  dossiers: Dossiers,
  report: Evaluatieverslag,
  mailFindings: readonly Finding[],
  context: CaseContext,
): Promise<CaseOutcome> {
  const { submissionId, versions } = context;
  const gathered = { kind: 'evaluatieverslag', case: await gatherReport(ports, report, context) } as const;
  const { hash, ground } = await dossiers.keep({ submissionId, mailFindings, versions, gathered });
  return { ...decideCase(ground), dossier: hash };
}
