import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type RehearsedMail, rehearse } from '#assess';
import type { MailOutcome } from '#domain';
import { bsnHasher } from '#register';
import type { Parameters } from '#rules';
import { memoryStore } from '#store';
import { checkMails } from '../check/check-mails.ts';
import { collectMails, UnusableArgument } from '../check/collect-mails.ts';
import { instant, readRegisterFile } from '../check/read-register-file.ts';
import { withLocalStore } from '../open-local-store.ts';
import { storedMails } from '../stored-mails.ts';
import { compare } from './change.ts';
import { readParameterFolder } from './read-parameter-folder.ts';
import { changeLine, totalsLine } from './to-text.ts';

export const rehearseUsage =
  'siem rehearse --parameters MAP [--json] [[--register R.xlsx] [--as-of 2026-02-01] [--received 2026-02-03T09:12:00+01:00] [--sender adres] MAIL...]';

const options = {
  parameters: { type: 'string' },
  register: { type: 'string' },
  'as-of': { type: 'string' },
  received: { type: 'string' },
  sender: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Rehearsal {
  readonly mails: readonly RehearsedMail[];
  readonly nameOf: (outcome: MailOutcome) => string;
}

/**
 * `siem rehearse`: what other parameters would change, in given mails or in everything that is stored. Writes nothing.
 * Exit code 0 whatever changes, 2 for arguments, parameters or a register that cannot be used.
 */
export async function runRehearse(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.parameters === undefined) throw new UnusableArgument(`Noem de map met de parameters.\n${rehearseUsage}`);
  const now = new Date().toISOString();
  const parameters = await readParameterFolder(values.parameters, now);
  const given = { ...values, asOf: values['as-of'], now };
  const { mails, nameOf } = positionals.length === 0 ? await ofStored(parameters) : await ofMails(positionals, given, parameters);
  const { changes, totals } = compare(mails, nameOf);
  const refused = mails.flatMap((mail) => (mail.state === 'unusable' ? [{ mail: nameOf(mail.before), unusable: mail.why }] : []));
  const lines = values.json
    ? [...refused, ...changes, { totals }].map((one) => JSON.stringify(one))
    : [...refused.map(({ mail, unusable }) => `${mail}: niet te beoordelen: ${unusable}`), ...changes.map(changeLine), totalsLine(totals)];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}

const ofStored = (parameters: Parameters): Promise<Rehearsal> =>
  withLocalStore(async (store) => ({
    mails: await rehearse(store, await storedMails(store), parameters),
    nameOf: ({ reference }) => reference,
  }));

interface Given {
  readonly register?: string | undefined;
  readonly asOf?: string | undefined;
  readonly received?: string | undefined;
  readonly sender?: string | undefined;
  readonly now: string;
}

/** Once by the built-in parameters; the same reading is then judged again. */
async function ofMails(paths: readonly string[], given: Given, parameters: Parameters): Promise<Rehearsal> {
  const store = memoryStore();
  const hashBsn = bsnHasher(randomBytes(32).toString('hex'));
  const register = await readRegisterFile(given.register, instant('as-of', given.asOf) ?? given.now, hashBsn);
  const files = new Map<string, string>();
  const receivedAt = instant('received', given.received);
  for await (const { file, outcome } of checkMails(await collectMails(paths, given.sender), {
    register,
    hashBsn,
    receivedAt,
    now: () => given.now,
    store,
  }))
    files.set(outcome.mailId, file);
  return { mails: await rehearse(store, [...files.keys()], parameters), nameOf: ({ mailId }) => files.get(mailId) ?? mailId };
}
