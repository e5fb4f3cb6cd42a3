import { expect } from 'vitest';
import { awsStore, type Store } from '#store';
import { Crash, type CrashMoment, crashAtWrite } from './store-faults.ts';
import type { StoreStandIns } from './store-stand-ins.ts';

export const crashMoments: readonly CrashMoment[] = ['before', 'after'];

export interface CrashScene {
  readonly arrange?: (store: Store) => Promise<unknown>;
  readonly act: (store: Store) => Promise<unknown>;
  /** Looks with other eyes, after the crash and before the retry. */
  readonly between?: (store: Store) => Promise<unknown>;
  readonly retry: (store: Store) => Promise<unknown>;
  readonly assert: (store: Store) => Promise<unknown>;
}

/** Plays a scene once for every write that `act` makes, with the process dying there. Gives how many writes there are. */
export async function playAtEveryWrite(standIns: StoreStandIns, moment: CrashMoment, scene: CrashScene): Promise<number> {
  for (let nth = 1; ; nth++) {
    const names = await standIns.fresh();
    const alive = (): Store => awsStore({ ...standIns.connect(), ...names });
    await scene.arrange?.(alive());
    const doomed = standIns.connect();
    const { writesBegun } = crashAtWrite(doomed, nth, moment);
    const died = await scene.act(awsStore({ ...doomed, ...names })).then(
      () => false,
      (error: unknown) => {
        if (!(error instanceof Crash)) throw error;
        return true;
      },
    );
    expect(died).toBe(writesBegun() >= nth);
    if (!died) return writesBegun();
    await scene.between?.(alive());
    await scene.retry(alive());
    await scene.assert(alive());
  }
}
