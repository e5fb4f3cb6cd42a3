import type { MailOutcome } from '#domain';

/** What stands before the `@` in the Message-ID of the letter about a mail: unique for the mail, and legal there. */
export const messageNameOf = ({ reference, mailId }: MailOutcome): string =>
  `${reference}.${mailId.replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
