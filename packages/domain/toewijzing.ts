import { canonicalJson } from './canonical-json.ts';
import type { DateRange, IsoDate } from './dates.ts';
import type { Gemeente } from './gemeente.ts';
import type { ProductCode } from './product.ts';

/** What a gemeente assigned to one person, as one message 301 says it. */
export interface Toewijzing {
  /** `<gemeentecode>-<toewijzingnummer>`: also the id of the beschikking that it becomes. */
  readonly id: string;
  readonly gemeente: Gemeente;
  readonly number: string;
  readonly product: ProductCode;
  /** Start and end day both count. */
  readonly period: DateRange;
  /** WMO002; absent with a new one. */
  readonly changeReason?: string | undefined;
  /** The gemeente takes it back: as if it was never sent. */
  readonly isDeleted: boolean;
  /** When the gemeente decided it, by its own clock: `2026-01-05T12:34:56`. */
  readonly decidedAt: string;
  /** Of the message that it came in. */
  readonly dated: IsoDate;
}

/** One message 301: everything in it is about one person. */
export interface ToewijzingMessage {
  readonly gemeente: Gemeente;
  readonly dated: IsoDate;
  /** Keyed hash. */
  readonly bsnHash: string;
  readonly toewijzingen: readonly Toewijzing[];
}

const sortKey = (one: Toewijzing): string => [one.decidedAt, one.dated, canonicalJson(one)].join(' ');
/**
 * Which of two about the same toewijzing holds: the one decided last (iWmo 3.2, IV013 and OP033x1), else by the date of
 * the message. What remains equal is settled by its content, so that the order of reading never matters.
 */
export const isNewer = (one: Toewijzing, than: Toewijzing): boolean => sortKey(one) > sortKey(than);
