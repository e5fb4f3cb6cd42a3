import { decide, findingsOf } from '#decisions';
import { type CaseOutcome, type Finding, type Invoice, type Judgement, valueOf } from '#domain';
import { readerVersion } from '#reading';
import { claimsOf, type InvoiceCase, judgeInvoice, parametersVersion, paymentDueOn, rulesVersion } from '#rules';
import { type CaseContext, gatherInvoice } from './gather-invoice.ts';
import type { AssessPorts } from './ports.ts';
import { withoutBsn } from './without-bsn.ts';

/** A busy onderaannemer may commit between our reading and writing; each try sees its new ledger. */
const commitTriesMax = 50;

/** Pure: what follows for one invoice from what was gathered. Findings about the mail weigh on each of its cases. */
function decideInvoice(
  c: InvoiceCase,
  mailFindings: readonly Finding[],
  submissionId: string,
  registerGeneration: string,
  hashBsn: AssessPorts['hashBsn'],
): CaseOutcome {
  const judgements: readonly Judgement[] = judgeInvoice(c);
  const findings = findingsOf(judgements, c.parameters, c.received);
  const decision = decide([...mailFindings, ...findings]);
  const isCredit = c.invoice.kind === 'credit';
  const total = valueOf(c.invoice.total) ?? 0;
  return {
    submissionId,
    kind: isCredit ? 'credit-invoice' : 'invoice',
    decision,
    onderaannemerNumber: c.onderaannemer?.number,
    findings,
    judgements,
    invoice: withoutBsn(c.invoice, hashBsn),
    paymentDue: decision === 'approved' && !isCredit && total > 0 ? paymentDueOn(c.parameters, c.received) : undefined,
    claims: decision === 'approved' ? claimsOf(c) : [],
    versions: { rules: rulesVersion, parameters: parametersVersion(c.parameters), reader: readerVersion, registerGeneration },
  };
}

/** Gather → decide → commit; when another outcome of this onderaannemer was first, gather and decide again. */
export async function assessInvoice(
  ports: AssessPorts,
  invoice: Invoice,
  mailFindings: readonly Finding[],
  context: CaseContext,
  reference: string,
): Promise<CaseOutcome> {
  const { ledger } = ports.store;
  for (let tries = 0; tries < commitTriesMax; tries += 1) {
    const gathered = await gatherInvoice(ports, invoice, context);
    const number = gathered.onderaannemer?.number;
    const before = number === undefined ? undefined : await ledger.committed(number, context.submissionId);
    if (before !== undefined) return before;
    const outcome = decideInvoice(gathered, mailFindings, context.submissionId, context.register.generation, ports.hashBsn);
    if (number === undefined) return outcome;
    const result = await ledger.commit({
      onderaannemerNumber: number,
      version: gathered.ledger.version,
      outcome,
      reference,
      now: ports.now(),
    });
    if (result.state === 'committed') return result.outcome;
  }
  throw new Error(`The ledger kept changing for ${context.submissionId}`);
}
