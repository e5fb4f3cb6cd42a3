import type { IsoInstant } from '#domain';
import type { Parameters } from '#rules';
import type { Store } from '#store';
import type { SweepWaits } from './sweep-waits.ts';

export interface SweepPorts {
  readonly store: Pick<Store, 'objects' | 'intake' | 'replies' | 'outcomes'>;
  readonly queueMail: (mailId: string, group: string) => Promise<void>;
  readonly queueReply: (replyId: string) => Promise<void>;
  /** Mails that wait on the queue, approximately. */
  readonly countWaiting: () => Promise<number>;
  readonly now: () => IsoInstant;
  readonly parameters: Parameters;
  /** Where the page for onderaannemers is published; absent where it is not. */
  readonly explanationsUrl?: string | undefined;
  readonly waits: SweepWaits;
}

export const ago = (now: IsoInstant, seconds: number): IsoInstant => new Date(Math.max(0, Date.parse(now) - seconds * 1000)).toISOString();
