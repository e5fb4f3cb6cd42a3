import type { HostileReading } from './read-hostile-files.ts';

/** The longest that one mail with one file may take, and how far the process may grow. */
const mostMs = 20_000;
const mostGrownMb = 500;

/** Why a reading is not as it must be; undefined when it is. `allowed` are the endings that are right for the file, any when left out. */
export function faultOf({ ended, ms, grownMb }: HostileReading, allowed?: readonly string[]): string | undefined {
  if (ended === 'crashed' || ended === 'hung') return `the process ${ended}`;
  if (ms > mostMs) return `it took ${ms} ms`;
  if (grownMb > mostGrownMb) return `the process grew ${grownMb} MB`;
  return allowed === undefined || allowed.includes(ended) ? undefined : `it ended as ${ended}, not ${allowed.join(' or ')}`;
}
