import { createHash } from 'node:crypto';
import type { ClaimedNotice, IsoDate } from '#domain';

/** In a tag of SES, a key and a URL alike; a number of the register may hold anything. */
const readerPart = (reader: string): string => createHash('sha256').update(reader).digest('hex').slice(0, 16);
/** Such a letter answers no mail: what stands before its count is an id of its own. */
export const noticeId = (kind: string, reader: string, day: IsoDate, runId: string): string =>
  `${kind}-${day}-${runId}-${readerPart(reader)}-1`;
export const noticeMailId = (replyId: string): string => replyId.slice(0, replyId.lastIndexOf('-'));
/** A beschikking may go on with another onderaannemer: what the first one was told, the second one was not. */
export const isToldTo = (reader: string, { replyId }: ClaimedNotice): boolean => replyId.endsWith(`-${readerPart(reader)}-1`);
