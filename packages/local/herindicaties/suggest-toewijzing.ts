import { addDays, type Beschikking, isSameCare, type NewToewijzing } from '#domain';
import type { ListedHerindicatie } from '#herindicatie';
import type { Store } from '#store';
import { toewijzingenFor } from '#toewijzingen';

/** What a message 301 says of the time after this beschikking, when one came: the person who enters the toewijzing decides. */
export async function suggestToewijzing(store: Pick<Store, 'additions'>, listed: ListedHerindicatie): Promise<NewToewijzing | undefined> {
  const { lastDay, product, clientNumber, steps } = listed;
  const isPossible = steps.some(({ step, state }) => step === 'toewijzing' && state === 'possible');
  if (!isPossible || lastDay === undefined) return undefined;
  const isNext = ({ product: other, period }: Beschikking): boolean =>
    isSameCare(other, product) && (period.to === undefined || period.to > lastDay);
  const found = (await toewijzingenFor(store, clientNumber)).find(isNext);
  if (found === undefined) return undefined;
  // Of one that was prolonged under its own number only the days after its old end are new.
  const from = found.period.from > lastDay ? found.period.from : addDays(lastDay, 1);
  return { product: found.product, period: { from, ...(found.period.to !== undefined && { to: found.period.to }) } };
}
