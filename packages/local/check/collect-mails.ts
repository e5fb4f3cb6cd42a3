import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { mailboxes } from '../mailboxes.ts';
import type { MailToCheck } from './check-mails.ts';

/** An argument that cannot be used; the message says which and why, in Dutch. */
export class UnusableArgument extends Error {}

async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UnusableArgument(`${path} bestaat niet.`);
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.eml')).sort();
  if (names.length === 0) throw new UnusableArgument(`In de map ${path} staan geen .eml-bestanden.`);
  return names.map((name) => join(path, name));
}

/** Loose documents together are one mail from `sender`, as if it had been mailed with these attachments. */
async function mailOf(paths: readonly string[], sender: string | undefined): Promise<MailToCheck> {
  if (sender === undefined) throw new UnusableArgument('Geef bij losse documenten met --sender het mailadres van de onderaannemer.');
  const attachments = await Promise.all(paths.map(async (path) => ({ filename: basename(path), content: await readFile(path) })));
  const composer = new MailComposer({
    from: sender,
    to: mailboxes.facturen[0] ?? '',
    subject: 'Losse documenten',
    text: 'Zie de bijlagen.',
    attachments,
  });
  return { file: basename(paths[0] ?? ''), raw: new Uint8Array(await composer.compile().build()) };
}

/** Mails in the order given, a folder's in the order of their names; a mail is read when its turn comes. */
export async function collectMails(paths: readonly string[], sender: string | undefined): Promise<AsyncIterable<MailToCheck>> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const loose = files.filter((file) => !file.toLowerCase().endsWith('.eml'));
  const together = loose.length === 0 ? undefined : await mailOf(loose, sender);
  return (async function* () {
    for (const file of files) if (!loose.includes(file)) yield { file: basename(file), raw: new Uint8Array(await readFile(file)) };
    if (together !== undefined) yield together;
  })();
}
