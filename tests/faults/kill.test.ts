import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { importLocally, type LocalSystem, sendRaw } from '#local';
import { sampleRegister } from '#samples';
import { startChild } from '../support/local-child.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { sampleOnderaannemers as from, invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';
import { startTestSystem } from '../support/local-system.ts';

const mailCount = 20;
const kills = 6;
const seed = Number(process.env['FAULT_SEED'] ?? 20260203);

/** Mulberry32: the same seed kills at the same moments, as far as a machine allows. */
function random(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Good ones and faulty ones; every tenth claims a month that another one claims as well. */
const makeMail = async (at: number): Promise<Uint8Array> => {
  const changes = at % 3 === 0 ? { iban: undefined } : {};
  return mailFrom(from.fable, `kill-${at}`, [
    await pdfOf(invoiceFor(from.fable, `K-${at}`, at % 2 === 0 ? 'fien' : 'gijs', 'BG-M', changes)),
  ]);
};

/** A sender: tries until it hears 250, as every mail server does. Gives the mails it could not hand over. */
async function sendAll(mails: readonly Uint8Array[], port: number): Promise<readonly Uint8Array[]> {
  const left: Uint8Array[] = [];
  for (const mail of mails) if (!(await sendRaw(mail, port)).accepted) left.push(mail);
  return left;
}

/** What keeps a mail from its end; undefined when nothing does. */
async function holdup(system: LocalSystem, mailId: string): Promise<string | undefined> {
  const row = await system.store.intake.get(mailId);
  if (row?.state !== 'assessed') return `${mailId} is ${row?.state ?? 'not registered'} after ${row?.attempts} attempts`;
  const waiting = (await system.store.replies.forMail(mailId)).find(({ state }) => state !== 'sent');
  return waiting && `${waiting.replyId} is ${waiting.state}: ${waiting.failure}`;
}

const settledMs = 180_000;
async function allSettled(system: LocalSystem): Promise<readonly string[]> {
  const ids = (await system.store.objects.listRaw(undefined)).map(({ key }) => key.slice('raw/'.length));
  const look = async () => (await Promise.all(ids.map((id) => holdup(system, id)))).filter((text) => text !== undefined);
  const end = Date.now() + settledMs;
  while ((await look()).length > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await look()).toEqual([]);
  return ids;
}

it(`${mailCount} mails, killed ${kills} times at moments of seed ${seed}: each ends in one outcome and one letter, none is lost`, async () => {
  const folder = temporaryFolder();
  const next = random(seed);
  let left: readonly Uint8Array[] = await Promise.all(Array.from({ length: mailCount }, (_, at) => makeMail(at)));
  for (let kill = 0; kill < kills; kill += 1) {
    const child = await startChild(folder);
    await child.ready;
    if (kill === 0)
      expect(await importLocally(await sampleRegister({ today: period.today }), undefined, child.pagePort)).toMatchObject({ ok: true });
    setTimeout(() => child.process.kill('SIGKILL'), Math.floor(next() * 3_000));
    const share = Math.ceil(left.length / (kills - kill));
    left = [...(await sendAll(left.slice(0, share), child.smtpPort)), ...left.slice(share)];
    await child.exited;
  }

  // On a busy machine a message may be lost as well: what waits for ten minutes elsewhere comes back sooner here.
  const system = await startTestSystem(folder, { mailAfterSeconds: 30 });
  expect(await sendAll(left, system.smtpPort)).toEqual([]);
  const ids = await allSettled(system);

  // A mail of which the 250 was lost came twice: its copy is ignored as already handled.
  const outcomes = await Promise.all(ids.map((id) => system.store.outcomes.get(id)));
  const handled = outcomes.filter((outcome) => outcome?.decision !== 'ignored');
  expect(handled.map((outcome) => outcome?.mail.messageId).sort()).toEqual(
    Array.from({ length: mailCount }, (_, at) => `<kill-${at}@test.example>`).sort(),
  );
  const approvedFor = (number: string) =>
    handled.filter((outcome) =>
      outcome?.cases.some((found) => found.decision === 'approved' && found.claims.some(({ clientNumber }) => clientNumber === number)),
    );
  for (const number of new Set(
    handled.flatMap((outcome) => outcome?.cases.flatMap((found) => found.claims.map(({ clientNumber }) => clientNumber)) ?? []),
  ))
    expect(approvedFor(number)).toHaveLength(1);

  const letters = await Promise.all(
    (await system.standIns.outbox.list()).map(async ({ file }) => simpleParser(await readFile(join(system.outboxFolder, file)))),
  );
  const answers = letters.filter(({ inReplyTo }) => inReplyTo !== undefined);
  expect(answers.map(({ inReplyTo }) => inReplyTo).sort()).toEqual(
    Array.from({ length: mailCount }, (_, at) => `<kill-${at}@test.example>`).sort(),
  );
  // Each start looks which beschikkingen end: whoever was told of them is not told again.
  const notices = letters.filter((letter) => !answers.includes(letter));
  const told = notices.flatMap(({ from, to, text = '' }) =>
    [...text.matchAll(/cli[ëe]nt \d+/gi)].map(([about]) => JSON.stringify([from?.text, [to].flat().map((one) => one?.text), about])),
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual([...new Set(told)]);
}, 600_000);
