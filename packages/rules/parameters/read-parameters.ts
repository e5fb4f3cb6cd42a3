import { z } from 'zod';
import type { IsoDate } from '#domain';
import { faultsOf } from './faults-of.ts';
import { type ParameterFault, type ParameterFile, parameterFiles } from './parameter-fault.ts';
import { type Parameters, parametersSchema } from './schema.ts';

export type ReadParameters =
  | { readonly ok: true; readonly parameters: Parameters }
  | { readonly ok: false; readonly faults: readonly ParameterFault[] };

/** Changed files, each as parsed JSON, over parameters that are right; all faults at once. */
export function readParameters(files: Readonly<Partial<Record<ParameterFile, unknown>>>, over: Parameters, today: IsoDate): ReadParameters {
  const whole = { ...over, ...files };
  const parsed = parametersSchema.safeParse(whole);
  const faults = parsed.success ? faultsOf(parsed.data, today) : parsed.error.issues.map((issue) => faultOf(issue, whole));
  return parsed.success && faults.length === 0 ? { ok: true, parameters: parsed.data } : { ok: false, faults };
}

/** Parameters that were stored with a decision; nothing when this version knows others. */
export const parametersOf = (stored: unknown): Parameters | undefined => parametersSchema.safeParse(stored).data;

type Path = readonly PropertyKey[];
const fileName = z.enum(parameterFiles);
const at = (value: unknown, path: Path): unknown => path.reduce((inner, key) => Object(inner)[key], value);

function faultOf(issue: z.core.$ZodIssue, whole: unknown): ParameterFault {
  const [file, ...path] = issue.path;
  // In a list the entry is named by its day; what stands before it is the key. A file itself has no day.
  const index = path.findIndex((key) => typeof key === 'number');
  const [key, member] = index === -1 ? [path.slice(0, 1), path.slice(1)] : [path.slice(0, index), path.slice(index + 1)];
  const { from, date } = Object(at(whole, issue.path.slice(0, index + 2)));
  const day: unknown = from ?? date;
  return {
    file: fileName.parse(file),
    key: key.join(' '),
    date: typeof day === 'string' ? day : undefined,
    problem: problemOf(issue, member.join(' '), at(whole, issue.path)),
  };
}

/** Dutch, beginning with the member that it is about. */
function problemOf(issue: z.core.$ZodIssue, member: string, value: unknown): string {
  const named = member === '' ? '' : `${member} `;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${named}kent geen ${issue.keys.join(', ')}. Haal dat weg of verbeter de naam.`;
    case 'invalid_type':
      return value === undefined
        ? `${named}ontbreekt. Vul het in.`
        : `${named}is niet goed: verwacht wordt ${kinds[issue.expected] ?? issue.expected}.`;
    case 'invalid_key':
      return 'deze naam bestaat niet. Verbeter haar of haal haar weg.';
    case 'invalid_value':
      return `${named}mag alleen zijn: ${issue.values.join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'string') return `${named}is leeg. Vul het in.`;
      return issue.origin === 'array' ? `${named}is leeg. Vul minstens één waarde in.` : `${named}is te klein. Verbeter het getal.`;
    default:
      return `${named}${issue.message}.`;
  }
}
const kinds: Readonly<Record<string, string>> = {
  int: 'een geheel getal (eurocent, dagen)',
  number: 'een getal',
  string: 'tekst',
  boolean: 'true of false',
  array: 'een lijst [ ]',
  object: 'een groep { }',
  record: 'een groep { }',
};
