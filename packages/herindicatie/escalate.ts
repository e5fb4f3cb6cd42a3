import { amsterdamDate } from '#domain';
import { composeEscalation, letterheadOn } from '#letters';
import type { EndingBeschikking } from './ending-beschikkingen.ts';
import { isToBeEscalated, isToBeReminded, keyOf } from './notices.ts';
import { type Said, sayOnce } from './say-once.ts';
import type { WatchPorts, WatchRun } from './watch-ports.ts';

/** Once about each beschikking that has no report when the time for one is over, or whose onderaannemer cannot be reminded. */
export function escalate(
  ports: WatchPorts,
  run: WatchRun,
  ending: readonly EndingBeschikking[],
  unreachable: readonly EndingBeschikking[],
): Promise<Said> {
  const { policy } = run;
  const unreached = new Set(unreachable.map(nameOf));
  const isUnreachable = (one: EndingBeschikking): boolean => unreached.has(nameOf(one));
  const isToBeSaid = (one: EndingBeschikking): boolean =>
    isToBeEscalated(one, policy) || (isUnreachable(one) && isToBeReminded(one, policy));
  const compose = ports.backofficeAddress === undefined ? undefined : letterTo(ports, ports.backofficeAddress, isUnreachable);
  return sayOnce(ports, run, { kind: 'escalation', reader: 'backoffice', ending, isToBeSaid, compose });
}
const nameOf = (one: EndingBeschikking): string => JSON.stringify(keyOf(one));

const letterTo =
  ({ parameters, from }: WatchPorts, to: string, isUnreachable: (one: EndingBeschikking) => boolean) =>
  (about: readonly EndingBeschikking[], reference: string, writtenAt: string) =>
    composeEscalation({
      letterhead: letterheadOn(parameters, amsterdamDate(writtenAt), { from }),
      reference,
      to,
      escalated: about.map((one) => ({
        clientNumber: one.beschikking.clientNumber,
        onderaannemerNumber: one.beschikking.onderaannemerNumber,
        lastDay: one.lastDay,
        daysLeft: one.daysLeft,
        isUnreachable: isUnreachable(one),
      })),
      writtenAt,
    });
