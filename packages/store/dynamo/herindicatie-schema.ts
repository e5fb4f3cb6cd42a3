import { z } from 'zod';
import { herindicatieSteps, productCodes } from '#domain';
import { agreementItem, beschikkingItem, periodItem } from './register-schema.ts';

const acceptedBy = z.object({ by: z.string(), at: z.string() });
/** A report of a herindicatie, wherever it is written as JSON. */
export const herindicatieReportItem = z.object({
  submissionId: z.string(),
  mailId: z.string(),
  reference: z.string(),
  onderaannemerNumber: z.string(),
  receivedAt: z.string(),
  decision: z.enum(['approved', 'review']),
  accepted: acceptedBy.optional(),
  end: z.string().optional(),
  setAside: z.array(acceptedBy.extend({ reason: z.string(), accepted: acceptedBy.optional() })).optional(),
  isInDoubt: z.literal(true).optional(),
});
const event = z.object({
  step: z.enum(herindicatieSteps),
  what: z.enum(['done', 'not-needed', 'undone']),
  by: z.string(),
  at: z.string(),
  reason: z.string().optional(),
  toewijzing: z.object({ product: z.enum(productCodes), period: periodItem }).optional(),
  agreement: agreementItem.optional(),
  report: z.string().optional(),
});
const notice = z.object({ replyId: z.string(), reference: z.string(), claimedAt: z.string(), made: z.literal(true).optional() });

/** The item of a herindicatie, as dynamo-herindicaties.ts writes it. */
export const herindicatieItem = z.object({
  version: z.number(),
  herindicatie: z.object({
    clientNumber: z.string(),
    beschikking: z.string(),
    about: beschikkingItem,
    reports: z.array(herindicatieReportItem),
    events: z.array(event),
    earlier: z.object({ reports: z.number(), events: z.number() }).optional(),
    reminder: notice.optional(),
    escalation: notice.optional(),
    eventsSettled: z.number(),
  }),
});
