import { simpleParser } from 'mailparser';

/** A sent letter, taken apart to be looked at. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  readonly attachments: readonly string[];
}

export async function readLetter(message: Buffer): Promise<Letter> {
  const parsed = await simpleParser(message, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  return {
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html === false ? undefined : parsed.html,
    attachments: parsed.attachments.map(({ filename }) => filename ?? 'bijlage'),
  };
}
