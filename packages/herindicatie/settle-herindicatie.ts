import { settleAgreements } from '#coverage';
import {
  amsterdamDate,
  type Herindicatie,
  type HerindicatieEvent,
  type HerindicatieKey,
  type IsoInstant,
  type Leveringsovereenkomst,
  lettersOf,
  type MailOutcome,
} from '#domain';
import { composeInzorgmelding, letterheadOn } from '#letters';
import type { Parameters } from '#rules';
import type { Store } from '#store';
import { changeHerindicatie } from './change-herindicatie.ts';
import { ownAddress } from './own-address.ts';

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
    if (event.agreement !== undefined) replyIds.push(await followUp(ports, herindicatie, index, event.agreement));
    await changeHerindicatie(ports.store, key, (current) => ({
      next: current === undefined || current.eventsSettled > index ? undefined : { ...current, eventsSettled: index + 1 },
      told: undefined,
    }));
  }
}

/** Of an inzorgmelding that was done or undone. Gives the letter. */
async function followUp(ports: SettlePorts, herindicatie: Herindicatie, index: number, agreement: Leveringsovereenkomst): Promise<string> {
  const { additions } = ports.store;
  const event = eventAt(herindicatie, index);
  if (event.what === 'done') await additions.addAgreement(agreement, event.at);
  else await additions.withdrawAgreement(agreement.clientNumber, agreement.id, event.at);
  const { onderaannemerNumber, clientNumber } = agreement;
  await settleAgreements(ports.store, { onderaannemerNumber, clientNumbers: [clientNumber], changedOn: amsterdamDate(event.at) });
  return makeLetterDue(ports, herindicatie, index, agreement);
}

function eventAt({ events, beschikking }: Herindicatie, index: number): HerindicatieEvent {
  const event = events[index];
  if (event === undefined) throw new Error(`Herindicatie ${beschikking} has no event ${index}`);
  return event;
}

/** Its id names the report and the event that it follows from, so that it is made once. */
async function makeLetterDue(
  { store, parameters, letters, now }: SettlePorts,
  herindicatie: Herindicatie,
  index: number,
  agreement: Leveringsovereenkomst,
): Promise<string> {
  const { events, reports } = herindicatie;
  const event = eventAt(herindicatie, index);
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

/**
 * Where the decision on the report went, while that is still on file of this onderaannemer; else an address on file. Of a
 * mail that was never answered nobody knows whether it came from there.
 */
export async function addressFor(
  { store: { register } }: { readonly store: Pick<Store, 'register'> },
  onderaannemerNumber: string,
  outcome: MailOutcome,
): Promise<string | undefined> {
  const current = await register.current();
  if (current === undefined) return undefined;
  const answered = lettersOf(outcome).find(({ of }) => of === undefined || of === onderaannemerNumber)?.to;
  const onFile = answered === undefined ? [] : await current.onderaannemersByAddress(answered);
  return onFile.some(({ number }) => number === onderaannemerNumber) ? answered : ownAddress(current, onderaannemerNumber);
}
