import { z } from 'zod';
import { gemeenten, isIsoDate, productCodes } from '#domain';

const date = z.string().refine(isIsoDate, { error: 'is geen dag in de vorm 2026-01-31' });
/** Where a value stands, and on which day a person last held it against that. */
const proof = {
  source: z.string().trim().min(1),
  lastChecked: date,
};
const dated = <Value extends z.ZodType>(value: Value) =>
  z
    .array(z.strictObject({ from: date, value, ...proof }).readonly())
    .min(1)
    .readonly();

/** Month products in eurocent a month, day products in eurocent a day or etmaal. Literally as published: never one year out of another by an index. */
const tariefPeriod = z
  .strictObject({
    from: date,
    to: date,
    cents: z.int().positive().optional(),
    /** Why no tarief is known of these days: they are for a person (L18). */
    unknown: z.string().trim().min(1).optional(),
    ...proof,
  })
  .refine(({ cents, unknown }) => (cents === undefined) !== (unknown === undefined), {
    error: 'heeft een bedrag (cents) of een reden (unknown) nodig, en niet allebei',
  })
  .readonly();
/** Overbruggingszorg has no tarief in the protocol: it is agreed each time. */
const withTarief = productCodes.filter((code) => code !== 'BG-O');
const tarievenSchema = z.record(z.enum(withTarief), z.array(tariefPeriod).min(1).readonly()).readonly();

/**
 * `lenient` is for the deadlines of onderaannemers: all days of Algemene termijnenwet art. 3, Goede Vrijdag, 5 mei
 * every year and the days equated by decree. `strict` is for Siem's own payment date: art. 3 lid 1 without 5 mei.
 * Nobody is wronged either way. `target` are the days on which banks do not settle, beside the weekend.
 */
export const calendars = ['lenient', 'strict', 'target'] as const;
const dayOfYear = z.string().refine((text) => isIsoDate(`2023-${text}`), { error: 'is geen dag van elk jaar in de vorm 12-25' });
const holiday = z
  .strictObject({
    name: z.string().trim().min(1),
    from: date,
    to: date.optional(),
    on: dayOfYear.optional(),
    /** Where it moves to from a Sunday. */
    onSunday: dayOfYear.optional(),
    /** Days after the first day of Easter. */
    afterEaster: z.int().optional(),
    calendars: z.array(z.enum(calendars)).min(1).readonly(),
    ...proof,
  })
  .refine(({ on, afterEaster }) => (on === undefined) !== (afterEaster === undefined), {
    error: 'heeft een dag van het jaar (on) of van Pasen (afterEaster) nodig, en niet allebei',
  })
  .readonly();
const calendarsSchema = z
  .strictObject({
    days: z.array(holiday).min(1).readonly(),
    /** Equated with holidays by decree (Algemene termijnenwet art. 3 lid 3): in the lenient calendar only. */
    decreeDays: z.array(z.strictObject({ date, ...proof }).readonly()).readonly(),
  })
  .readonly();

const gemeente = z
  .strictObject({
    /** Whether Siem covers the sector there. */
    BG: dated(z.boolean()),
    DO: dated(z.boolean()),
    BW: dated(z.boolean()),
    /** Where new beschikkingen and herindicaties for dagbesteding go (AP §1 and §5). */
    newBeschikkingen: dated(z.enum(['kikmaat', 'toegang'])),
  })
  .readonly();
const gemeentenSchema = z.record(z.enum(gemeenten), gemeente).readonly();

const count = z.int().nonnegative();
const policySchema = z
  .strictObject({
    /** AP §2: "uiterlijk vijf werkdagen na afloop van elke periode". */
    invoiceDeadlineWorkingDays: dated(count),
    /** AP §2: "een betaaltermijn van 15 werkdagen vanaf de ontvangstdatum". */
    paymentTermWorkingDays: dated(count),
    /** A difference of so many cents a line is rounding, not a fault. */
    roundingToleranceCents: dated(count),
    /** From which received date an XML without a PDF is an invoice. */
    structuredAcceptedFrom: dated(date),
    /** Days of the calendar after the care registration changed with retroactive effect (AP §2: "uiterlijk 5 dagen na verwerking"). */
    creditDeadlineDays: dated(count),
    /** Letters to one address in one hour; more are gathered into one, so that a mail loop or a whole archive sent at once floods nobody. */
    lettersPerHourMax: dated(count),
    /** Fewer days before the end of the beschikking, and a report is late. */
    reportDaysBeforeEnd: dated(count),
    beschikkingWatchDays: dated(count),
    reportReminderDays: dated(count),
    reportEarliestDays: dated(count),
    /** Most days of transport in a month per category of dagopvang. */
    transportDaysMax: dated(z.strictObject({ 'DO-1': count, 'DO-2': count, 'DO-3': count, 'DO-4': count }).readonly()),
    /** Whom an invoice may be addressed to: Siem is no legal entity. Compared as words, without diacritics and case. */
    addressees: dated(
      z
        .array(z.string().regex(/^[a-z0-9 ]+$/, { error: 'kleine letters, cijfers en spaties' }))
        .min(1)
        .readonly(),
    ),
    /** Where an onderaannemer asks. */
    contact: dated(z.email()),
  })
  .readonly();

const consequence = z.enum(['hold', 'reject', 'review', 'remark']);
const datedConsequence = z
  .strictObject({
    from: date,
    consequence,
    /** Another consequence when the facts say so. */
    unless: z
      .strictObject({ fact: z.string().min(1), consequence })
      .readonly()
      .optional(),
    ...proof,
  })
  .readonly();
const consequencesSchema = z.record(z.string().regex(/^[MFLH]\d\d$/), z.array(datedConsequence).min(1).readonly()).readonly();

export const parametersSchema = z
  .strictObject({
    tarieven: tarievenSchema,
    calendars: calendarsSchema,
    gemeenten: gemeentenSchema,
    policy: policySchema,
    consequences: consequencesSchema,
  })
  .readonly();

/** Everything that Siem may change without changing a rule; frozen. A day, an amount and a consequence each carry where they come from. */
export type Parameters = z.infer<typeof parametersSchema>;
export type TariefPeriod = z.infer<typeof tariefPeriod>;
export type Calendar = (typeof calendars)[number];
