import { z } from 'zod';
import { type CaseOutcome, invoiceNumberKey, productCodes, valueOf } from '#domain';
import { earlierInvoiceOf, ledgerClaimsOf, yearOf } from '../earlier-invoice.ts';
import type { CoverageChange } from '../ports.ts';
import type { BodyReference } from '../s3/outcome-bodies.ts';
import { type Attempt, expiresAfter, keys, workKeys } from '../table.ts';
import type { Item, KeyedItem } from './table-access.ts';

const earlierInvoice = z.object({
  submissionId: z.string(),
  reference: z.string(),
  invoiceNumber: z.string(),
  date: z.string(),
  decision: z.enum(['approved', 'rejected', 'review']),
  kind: z.enum(['invoice', 'credit-invoice']),
});
const attemptMembers = { onderaannemerNumber: z.string(), version: z.number(), submissionId: z.string(), bodyHash: z.string() };
const attempt = z.object(attemptMembers);
const commit = z.object({ ...attemptMembers, bodyKey: z.string(), earlier: earlierInvoice.optional() });
const claim = z.object({
  ...attemptMembers,
  index: z.number(),
  claim: z.object({
    clientNumber: z.string(),
    product: z.enum(productCodes),
    month: z.string(),
    days: z.number(),
    amountCents: z.number(),
    period: z.object({ from: z.string(), to: z.string() }).optional(),
    within: z.object({ from: z.string(), to: z.string() }).optional(),
    original: z.string().optional(),
    isAwaited: z.literal(true).optional(),
    submissionId: z.string(),
    invoiceNumber: z.string(),
  }),
});

const coverageChange = z.object({
  onderaannemerNumber: z.string(),
  clientNumber: z.string(),
  product: z.enum(productCodes),
  month: z.string(),
  changedOn: z.string(),
  coveredDays: z.number(),
});
export const readCoverageChange = (item: Item): CoverageChange => coverageChange.parse(item);
/** It carries the index keys for ever: the claims beside it tell whether a creditfactuur is still due. */
export const coverageItem = (change: CoverageChange): KeyedItem => {
  const key = keys.coverageChange(change);
  return { ...key, ...change, ...workKeys('COVERAGE', key.pk + key.sk, change.changedOn), expiresAt: expiresAfter(change.changedOn) };
};

/** What claims, numbers and attempts carry: which commit would make them true. */
export type AttemptItem = z.infer<typeof attempt>;
export type CommitItem = z.infer<typeof commit>;
export type ClaimItem = z.infer<typeof claim>;
export const readAttempt = (item: Item): AttemptItem => attempt.parse(item);
export const readCommit = (item: Item): CommitItem => commit.parse(item);
export const readClaim = (item: Item): ClaimItem => claim.parse(item);

/** True when the commit of that version is the one that this attempt was written for. */
export const isCommittedBy = (item: AttemptItem, commit: CommitItem | undefined): boolean =>
  commit !== undefined && commit.submissionId === item.submissionId && commit.bodyHash === item.bodyHash;

export interface PlannedCommit {
  readonly onderaannemerNumber: string;
  /** The version that this commit makes. */
  readonly version: number;
  readonly outcome: CaseOutcome;
  readonly reference: string;
  readonly now: string;
  readonly body: BodyReference;
}

/** Everything of one commit: what is written invisibly before, and the one item that makes it true. */
export function commitItems(planned: PlannedCommit): {
  readonly attempt: KeyedItem;
  readonly before: readonly KeyedItem[];
  readonly flip: KeyedItem;
} {
  const { onderaannemerNumber, version, outcome, reference, now, body } = planned;
  const { submissionId } = outcome;
  const common = { onderaannemerNumber, version, submissionId, bodyHash: body.bodyHash, expiresAt: expiresAfter(now) };
  const attempt: Attempt = { submissionId, outcomeHash: body.bodyHash };
  const earlier = earlierInvoiceOf(outcome, reference);
  const invoiceNumber = (outcome.invoice && valueOf(outcome.invoice.number)) ?? '';
  const claims = ledgerClaimsOf(outcome);
  return {
    attempt: { ...keys.attempt(submissionId, version, onderaannemerNumber), ...common },
    before: [
      ...claims.map((claim, index) => ({
        pk: keys.claimsOfClient(onderaannemerNumber, claim.clientNumber),
        sk: keys.claimSort(claim, version, attempt, index),
        ...common,
        index,
        claim: { ...claim, submissionId, invoiceNumber },
      })),
      ...(earlier === undefined
        ? []
        : [
            {
              pk: keys.numbers(onderaannemerNumber, invoiceNumberKey(earlier.invoiceNumber)),
              sk: keys.numberSort(yearOf(earlier), version, attempt),
              ...common,
            },
          ]),
    ],
    flip: {
      ...keys.commit(onderaannemerNumber, version),
      ...common,
      bodyKey: body.bodyKey,
      reference,
      decision: outcome.decision,
      kind: outcome.kind,
      earlier,
      committedAt: now,
    },
  };
}
