import type { Store } from '#store';
import { Crash, type CrashMoment } from './store-faults.ts';

/**
 * The store as a process sees it that dies at its n-th call (1-based): that call fails, before it was carried out or after,
 * and every call after it.
 */
export function dyingStore(store: Store, nth: number, moment: CrashMoment): Store {
  let calls = 0;
  let dead = false;
  const dying = <T extends object>(part: T): T =>
    new Proxy(part, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: readonly unknown[]) => {
          if (dead) throw new Crash('the process is gone');
          calls += 1;
          const isLast = calls === nth;
          if (isLast) dead = true;
          if (isLast && moment === 'before') throw new Crash(`died before call ${nth}`);
          const answer: unknown = await Reflect.apply(member, target, args);
          if (isLast) throw new Crash(`died after call ${nth}`);
          return answer;
        };
      },
    });
  return Object.fromEntries(Object.entries(store).map(([name, part]) => [name, dying(part)])) as unknown as Store;
}
