import { generateKeyPairSync } from 'node:crypto';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { parseMail } from '#mail';
import { type Names, zoneOf } from '../../packages/local/intake/names.ts';
import { startSmtpIntake } from '../../packages/local/intake/smtp-intake.ts';
import { mailFindings } from './letters.ts';
import { context } from './mail-write.ts';
import { mailCase } from './rules-mails.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
export const signature = (domainName: string) => ({
  domainName,
  keySelector: 's1',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
});
/** `zorg.example` asks to refuse what it did not send, `open.example` has no wish, `elders.example` is a stranger. */
const names = (mayMail: string): Names =>
  zoneOf({
    'zorg.example': `v=spf1 ip4:${mayMail} -all`,
    '_dmarc.zorg.example': 'v=DMARC1; p=reject',
    's1._domainkey.zorg.example': `v=DKIM1; k=rsa; p=${key}`,
    'open.example': `v=spf1 ip4:${mayMail} -all`,
    's1._domainkey.open.example': `v=DKIM1; k=rsa; p=${key}`,
    'elders.example': 'v=spf1 ip4:127.0.0.1 -all',
    '_dmarc.elders.example': 'v=DMARC1; p=reject',
    's1._domainkey.elders.example': `v=DKIM1; k=rsa; p=${key}`,
  });
/** The machine that the tests run on may mail for these domains. */
export const here = names('127.0.0.1');
/** Only another machine may. */
export const elsewhere = names('192.0.2.1');

const stored: Buffer[] = [];
const intakes = new Map<Names, Promise<{ readonly port: number; readonly stop: () => Promise<void> }>>();
function portFor(zone: Names) {
  const store = async (_: string, raw: Buffer) => void stored.push(raw);
  const known = intakes.get(zone) ?? startSmtpIntake({ port: 0, mailboxes: ['facturen@metsiem.nl'], names: zone, store });
  intakes.set(zone, known);
  return known.then(({ port }) => port);
}
/** To be done after all tests of a file. */
export async function closeDoors(): Promise<void> {
  for (const intake of intakes.values()) await (await intake).stop();
}

/** Mails it through the door as a program on this machine does, and reads what was stored. */
export async function received(zone: Names, mail: SendMailOptions, dkim?: ReturnType<typeof signature>) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: await portFor(zone),
    secure: false,
    ignoreTLS: true,
    ...(dkim ? { dkim } : {}),
  });
  await transport.sendMail({ to: 'facturen@metsiem.nl', subject: 'Factuur januari', text: 'Bijgaand.', ...mail });
  const raw = stored.pop() ?? Buffer.alloc(0);
  const { facts } = await parseMail(raw, context);
  const findings = mailFindings(mailCase({ mail: facts, requireAuthenticity: true }));
  const found = findings.find(({ code }) => code === 'M02' || code === 'M03');
  return { raw, facts, verdict: found === undefined ? 'pass' : `${found.code} ${found.verdict}` };
}

export const from = 'facturen@zorg.example';
export const envelope = (sender: string) => ({ from: sender, to: 'facturen@metsiem.nl' });
