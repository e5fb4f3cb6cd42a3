import { z } from 'zod';
import { type Gemeente, gemeenten, isIsoDate, type ProductCode, productCodes } from '#domain';
import data from './iwmo.json' with { type: 'json' };

const proof = { source: z.string().trim().min(1), lastChecked: z.string().refine(isIsoDate) };
const list = <Values extends z.ZodType>(values: Values) => z.strictObject({ values, ...proof });
const twoDigits = z.string().regex(/^\d\d$/);
const messageNumber = z.string().regex(/^3\d\d$/);

/** Codes of the berichtenverkeer, each list with where it stands and when a person last held it against that. */
export const iwmoSchema = z.strictObject({
  messages: list(
    z.record(messageNumber, z.strictObject({ berichtCode: z.string(), from: z.enum(['gemeente', 'aanbieder']), name: z.string() })),
  ),
  /** WMO588: why care stopped, in a 307; with the reasons of WMO002 that it follows. */
  endReasons: list(z.record(twoDigits, z.strictObject({ name: z.string(), changeReasons: z.array(twoDigits) }))),
  /** WMO002: why a toewijzing changed, in a 301. */
  changeReasons: list(z.record(twoDigits, z.string())),
  /** WMO020. */
  productCategories: list(z.record(twoDigits, z.string())),
  siemCategories: list(z.array(twoDigits)),
  /** What the protocol gives. A code that stands nowhere is absent: it is asked of Siem, never guessed. */
  products: z.array(z.strictObject({ category: twoDigits, code: z.string().min(1), product: z.enum(productCodes), ...proof })),
  gemeenteCodes: list(z.record(z.enum(gemeenten), z.string().regex(/^\d{4}$/))),
  /** How an onderaannemer asks for a herindicatie. */
  wijzigingsverzoek: list(z.strictObject({ message: messageNumber, reason: twoDigits })),
  /** The reason that takes a toewijzing back. */
  deleted: list(twoDigits),
});

export const iwmo = iwmoSchema.parse(data);

/** By the code that the CBS gives it, in the region; undefined elsewhere. */
export const gemeenteOfCode = (code: string): Gemeente | undefined => gemeenten.find((name) => iwmo.gemeenteCodes.values[name] === code);
/** Undefined when the protocol does not give this code. */
export const productOfCode = (category: string, code: string): ProductCode | undefined =>
  iwmo.products.find((one) => one.category === category && one.code === code.toUpperCase())?.product;
