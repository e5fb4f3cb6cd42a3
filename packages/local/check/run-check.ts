import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { bsnHasher } from '#register';
import { checkMails } from './check-mails.ts';
import { collectMails, UnusableArgument } from './collect-mails.ts';
import { instant, readRegisterFile } from './read-register-file.ts';
import { statsOf } from './stats.ts';
import { toJson } from './to-json.ts';
import { toReadable } from './to-text.ts';

export const checkUsage =
  'siem check [--register R.xlsx] [--as-of 2026-02-01] [--received 2026-02-03T09:12:00+01:00] [--sender adres] [--json] [--stats] PAD...';

/** `siem check`: exit code 0 when every mail could be handled, whatever was decided; 2 for arguments or a register that cannot be used. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      register: { type: 'string' },
      received: { type: 'string' },
      sender: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean', default: false },
      stats: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UnusableArgument(`Geef minstens één mail of document.\n${checkUsage}`);
  const hashBsn = bsnHasher(randomBytes(32).toString('hex'));
  const register = await readRegisterFile(values.register, instant('as-of', values['as-of']) ?? new Date().toISOString(), hashBsn);
  const receivedAt = instant('received', values.received);
  const times: number[] = [];
  for await (const checked of checkMails(await collectMails(positionals, values.sender), {
    register,
    hashBsn,
    receivedAt,
    now: () => new Date().toISOString(),
  })) {
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
