import { valueOf } from '#domain';
import type { Explanation } from './explanation-of.ts';

/** The same as data: what was found on what ground, how each amount was judged, which rules were asked. No names, no contents of mails. */
export const toExplanationJson = ({ outcome, findings, cases }: Explanation): object => ({
  reference: outcome.reference,
  decision: outcome.decision,
  findings,
  cases: cases.map(({ outcome: { kind, decision, invoice, paymentDue, versions }, ...explained }) => ({
    kind,
    decision,
    number: invoice === undefined ? undefined : valueOf(invoice.number),
    paymentDue,
    ...explained,
    versions,
  })),
});
