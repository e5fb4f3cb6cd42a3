import { lettersOf, type MailOutcome } from '#domain';
import type { Store } from '#store';
import { ownAddress } from './own-address.ts';

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
