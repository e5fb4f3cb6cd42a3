import type { SourceFile } from '#documents';
import type { Mail } from '#mail';

/** What is read of a mail: its attachments, without the pictures that belong to its text. */
export const filesOf = (mail: Pick<Mail, 'attachments'>): readonly SourceFile[] =>
  mail.attachments
    .filter((attachment) => !attachment.inlinePicture)
    .map(({ number, name, bytes }) => ({ attachment: number, name, bytes }));
