import type { ReplyRow } from '#store';

/** Nobody could tell whether SES took the letter, and the wait for its send event was over. */
const unknownOnce = 'unknown-whether-accepted';

/** What the row says after another failure; that a letter was already repeated in doubt is never forgotten. */
export const failureText = (row: Pick<ReplyRow, 'failure'>, failure: string): string =>
  wasRepeatedInDoubt(row) ? `${unknownOnce}; ${failure}` : failure;

export const repeatInDoubt = unknownOnce;
export const wasRepeatedInDoubt = (row: Pick<ReplyRow, 'failure'>): boolean => row.failure?.startsWith(unknownOnce) ?? false;
