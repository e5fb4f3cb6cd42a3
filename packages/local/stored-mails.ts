import type { Store } from '#store';
import { mailIdOf } from '../../functions/mail-id.ts';

/** Every mail that came in, the oldest first: the ids of this machine sort by time. */
export async function storedMails(store: Pick<Store, 'objects'>): Promise<readonly string[]> {
  const ids: string[] = [];
  let page = await store.objects.listRaw(undefined);
  while (page.length > 0) {
    ids.push(...page.flatMap(({ key }) => mailIdOf(key) ?? []));
    page = await store.objects.listRaw(page.at(-1)?.key);
  }
  return ids;
}
