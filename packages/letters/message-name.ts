import type { MailOutcome } from '#domain';

/** What stands before the `@` in the Message-ID of a letter about a mail: unique for the letter, and legal there. */
export const messageNameOf = ({ reference, mailId, letter }: MailOutcome): string =>
  [reference, mailId, letter?.of ?? '']
    .map((part, i) => (i === 0 ? part : part.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)))
    .join('.')
    .replace(/\.$/, '');
