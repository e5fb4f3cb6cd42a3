import type { IsoDate } from '#domain';
import type { Parameters } from './schema.ts';

export const parameterFiles = [
  'tarieven',
  'calendars',
  'gemeenten',
  'policy',
  'consequences',
] as const satisfies readonly (keyof Parameters)[];
export type ParameterFile = (typeof parameterFiles)[number];

/** What is wrong in a file with parameters, for the person who changes it. */
export interface ParameterFault {
  readonly file: ParameterFile;
  /** `BG-M`, or `Tilburg BG`. */
  readonly key: string;
  /** From which day the entry holds, when the fault is in one entry. */
  readonly date?: IsoDate | undefined;
  /** Dutch: what is wrong and what to do, one or two sentences. */
  readonly problem: string;
}

/** "tarieven.json, BG-M, 2025-01-01: …" */
export const formatParameterFault = ({ file, key, date, problem }: ParameterFault): string =>
  `${[`${file}.json`, key, date].filter(Boolean).join(', ')}: ${problem}`;
