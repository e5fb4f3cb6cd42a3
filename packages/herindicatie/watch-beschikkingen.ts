import { amsterdamDate } from '#domain';
import { policyOn } from '#rules';
import { endingBeschikkingen } from './ending-beschikkingen.ts';
import { escalate } from './escalate.ts';
import { remind } from './remind.ts';
import type { WatchPorts } from './watch-ports.ts';

/** What one run found and said. */
export interface WatchCounts {
  /** Beschikkingen that end soon or ended lately. */
  readonly ending: number;
  readonly withoutReport: number;
  readonly reminded: number;
  readonly reminders: number;
  /** Their onderaannemer has no address of its own. */
  readonly unreachable: number;
  readonly escalated: number;
}

const nothing: WatchCounts = { ending: 0, withoutReport: 0, reminded: 0, reminders: 0, unreachable: 0, escalated: 0 };

/**
 * Each day: reminds onderaannemers of beschikkingen that end without evaluatieverslag, and tells the backoffice of those
 * for which the time is over. May run again or twice at once.
 */
export const watchBeschikkingen = (ports: WatchPorts) => async (): Promise<WatchCounts> => {
  const { store, parameters } = ports;
  const register = await store.register.current();
  if (register === undefined) return nothing;
  const today = amsterdamDate(ports.now());
  const run = { id: ports.newRunId(), today, policy: policyOn(parameters, today), register };
  const ending = await endingBeschikkingen(store, parameters, today);
  const { beschikkingen: reminded, letters: reminders, unreachable } = await remind(ports, run, ending);
  const escalated = await escalate(ports, run, ending, unreachable);
  return {
    ending: ending.length,
    withoutReport: ending.filter(({ report }) => report === 'none').length,
    reminded,
    reminders,
    unreachable: unreachable.length,
    escalated: escalated.beschikkingen,
  };
};
