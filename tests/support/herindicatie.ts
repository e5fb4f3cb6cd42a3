import type { Beschikking, CaseOutcome, MailOutcome, Register } from '#domain';
import { beschikking, reportCase } from './rules-reports.ts';
import { sampleMailOutcome, sampleOnderaannemer, sampleRegister } from './store-samples.ts';

/** One client, with a beschikking that ended on the last of January 2026 and no agreement with Siem yet. */
export const endedBeschikking = beschikking({ id: 'B-7', clientNumber: '400001', period: { from: '2025-02-01', to: '2026-01-31' } });

export const herindicatieRegister = (generation = 'g-1', more: Partial<Register> = {}): Register =>
  sampleRegister(generation, {
    asOf: '2026-04-01T00:00:00.000Z',
    onderaannemers: [sampleOnderaannemer('OA-001', { addresses: ['administratie@dehaven.example'] }), sampleOnderaannemer('OA-002')],
    leveringsovereenkomsten: [],
    beschikkingen: [endedBeschikking],
    ...more,
  });

interface ReportWish {
  readonly decision?: CaseOutcome['decision'];
  readonly about?: Beschikking | undefined;
  readonly candidates?: readonly Beschikking[] | undefined;
  readonly findings?: CaseOutcome['findings'];
}
const reportOutcome = (submissionId: string, { decision = 'approved', findings = [], candidates, ...wish }: ReportWish): CaseOutcome => {
  const about = 'about' in wish ? wish.about : endedBeschikking;
  return {
    submissionId,
    kind: 'evaluatieverslag',
    decision,
    onderaannemerNumber: 'OA-001',
    findings,
    judgements: [],
    report: { ...reportCase().report, ...(about && { beschikking: about.id, about }), ...(candidates && { candidates }) },
    claims: [],
    versions: { rules: '1', parameters: '1', reader: '1', registerGeneration: 'g-1' },
  };
};

/** A mail with these evaluatieverslagen, assessed and answered. */
export function reportMail(mailId: string, reports: readonly ReportWish[] = [{}], receivedAt = '2026-01-05T09:12:00+01:00'): MailOutcome {
  const outcome = sampleMailOutcome(
    mailId,
    reports.map((wish, i) => reportOutcome(`${mailId}-${i + 1}`, wish)),
  );
  const from = 'administratie@dehaven.example';
  return {
    ...outcome,
    receivedAt,
    mailbox: 'herindicatie',
    mail: { ...outcome.mail, mailbox: 'herindicatie', receivedAt, from, messageId: `<${mailId}@dehaven.example>` },
    letter: { kind: 'decision', to: from },
  };
}
