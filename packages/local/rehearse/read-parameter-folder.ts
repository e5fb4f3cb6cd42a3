import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { amsterdamDate } from '#domain';
import { currentParameters, formatParameterFault, type ParameterFile, type Parameters, parameterFiles, readParameters } from '#rules';
import { UnusableArgument } from '../check/collect-mails.ts';

const expected = parameterFiles.map((name) => `${name}.json`);

/** The parameter files of a folder over the built-in ones; whatever is wrong is named with file, key and what to do. */
export async function readParameterFolder(folder: string, now: string): Promise<Parameters> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) throw new UnusableArgument(`De map ${folder} kan niet gelezen worden.`);
  const strange = names.filter((name) => name.endsWith('.json') && !expected.includes(name));
  if (strange.length > 0)
    throw new UnusableArgument(
      `${strange.join(', ')}: dit bestand bestaat niet bij de parameters. Noem het ${expected.join(', ')}, of haal het weg.`,
    );
  const present = parameterFiles.filter((name) => names.includes(`${name}.json`));
  if (present.length === 0) throw new UnusableArgument(`In ${folder} staat geen van deze bestanden: ${expected.join(', ')}.`);
  const files: Partial<Record<ParameterFile, unknown>> = {};
  for (const name of present) files[name] = await readJson(join(folder, `${name}.json`), `${name}.json`);
  const read = readParameters(files, currentParameters, amsterdamDate(now));
  if (!read.ok)
    throw new UnusableArgument(`De parameters in ${folder} hebben fouten:\n${read.faults.map(formatParameterFault).join('\n')}`);
  return read.parameters;
}

async function readJson(path: string, name: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UnusableArgument(`${name} kan niet gelezen worden.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnusableArgument(
      `${name} is geen JSON: ${error instanceof Error ? error.message : ''}. Verbeter wat daar staat, vaak een komma of aanhalingsteken.`,
    );
  }
}
