import type { IsoDate, IsoInstant } from '#domain';
import type { Parameters, Policy } from '#rules';
import type { RegisterReader, Store } from '#store';

/** All that the watching of dates may reach outside itself. */
export interface WatchPorts {
  readonly store: Pick<Store, 'register' | 'herindicaties' | 'intake' | 'replies'>;
  readonly parameters: Parameters;
  readonly now: () => IsoInstant;
  /** Another one for every run, in letters and digits: what a run claims is its own. */
  readonly newRunId: () => string;
  /** Puts a letter that is due on its queue; the sweep does it again when this is lost. */
  readonly queueReply: (replyId: string) => Promise<void>;
  /** Our mailbox for reports, which letters come from: an answer with the report is in the right place. */
  readonly from: string;
  /** Who hears of beschikkingen without report; absent: they are listed and counted only. */
  readonly backofficeAddress?: string | undefined;
}

/** One run, as the day of its start. */
export interface WatchRun {
  readonly id: string;
  readonly today: IsoDate;
  readonly policy: Policy;
  readonly register: RegisterReader;
}
