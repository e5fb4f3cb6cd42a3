/** Ids, codes and counts; never a name, an address, a subject or a BSN. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, details: Readonly<Record<string, string | number | boolean>>) => void;

/** One JSON object a line, as CloudWatch reads it. */
export const jsonLog: Log = (level, event, details) => console[level](JSON.stringify({ level, event, ...details }));

/** What went wrong, without the message when it could hold what a stranger wrote. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
