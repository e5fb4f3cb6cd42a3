import type { IsoDate } from '#domain';
import { inForce } from './in-force.ts';
import type { Parameters } from './schema.ts';

type Dated = Parameters['policy'];
/** Deadlines, tolerances and addresses as they are on one day. */
export type Policy = { readonly [Name in keyof Dated]: Dated[Name][number]['value'] };

/** By the received date, unless the value is about the month of care. */
export function policyOn({ policy }: Parameters, date: IsoDate): Policy {
  return {
    invoiceDeadlineWorkingDays: inForce(policy.invoiceDeadlineWorkingDays, date).value,
    paymentTermWorkingDays: inForce(policy.paymentTermWorkingDays, date).value,
    roundingToleranceCents: inForce(policy.roundingToleranceCents, date).value,
    structuredAcceptedFrom: inForce(policy.structuredAcceptedFrom, date).value,
    creditDeadlineDays: inForce(policy.creditDeadlineDays, date).value,
    lettersPerHourMax: inForce(policy.lettersPerHourMax, date).value,
    reportDaysBeforeEnd: inForce(policy.reportDaysBeforeEnd, date).value,
    beschikkingWatchDays: inForce(policy.beschikkingWatchDays, date).value,
    reportReminderDays: inForce(policy.reportReminderDays, date).value,
    reportEarliestDays: inForce(policy.reportEarliestDays, date).value,
    transportDaysMax: inForce(policy.transportDaysMax, date).value,
    addressees: inForce(policy.addressees, date).value,
    contact: inForce(policy.contact, date).value,
  };
}
