import type { MailOutcome } from '#domain';
import type { IntakeRow, Store } from '#store';
import { mailIdOf } from '../../../functions/mail-id.ts';

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

/** The newest mails first; the ids of this machine sort by time. */
export async function listMails(store: Store): Promise<MailList> {
  const ids: string[] = [];
  let page = await store.objects.listRaw(undefined);
  while (page.length > 0) {
    ids.push(...page.flatMap(({ key }) => mailIdOf(key) ?? []));
    page = await store.objects.listRaw(page.at(-1)?.key);
  }
  const mails: ListedMail[] = [];
  for (const id of ids.reverse().slice(0, shownMax)) {
    const row = await store.intake.get(id);
    if (row !== undefined) mails.push({ row, outcome: await store.outcomes.get(id) });
  }
  return { mails, count: ids.length };
}
