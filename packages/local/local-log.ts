import type { Log } from '../../functions/log.ts';

/** The functions' own log: what went wrong goes to standard error; the rest is told by the journal, in words. */
export const localLog: Log = (level, event, details) => {
  if (level === 'error') console.error(JSON.stringify({ level, event, ...details }));
};
