import { z } from 'zod';
import { productCodes } from '#domain';

export const periodItem = z.object({ from: z.string(), to: z.string().optional() });
const product = z.enum(productCodes);

const onderaannemer = z.object({
  number: z.string(),
  name: z.string(),
  kvk: z.string(),
  ibans: z.array(z.string()),
  addresses: z.array(z.string()),
  combinant: z.string(),
  raamovereenkomst: periodItem.extend({ signedByOnderaannemer: z.boolean(), signedBySiem: z.boolean() }),
  percelen: z.array(z.enum(['BG', 'DO', 'BW'])),
});
const careClient = z.object({
  number: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  birthDate: z.string(),
  bsnHash: z.string().optional(),
  street: z.string(),
  houseNumber: z.string(),
  postcode: z.string(),
  city: z.string(),
  gemeente: z.string(),
});
export const agreementItem = z.object({
  id: z.string(),
  clientNumber: z.string(),
  onderaannemerNumber: z.string(),
  product,
  period: periodItem,
  agreedTariefCents: z.number().optional(),
  gebiedsteam: z.string().optional(),
});
export const beschikkingItem = z.object({
  id: z.string(),
  clientNumber: z.string(),
  onderaannemerNumber: z.string(),
  gemeente: z.string(),
  product,
  period: periodItem,
});

const generation = z.object({ generation: z.string(), asOf: z.string(), contentHash: z.string() });
const digest = z.object({ onderaannemerNumber: z.string(), clientNumber: z.string(), digest: z.string() });

/** Of a beschikking: its last day, and whose it is. */
export const endingItem = z.object({ to: z.string(), clientNumber: z.string() });

/** The items of a register generation, as register-items.ts writes them. */
export const registerItem = {
  onderaannemer: z.object({ onderaannemer }),
  careClient: z.object({ careClient }),
  agreements: z.object({ agreements: z.array(agreementItem) }),
  beschikkingen: z.object({ beschikkingen: z.array(beschikkingItem) }),
  /** Which client to look up. */
  found: z.object({ number: z.string() }),
  verzenddienst: z.object({ verzenddienst: z.object({ domain: z.string(), name: z.string() }) }),
  generation,
  /** Which one is current, and which were since the ledger was last held against one. */
  pointer: generation.extend({ pending: z.array(z.string()).default([]) }),
  digests: z.object({ digests: z.array(digest) }),
};
