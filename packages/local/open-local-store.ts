import { existsSync } from 'node:fs';
import type { Store } from '#store';
import { storeEnvironment } from '../../functions/environment.ts';
import { makeStore } from '../../functions/stores.ts';
import { openDataFolder } from './data-folder.ts';
import { openStored, storeVariables } from './stand-ins/start-stand-ins.ts';
import { StartProblem } from './start-problem.ts';

interface LocalStore {
  readonly store: Store;
  readonly stop: () => Promise<void>;
}

/** What this machine stored, while Siem itself does not run; nothing is started that could change it. */
async function openLocalStore(folder: string): Promise<LocalStore> {
  if (!existsSync(folder))
    throw new StartProblem(`Er is nog niets opgeslagen in ${folder}. Start eerst: npm start, of noem een andere map: DATA_DIR=…`);
  const data = openDataFolder(folder, false);
  try {
    const { endpoints, standIns } = await openStored(data);
    const stop = async () => {
      for (const standIn of standIns) await standIn.stop();
      data.release();
    };
    return { store: makeStore(storeEnvironment.parse({ AWS_REGION: 'eu-central-1', ...endpoints, ...storeVariables })), stop };
  } catch (error) {
    data.release();
    throw error;
  }
}

/** The folder of `npm start`. */
const dataFolder = (): string => process.env['DATA_DIR'] ?? '.data';

/** Opens the store, does the work and lets go, whatever happens. */
export async function withLocalStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const local = await openLocalStore(dataFolder());
  try {
    return await work(local.store);
  } finally {
    await local.stop();
  }
}
