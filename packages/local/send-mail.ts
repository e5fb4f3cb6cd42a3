import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { mailboxes } from './mailboxes.ts';
import { loopback } from './stand-ins/listen.ts';

export interface SendResult {
  readonly file: string;
  readonly accepted: boolean;
  /** What the intake answered, or why it could not be asked: Dutch. */
  readonly answer: string;
}

const headEnd = /\r?\n\r?\n/;

/** Mails files (.eml) into the running local intake, one after another, as they are. */
export async function sendMail(files: readonly string[], port: number): Promise<readonly SendResult[]> {
  const results: SendResult[] = [];
  for (const file of files) {
    const raw = await readFile(file).catch(() => undefined);
    results.push(
      raw === undefined
        ? { file: basename(file), accepted: false, answer: 'Dit bestand kan niet gelezen worden.' }
        : { file: basename(file), ...(await sendRaw(raw, port)) },
    );
  }
  return results;
}

/** Mails one raw message; its own headers say from whom and to which of our mailboxes (facturen when to none). */
export async function sendRaw(raw: Uint8Array, port: number): Promise<Omit<SendResult, 'file'>> {
  const transport = createTransport({
    host: loopback,
    port,
    secure: false,
    ignoreTLS: true,
    connectionTimeout: 5_000,
    socketTimeout: 120_000,
  });
  try {
    const { response } = await transport.sendMail({ envelope: await envelopeOf(raw), raw: Buffer.from(raw) });
    return { accepted: true, answer: response };
  } catch (error) {
    const answer = error instanceof Error ? error.message : String(error);
    const isDown = /ECONNREFUSED/.test(answer);
    return { accepted: false, answer: isDown ? `Er draait geen Siem op poort ${port}. Start eerst: npm start` : answer };
  } finally {
    transport.close();
  }
}

async function envelopeOf(raw: Uint8Array): Promise<{ readonly from: string; readonly to: string[] }> {
  const text = Buffer.from(raw).toString('latin1');
  const head = text.slice(0, headEnd.exec(text)?.index ?? text.length);
  const returnPath = /^return-path:\s*<([^>\r\n]*)>/im.exec(head)?.[1];
  const parsed = await simpleParser(Buffer.from(`${head}\r\n\r\n`, 'latin1'));
  const recipients = [parsed.to, parsed.cc].flat().flatMap((list) => list?.value ?? []);
  const ours = recipients.flatMap(({ address }) =>
    address !== undefined && mailboxes.all.includes(address.toLowerCase()) ? [address] : [],
  );
  return {
    from: returnPath ?? parsed.from?.value[0]?.address ?? '',
    to: ours.length > 0 ? ours : [mailboxes.facturen[0] ?? ''],
  };
}
