import { settleAgreements } from '#coverage';
import {
  amsterdamDate,
  type Herindicatie,
  type HerindicatieEvent,
  type HerindicatieKey,
  type IsoInstant,
  type Leveringsovereenkomst,
  type MailOutcome,
} from '#domain';
import { composeInzorgmelding, letterheadOn } from '#letters';
import type { Parameters } from '#rules';
import type { Store } from '#store';
import { addressFor } from './address-for.ts';
import { changeHerindicatie } from './change-herindicatie.ts';

/** What letters about a herindicatie say of us. */
export interface HerindicatieLetters {
  /** Our mailbox that they come from. */
  readonly from: string;
  /** Where invoices go. */
  readonly invoicesTo: string;
  readonly explanationsUrl?: string | undefined;
}
export interface SettlePorts {
  readonly store: Pick<Store, 'herindicaties' | 'additions' | 'register' | 'ledger' | 'outcomes' | 'replies'>;
  readonly parameters: Parameters;
  readonly letters: HerindicatieLetters;
  readonly now: () => IsoInstant;
}

/**
 * Lets follow what follows from the events of a herindicatie, in their order: the agreement of an inzorgmelding, or its
 * withdrawal, what that does to approved months, and the letter. Each may be done twice; whoever dies in between is taken
 * up by the sweep. Gives the letters that became due.
 */
export async function settleHerindicatie(ports: SettlePorts, key: HerindicatieKey): Promise<readonly string[]> {
  const replyIds: string[] = [];
  for (;;) {
    const herindicatie = (await ports.store.herindicaties.get(key))?.herindicatie;
    const index = herindicatie?.eventsSettled ?? 0;
    const event = herindicatie?.events[index];
    if (herindicatie === undefined || event === undefined) return replyIds;
    const { agreement } = event;
    if (agreement !== undefined) replyIds.push(await followUp(ports, herindicatie, { event, index, agreement }));
    await changeHerindicatie(ports.store, key, (current) => ({
      next: current === undefined || current.eventsSettled > index ? undefined : { ...current, eventsSettled: index + 1 },
      told: undefined,
    }));
  }
}

/** An inzorgmelding that was done or undone. */
interface InzorgmeldingEvent {
  readonly event: HerindicatieEvent;
  /** Its place among the events. */
  readonly index: number;
  readonly agreement: Leveringsovereenkomst;
}

/** What follows from it; gives the letter. */
async function followUp(ports: SettlePorts, herindicatie: Herindicatie, followed: InzorgmeldingEvent): Promise<string> {
  const { additions } = ports.store;
  const { event, agreement } = followed;
  if (event.what === 'done') await additions.addAgreement(agreement, event.at);
  else await additions.withdrawAgreement(agreement.clientNumber, agreement.id, event.at);
  const { onderaannemerNumber, clientNumber } = agreement;
  await settleAgreements(ports.store, { onderaannemerNumber, clientNumbers: [clientNumber], changedOn: amsterdamDate(event.at) });
  return makeLetterDue(ports, herindicatie, followed);
}

/** Its id names the report and the event that it follows from, so that it is made once. */
async function makeLetterDue(
  { store, parameters, letters, now }: SettlePorts,
  { events, reports }: Herindicatie,
  { event, index, agreement }: InzorgmeldingEvent,
): Promise<string> {
  const report = reports.find(({ submissionId }) => submissionId === event.report);
  const outcome = report && (await store.outcomes.get(report.mailId));
  if (report === undefined || outcome === undefined) throw new Error(`The report of inzorgmelding ${agreement.id} is not there`);
  const place = `${report.submissionId.slice(report.mailId.length + 1)}_${index + 1}`;
  const replyId = `${report.mailId}-inzorgmelding_${place}`;
  if ((await store.replies.get(replyId)) !== undefined) return replyId;
  const to = await addressFor({ store }, agreement.onderaannemerNumber, outcome);
  if (to === undefined) throw new Error(`There is no address for the letter of inzorgmelding ${agreement.id}`);
  const sent = events.findLast((one, i) => i < index && one.agreement?.id === agreement.id);
  const writtenAt = now();
  const reply = await composeInzorgmelding({
    letterhead: letterheadOn(parameters, amsterdamDate(writtenAt), letters),
    outcome,
    agreement,
    what: event.what === 'done' ? { kind: 'done' } : { kind: 'withdrawn', sentOn: amsterdamDate((sent ?? event).at) },
    invoicesTo: letters.invoicesTo,
    to,
    thread: threadOf(outcome),
    writtenAt,
    sequence: `inzorgmelding.${place.replace('_', '.')}`,
  });
  const { mailId, reference } = outcome;
  await store.replies.makeDue({ replyId, mailId, reference, reply, now: writtenAt });
  return replyId;
}

/** A machine's mail is in nobody's thread. */
const threadOf = ({ mail: { messageId, automatic } }: MailOutcome): readonly string[] =>
  messageId === undefined || automatic !== undefined ? [] : [messageId];
