import type { Mailbox } from '#domain';
import { addressesIn, type Headers } from './headers.ts';
import type { MailContext } from './mail.ts';

type OwnAddresses = MailContext['ownAddresses'];

/** Which of our mailboxes an address is: case, `+label` and the letter O written as a zero do not matter. */
export function mailboxOf(address: string, own: OwnAddresses): Mailbox {
  const folded = fold(address);
  if (own.facturen.some((each) => fold(each) === folded)) return 'facturen';
  return own.herindicatie.some((each) => fold(each) === folded) ? 'herindicatie' : 'unknown';
}

function fold(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase().replace(/\+.*$/, '').replaceAll('0', 'o');
  return `${local}@${address
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '')}`;
}

/** What the mail server says of its delivery goes before what the sender wrote: a mail to both mailboxes arrives twice. */
export function findMailbox(headers: Headers, own: OwnAddresses): Mailbox {
  const delivered = headers
    .all('received')
    .flatMap((received) => addressesIn(/\bfor\s+(<[^<>]*>|[^\s;]+)/i.exec(received.slice(0, 2000))?.[1] ?? ''));
  const envelope = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap((name) => headers.all(name));
  const visible = ['to', 'cc', 'resent-to'].flatMap((name) => headers.all(name));
  for (const address of [...delivered, ...[...envelope, ...visible].flatMap(addressesIn)]) {
    const mailbox = mailboxOf(address, own);
    if (mailbox !== 'unknown') return mailbox;
  }
  return 'unknown';
}
