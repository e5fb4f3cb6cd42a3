import type { MailReading } from '#reading';

/** Cards, appointments and signatures that programs hang on every mail. */
const hungOn = /\.(?:vcf|ics|p7s|asc|sig)$/i;

/**
 * Nothing came that its sender may mean as a document: small pictures (larger ones are read), our own workbook and what
 * programs hang on a mail are none. Any other file is, since whoever sent it must hear that we see no invoice in it.
 */
export const isWordsAlone = ({ files, submissions }: MailReading): boolean =>
  submissions.length === 0 &&
  files.every(({ kind, isOwnWorkbook, where }) => kind === 'picture' || isOwnWorkbook === true || hungOn.test(where.file));
