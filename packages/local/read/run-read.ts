import { parseArgs } from 'node:util';
import { aroundOf, readWithScans } from '#assess';
import { readFiles } from '#reading';
import { UnusableArgument } from '../check/collect-mails.ts';
import { recogniseHere } from '../recognise-here.ts';
import { filesToRead } from './files-to-read.ts';
import { toReadingText } from './to-text.ts';

/** Nothing that may be kept or sent on holds a BSN. */
const withoutBsn = (key: string, value: unknown): unknown => (key === 'bsn' ? undefined : value);

export const readUsage = 'siem read [--json] BESTAND...';

/**
 * `siem read`: what the reader sees in mails and documents, before any rule: each value with its certainty and the place
 * where it stands. Needs no register and decides nothing. Exit code 0, or 2 for arguments that cannot be used.
 */
export async function runRead(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { json: { type: 'boolean' } } });
  if (positionals.length === 0) throw new UnusableArgument(`Geef minstens één bestand.\n${readUsage}`);
  for (const { title, files, mail } of await filesToRead(positionals, new Date().toISOString())) {
    const reading = await readWithScans({ readFiles, recognitionOf: recogniseHere }, files, aroundOf(mail));
    if (reading === undefined) throw new Error(`${title} waits for a recognition that nobody makes`);
    const { submissions } = reading;
    process.stdout.write(
      values.json ? `${JSON.stringify({ file: title, submissions }, withoutBsn)}\n` : `${toReadingText(title, reading)}\n`,
    );
  }
  return 0;
}
