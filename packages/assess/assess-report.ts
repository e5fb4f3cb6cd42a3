import type { CaseOutcome, Evaluatieverslag, Finding } from '#domain';
import { decideCase } from './decide-case.ts';
import type { Dossiers } from './dossiers.ts';
import type { CaseContext } from './gather-invoice.ts';
import { gatherReport, type ToldBefore } from './gather-report.ts';
import type { AssessPorts } from './ports.ts';

/** An evaluatieverslag for a herindicatie: judged against the beschikkingen of its client; it claims nothing. */
export async function assessReport(
  ports: AssessPorts,
  dossiers: Dossiers,
  report: Evaluatieverslag,
  mailFindings: readonly Finding[],
  context: CaseContext,
  before: ToldBefore,
): Promise<CaseOutcome> {
  const { submissionId, versions } = context;
  const gathered = { kind: 'evaluatieverslag', case: await gatherReport(ports, report, context, before) } as const;
  const { hash, ground } = await dossiers.keep({ submissionId, mailFindings, versions, gathered });
  return { ...decideCase(ground), dossier: hash };
}
