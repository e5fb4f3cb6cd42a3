import type { MailOutcome } from '#domain';
import type { IntakeRow, Store } from '#store';
import { storedMails } from '../stored-mails.ts';

export interface ListedMail {
  readonly row: IntakeRow;
  readonly outcome: MailOutcome | undefined;
}
export interface MailList {
  readonly mails: readonly ListedMail[];
  /** All there are, shown or not. */
  readonly count: number;
}

const shownMax = 200;

/** The newest mails first. */
export async function listMails(store: Store): Promise<MailList> {
  const ids = await storedMails(store);
  const mails: ListedMail[] = [];
  for (const id of ids.toReversed().slice(0, shownMax)) {
    const row = await store.intake.get(id);
    if (row !== undefined) mails.push({ row, outcome: await store.outcomes.get(id) });
  }
  return { mails, count: ids.length };
}

/** What was decided under a reference; nothing when it is unknown here or not decided yet. */
export async function outcomeOf(store: Store, reference: string): Promise<MailOutcome | undefined> {
  for (const id of (await storedMails(store)).toReversed())
    if ((await store.intake.get(id))?.reference === reference) return store.outcomes.get(id);
  return undefined;
}
