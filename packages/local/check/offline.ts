import { randomBytes } from 'node:crypto';
import { bsnHasher } from '#register';
import type { Store } from '#store';
import { checkMails } from './check-mails.ts';
import type { Checked } from './checked.ts';
import { collectMails } from './collect-mails.ts';
import { instant, readRegisterFile } from './read-register-file.ts';

/** How mails and documents are assessed without a server: for every command that does so. */
export const offlineOptions = {
  register: { type: 'string' },
  received: { type: 'string' },
  sender: { type: 'string' },
  'as-of': { type: 'string' },
} as const;
export const offlineUsage = '[--register R.xlsx] [--as-of 2026-02-01] [--received 2026-02-03T09:12:00+01:00] [--sender adres]';
export type OfflineValues = { readonly [Name in keyof typeof offlineOptions]?: string | undefined };

/**
 * Assesses mails, folders and loose documents in the order given; `store` is for who looks into it afterwards. Throws
 * `UnusableArgument` for what the user can mend.
 */
export async function* assessOffline(paths: readonly string[], values: OfflineValues, store?: Store): AsyncGenerator<Checked> {
  const hashBsn = bsnHasher(randomBytes(32).toString('hex'));
  const now = (): string => new Date().toISOString();
  const register = await readRegisterFile(values.register, instant('as-of', values['as-of']) ?? now(), hashBsn);
  const receivedAt = instant('received', values.received);
  yield* checkMails(await collectMails(paths, values.sender), { register, hashBsn, receivedAt, now, store });
}
