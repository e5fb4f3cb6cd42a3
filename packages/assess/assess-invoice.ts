import { settleOutcome } from '#coverage';
import type { CaseOutcome, Finding, Invoice } from '#domain';
import { decideCase } from './decide-case.ts';
import type { Dossiers } from './dossiers.ts';
import { type CaseContext, gatherInvoice } from './gather-invoice.ts';
import type { AssessPorts } from './ports.ts';

/** A busy onderaannemer may commit between our reading and writing; each try sees its new ledger. */
const commitTriesMax = 50;

/** Gather → keep → decide → commit; when another outcome of this onderaannemer was first, gather and decide again. */
export async function assessInvoice(
  ports: AssessPorts,
  dossiers: Dossiers,
  invoice: Invoice,
  mailFindings: readonly Finding[],
  context: CaseContext,
  reference: string,
): Promise<CaseOutcome> {
  const { ledger } = ports.store;
  const { submissionId, versions } = context;
  for (let tries = 0; tries < commitTriesMax; tries += 1) {
    const gathered = await gatherInvoice(ports, invoice, context);
    const number = gathered.onderaannemer?.number;
    const before = number === undefined ? undefined : await ledger.committed(number, submissionId);
    if (before !== undefined) return settled(ports, before);
    const { hash, ground } = await dossiers.keep({ submissionId, mailFindings, versions, gathered: { kind: 'invoice', case: gathered } });
    const outcome: CaseOutcome = { ...decideCase(ground), dossier: hash };
    if (number === undefined) return outcome;
    const result = await ledger.commit({
      onderaannemerNumber: number,
      version: gathered.ledger.version,
      outcome,
      reference,
      now: ports.now(),
    });
    if (result.state === 'committed') return settled(ports, result.outcome);
  }
  throw new Error(`The ledger kept changing for ${submissionId}`);
}

async function settled({ store }: AssessPorts, outcome: CaseOutcome): Promise<CaseOutcome> {
  await settleOutcome(store, outcome);
  return outcome;
}
