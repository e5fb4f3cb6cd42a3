import { parseArgs } from 'node:util';
import { UnusableArgument } from './collect-mails.ts';
import { assessOffline, offlineOptions, offlineUsage } from './offline.ts';
import { statsOf } from './stats.ts';
import { toJson } from './to-json.ts';
import { toReadable } from './to-text.ts';

export const checkUsage = `siem check ${offlineUsage} [--json] [--stats] PAD...`;

/** `siem check`: exit code 0 when every mail could be handled, whatever was decided; 2 for arguments or a register that cannot be used. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...offlineOptions, json: { type: 'boolean', default: false }, stats: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UnusableArgument(`Geef minstens één mail of document.\n${checkUsage}`);
  const times: number[] = [];
  for await (const checked of assessOffline(positionals, values)) {
    times.push(checked.ms);
    process.stdout.write(`${values.json ? toJson(checked) : toReadable(checked)}\n`);
  }
  if (values.stats)
    process.stdout.write(
      `${
        values.json
          ? JSON.stringify({ stats: statsOf(times) })
          : Object.entries(statsOf(times))
              .map(([k, v]) => `${k}: ${v}`)
              .join(' · ')
      }\n`,
    );
  return 0;
}
