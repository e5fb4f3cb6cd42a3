import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { filesOf } from '#assess';
import type { SourceFile } from '#documents';
import { type Mail, parseMail } from '#mail';
import { UnusableArgument } from '../check/collect-mails.ts';
import { ownAddresses } from '../mailboxes.ts';

/** What is read together: one mail, or loose files as if one mail had brought them. */
export interface FilesToRead {
  readonly title: string;
  readonly files: readonly SourceFile[];
  readonly mail: Pick<Mail, 'text' | 'problems'> & { readonly facts: Pick<Mail['facts'], 'subject' | 'mailbox'> };
}

const withoutMail: FilesToRead['mail'] = { text: '', problems: [], facts: { subject: '', mailbox: 'facturen' } };

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new UnusableArgument(`${path} kan niet gelezen worden.`);
  return new Uint8Array(bytes);
}

/** Each mail by itself, then the loose files together. */
export async function filesToRead(paths: readonly string[], now: string): Promise<readonly FilesToRead[]> {
  const isMail = (path: string): boolean => path.toLowerCase().endsWith('.eml');
  const mails = paths.filter(isMail).map(async (path) => {
    const mail = await parseMail(await bytesOf(path), { now, ownAddresses });
    return { title: basename(path), files: filesOf(mail), mail };
  });
  const loose = paths.filter((path) => !isMail(path));
  const files = await Promise.all(
    loose.map(async (path, index) => ({ attachment: index + 1, name: basename(path), bytes: await bytesOf(path) })),
  );
  const together = files.length === 0 ? [] : [{ title: files.map(({ name }) => name).join(', '), files, mail: withoutMail }];
  return [...(await Promise.all(mails)), ...together];
}
