import type { IsoInstant } from '#domain';
import type { SettlePorts as HerindicatiePorts } from '#herindicatie';
import type { Parameters } from '#rules';
import type { Store } from '#store';
import type { SweepWaits } from './sweep-waits.ts';

export interface SweepPorts {
  readonly store: Pick<Store, 'objects' | 'intake'> & HerindicatiePorts['store'];
  readonly queueMail: (mailId: string, group: string) => Promise<void>;
  readonly queueReply: (replyId: string) => Promise<void>;
  /** Mails that wait on the queue, approximately. */
  readonly countWaiting: () => Promise<number>;
  readonly now: () => IsoInstant;
  /** Something that could not be finished, for the log. */
  readonly tell: (event: string, details: Readonly<Record<string, string>>) => void;
  readonly parameters: Parameters;
  readonly letters: HerindicatiePorts['letters'];
  readonly waits: SweepWaits;
}

export const ago = (now: IsoInstant, seconds: number): IsoInstant => new Date(Math.max(0, Date.parse(now) - seconds * 1000)).toISOString();
