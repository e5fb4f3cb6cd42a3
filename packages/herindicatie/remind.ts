import { addDays, amsterdamDate } from '#domain';
import { composeReminder, letterheadOn } from '#letters';
import type { EndingBeschikking } from './ending-beschikkingen.ts';
import { isToBeReminded, noticeOf } from './notices.ts';
import { ownAddress } from './own-address.ts';
import { type Said, sayOnce } from './say-once.ts';
import type { WatchPorts, WatchRun } from './watch-ports.ts';

export interface Reminded extends Said {
  /** Their onderaannemer has no address of its own. */
  readonly unreachable: readonly EndingBeschikking[];
}

/** Every onderaannemer with a beschikking that ends and no report for it, once about each: one letter a run with all its clients. */
export async function remind(ports: WatchPorts, run: WatchRun, ending: readonly EndingBeschikking[]): Promise<Reminded> {
  const isToBeSaid = (one: EndingBeschikking): boolean => isToBeReminded(one, run.policy);
  const wanted = ending.filter((one) => isToBeSaid(one) && noticeOf('reminder', one, run.policy, numberOf(one))?.made !== true);
  let said: Reminded = { letters: 0, beschikkingen: 0, unreachable: [] };
  for (const [reader, own] of Map.groupBy(wanted, numberOf)) {
    const to = await ownAddress(run.register, reader);
    if (to === undefined) {
      said = { ...said, unreachable: [...said.unreachable, ...own] };
      continue;
    }
    const compose = letterTo(ports, run, to);
    const { letters, beschikkingen } = await sayOnce(ports, run, { kind: 'reminder', reader, ending: own, isToBeSaid, compose });
    said = { ...said, letters: said.letters + letters, beschikkingen: said.beschikkingen + beschikkingen };
  }
  return said;
}
const numberOf = ({ beschikking }: EndingBeschikking): string => beschikking.onderaannemerNumber;

const letterTo =
  ({ parameters, from }: WatchPorts, { today, policy }: WatchRun, to: string) =>
  (about: readonly EndingBeschikking[], reference: string, writtenAt: string) =>
    composeReminder({
      letterhead: letterheadOn(parameters, amsterdamDate(writtenAt), { from }),
      reference,
      to,
      missing: about.map(({ beschikking: { clientNumber, product }, lastDay }) => ({
        clientNumber,
        product,
        lastDay,
        reportBy: addDays(lastDay, -policy.reportDaysBeforeEnd),
      })),
      today,
      writtenAt,
    });
