import { afterAll } from 'vitest';
import type { MailOutcome } from '#domain';
import { type LocalSystem, sendRaw, startLocal } from '#local';
import { sampleRegister } from '#samples';
import type { LocalOptions } from '../../packages/local/options.ts';
import type { SentMail } from '../../packages/local/stand-ins/outbox.ts';
import { period } from './local-mails.ts';

/** Ports that are free, short waits, no output; the register of the samples. */
export async function startTestSystem(dataFolder: string, more: Partial<LocalOptions> = {}): Promise<LocalSystem> {
  const system = await startLocal({
    dataFolder,
    fresh: false,
    smtpPort: 0,
    pagePort: 0,
    journal: () => undefined,
    sweepSeconds: 1,
    ...more,
  });
  afterAll(system.stop);
  if ((await system.store.register.current()) === undefined) {
    const { ok } = await system.importRegister(await sampleRegister({ today: period.today }), undefined);
    if (!ok) throw new Error('The sample register has faults');
  }
  return system;
}

/** Mails it in over SMTP and waits for its outcome. */
export async function mailAndWait(system: LocalSystem, raw: Uint8Array): Promise<MailOutcome> {
  const { accepted, answer } = await sendRaw(raw, system.smtpPort);
  const mailId = /bewaard als (\w+)/.exec(answer)?.[1];
  if (!accepted || mailId === undefined) throw new Error(`Not taken: ${answer}`);
  return until(() => system.store.outcomes.get(mailId));
}

/** The letters that answer a mail, once its row is done and they have left the house. */
export async function lettersFor(system: LocalSystem, outcome: MailOutcome): Promise<readonly SentMail[]> {
  await until(async () => ((await system.store.intake.get(outcome.mailId))?.state === 'assessed' ? true : undefined));
  await until(async () =>
    (await system.store.replies.forMail(outcome.mailId)).every(({ state }) => state === 'sent' || state === 'said-before')
      ? true
      : undefined,
  );
  return (await system.standIns.outbox.list()).filter(({ tags }) => tags['siem-reply']?.startsWith(`${outcome.mailId}-`));
}

const waitMs = 60_000;
async function until<T>(look: () => Promise<T | undefined>, timeMs = waitMs): Promise<T> {
  const end = Date.now() + timeMs;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not happen in time');
}
