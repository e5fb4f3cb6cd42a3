import { parseArgs } from 'node:util';
import { type RehearsedMail, rehearse } from '#assess';
import type { MailOutcome } from '#domain';
import type { Parameters } from '#rules';
import { memoryStore } from '#store';
import { UnusableArgument } from '../check/collect-mails.ts';
import { assessOffline, type OfflineValues, offlineOptions, offlineUsage } from '../check/offline.ts';
import { withLocalStore } from '../open-local-store.ts';
import { storedMails } from '../stored-mails.ts';
import { compare } from './change.ts';
import { readParameterFolder } from './read-parameter-folder.ts';
import { changeLine, totalsLine } from './to-text.ts';

export const rehearseUsage = `siem rehearse --parameters MAP [--json] [${offlineUsage} PAD...]`;

const options = { ...offlineOptions, parameters: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

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
  const parameters = await readParameterFolder(values.parameters, new Date().toISOString());
  const { mails, nameOf } = positionals.length === 0 ? await ofStored(parameters) : await ofMails(positionals, values, parameters);
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

/** Once by the built-in parameters; the same reading is then judged again. */
async function ofMails(paths: readonly string[], values: OfflineValues, parameters: Parameters): Promise<Rehearsal> {
  const store = memoryStore();
  const files = new Map<string, string>();
  for await (const { file, outcome } of assessOffline(paths, values, store)) files.set(outcome.mailId, file);
  return { mails: await rehearse(store, [...files.keys()], parameters), nameOf: ({ mailId }) => files.get(mailId) ?? mailId };
}
