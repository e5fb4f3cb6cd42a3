import { z } from 'zod';
import { gemeenten, productCodes, toewijzingCorrections, toewijzingEventKinds, unmatchedReasons } from '#domain';
import { periodItem } from './register-schema.ts';

const holder = z.object({ clientNumber: z.string(), onderaannemerNumber: z.string() });
const toewijzing = z.object({
  id: z.string(),
  gemeente: z.enum(gemeenten),
  number: z.string(),
  product: z.enum(productCodes),
  period: periodItem,
  changeReason: z.string().optional(),
  isDeleted: z.boolean(),
  decidedAt: z.string(),
  dated: z.string(),
});
const event = z.object({
  what: z.enum(toewijzingEventKinds),
  by: z.string(),
  at: z.string(),
  reason: z.string().optional(),
  holder: holder.optional(),
  chosen: toewijzing.optional(),
});
const unmatched = z.enum(unmatchedReasons);

/** The items of toewijzingen, as dynamo-toewijzingen.ts writes them. */
export const toewijzingItem = {
  dossier: z.object({
    version: z.number(),
    dossier: z.object({
      bsnHash: z.string(),
      received: z.array(
        z.object({
          latest: toewijzing,
          rivals: z.array(toewijzing).optional(),
          rejected: z.array(toewijzing).optional(),
          correction: z.enum(toewijzingCorrections).optional(),
          receivedAt: z.string(),
          match: z.union([z.object({ holder }), z.object({ unmatched })]),
          events: z.array(event),
        }),
      ),
      clients: z.array(z.string()),
      isSettled: z.boolean(),
    }),
  }),
  owner: z.object({ bsnHash: z.string() }),
};
