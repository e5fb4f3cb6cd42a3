import type { IsoInstant } from '#domain';
import type { Store } from './ports.ts';

/** A person says that an address may be written to again: what waited for it goes out. Gives how many letters; undefined when it was not stopped. */
export async function liftAddress(
  { replies, addresses }: Pick<Store, 'replies' | 'addresses'>,
  address: string,
  now: IsoInstant,
): Promise<number | undefined> {
  const lower = address.toLowerCase();
  const wasStopped = await addresses.lift(lower, now);
  const waiting = (await replies.stopped(now)).filter(({ to }) => to.toLowerCase() === lower);
  const resumed = await Promise.all(waiting.map(({ replyId }) => replies.resume(replyId, now)));
  // Lifted before, with letters left behind by a crash: those go out all the same.
  return wasStopped || resumed.length > 0 ? resumed.filter(Boolean).length : undefined;
}
