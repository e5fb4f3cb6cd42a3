import type { Store } from '#store';
import { storeEnvironment } from '../../functions/environment.ts';
import { makeStore } from '../../functions/stores.ts';
import { defaultPagePort } from './options.ts';
import { StartProblem } from './start-problem.ts';

/** Where a command finds its desk. */
interface DeskPlaces<Desk> {
  /** Asking throws a TypeError when nothing answers on this port. */
  readonly here: (pagePort: number) => Desk;
  readonly onAws: (store: Store) => Desk;
}

/** Asks the system that runs on this machine or, with TABLE_NAME and the buckets set, that on AWS; a StartProblem when none runs here. */
export async function atDesk<Desk, Answer>({ here, onAws }: DeskPlaces<Desk>, ask: (desk: Desk) => Promise<Answer>): Promise<Answer> {
  if (process.env['TABLE_NAME'] !== undefined) return ask(onAws(makeStore(storeEnvironment.parse(process.env))));
  try {
    return await ask(here(Number(process.env['PAGE_PORT'] ?? defaultPagePort)));
  } catch (error) {
    if (error instanceof TypeError) throw new StartProblem('Er draait geen Siem op deze machine. Start eerst: npm start');
    throw error;
  }
}
