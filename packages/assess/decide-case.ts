import { decide, findingsOf } from '#decisions';
import { type CaseOutcome, type Judgement, valueOf } from '#domain';
import {
  awaitedClaimsOf,
  claimsOf,
  explainLines,
  type InvoiceCase,
  judgeInvoice,
  judgeReport,
  parametersVersion,
  paymentDueOn,
  type ReportCase,
  rulesVersion,
  subjectOf,
} from '#rules';
import type { CaseGround, UnjudgedCase } from './ground.ts';

type Decided = Pick<CaseOutcome, 'decision' | 'findings' | 'judgements'>;
type About = Omit<CaseOutcome, keyof Decided | 'submissionId' | 'versions'>;

/** Pure: the same ground gives the same outcome, byte for byte, by the same rules. */
export function decideCase(ground: CaseGround): CaseOutcome {
  const { submissionId, gathered, versions } = ground;
  const { parameters } = gathered.case;
  const decided = decidedOn(ground);
  return {
    submissionId,
    ...decided,
    ...aboutCase(ground, decided),
    versions: { rules: rulesVersion, parameters: parametersVersion(parameters), ...versions },
  };
}

function decidedOn({ gathered, mailFindings }: CaseGround): Decided {
  const judgements = judgementsOn(gathered);
  const findings = findingsOf(judgements, gathered.case.parameters, gathered.case.received);
  const decision = decide([...mailFindings, ...findings]);
  // Where nothing was judged, nothing may be approved.
  return { judgements, findings, decision: gathered.kind === 'unjudged' && decision === 'approved' ? 'review' : decision };
}

function judgementsOn(gathered: CaseGround['gathered']): readonly Judgement[] {
  switch (gathered.kind) {
    case 'invoice':
      return judgeInvoice(gathered.case);
    case 'evaluatieverslag':
      return judgeReport(gathered.case);
    case 'unjudged':
      return gathered.case.judgements;
  }
}

function aboutCase({ gathered }: CaseGround, decided: Decided): About {
  switch (gathered.kind) {
    case 'invoice':
      return aboutInvoice(gathered.case, decided);
    case 'evaluatieverslag':
      return aboutReport(gathered.case);
    case 'unjudged':
      return aboutUnjudged(gathered.case);
  }
}

function aboutInvoice(c: InvoiceCase, { decision, judgements }: Decided): About {
  const isCredit = c.invoice.kind === 'credit';
  const total = valueOf(c.invoice.total) ?? 0;
  return {
    kind: isCredit ? 'credit-invoice' : 'invoice',
    onderaannemerNumber: c.onderaannemer?.number,
    invoice: c.invoice,
    calculations: explainLines(c, judgements),
    paymentDue: decision === 'approved' && !isCredit && total > 0 ? paymentDueOn(c.parameters, c.received) : undefined,
    claims: claimsAfter(c, decision),
    earlier: c.ledger.sameNumber.length === 0 ? undefined : c.ledger.sameNumber.map(({ submissionId }) => submissionId),
  };
}

function claimsAfter(c: InvoiceCase, decision: Decided['decision']): About['claims'] {
  if (decision === 'approved') return claimsOf(c);
  return decision === 'review' && c.invoice.kind === 'credit' ? awaitedClaimsOf(c) : [];
}

function aboutReport(c: ReportCase): About {
  const subject = subjectOf(c);
  const beschikking = subject !== undefined && 'beschikking' in subject ? subject.beschikking : undefined;
  const candidates = subject !== undefined && 'candidates' in subject ? subject.candidates.map(({ id }) => id) : [];
  return {
    kind: 'evaluatieverslag',
    onderaannemerNumber: reporterOf(c),
    report: {
      ...c.report,
      careClient: c.careClient?.number,
      beschikking: beschikking?.id,
      daysBeforeEnd: beschikking?.daysBeforeEnd,
      about: c.beschikkingen.find(({ id }) => id === beschikking?.id),
      ...(candidates.length > 0 && { candidates: c.beschikkingen.filter(({ id }) => candidates.includes(id)) }),
    },
    claims: [],
  };
}

/** Of several who may have mailed it the one that a beschikking of the client is with. */
function reporterOf({ onderaannemers, beschikkingen }: ReportCase): string | undefined {
  const [first, ...others] = onderaannemers;
  if (others.length === 0) return first?.number;
  const named = onderaannemers.filter(({ number }) => beschikkingen.some((one) => one.onderaannemerNumber === number));
  return named.length === 1 ? named[0]?.number : undefined;
}

/** What was read is shown, rules say nothing. */
const aboutUnjudged = ({ submission }: UnjudgedCase): About => ({
  kind: submission.kind === 'invoice' ? (submission.invoice.kind === 'credit' ? 'credit-invoice' : 'invoice') : submission.kind,
  invoice: submission.kind === 'invoice' ? submission.invoice : undefined,
  report: submission.kind === 'evaluatieverslag' ? submission.report : undefined,
  claims: [],
});
