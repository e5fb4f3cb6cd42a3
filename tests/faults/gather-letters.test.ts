import { expect, test } from 'vitest';
import { assessMail, replay } from '#assess';
import { absent, type Evaluatieverslag, type Place, read } from '#domain';
import { parseMail } from '#mail';
import { currentParameters, type Parameters as SiemParameters } from '#rules';
import { writeMail } from '#samples';
import { memoryStore } from '#store';
import { sweepIntake } from '../../functions/sweep-intake/sweep-intake.ts';
import { sweepEnvironment, sweepWaits } from '../../functions/sweep-intake/sweep-waits.ts';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { sampleOnderaannemer, sampleRegister } from '../support/store-samples.ts';

const address = 'administratie@dehaven.example';
const minuteOf = (minute: number): string => new Date(Date.UTC(2026, 1, 3, 9, minute)).toISOString();

/** Mails, a sweep and letters that go out, with a clock that the test sets. */
async function scene(parameters: SiemParameters = currentParameters) {
  const store = memoryStore();
  await store.register.replace(sampleRegister('g-1', { onderaannemers: [sampleOnderaannemer('OA-1', { addresses: [address] })] }));
  let now = minuteOf(0);
  const queued: string[] = [];
  const announce = async (replyId: string): Promise<void> => void queued.push(replyId);
  // Each mail has a report on another client, none of whom is known: what says the same is not sent twice a day.
  let clients = 400900;
  const where: Place = { attachment: 1, file: 'verslag.pdf', kind: 'pdf' };
  const report = (): Evaluatieverslag => {
    clients += 1;
    const unread = absent();
    return {
      where,
      clientNumber: read(String(clients), where),
      clientName: unread,
      birthDate: unread,
      endDate: unread,
      reportDate: unread,
    };
  };
  const assess = assessMail({
    store,
    readFiles: async () => ({ files: [], submissions: [{ kind: 'evaluatieverslag', report: report() }] }),
    recognitionOf: async () => undefined,
    requestRecognition: async () => {},
    hashBsn: (bsn) => bsn,
    now: () => now,
    announceReply: announce,
    parameters,
    settings: { requireAuthenticity: false, countLetters: true, ownAddresses },
  });
  const sweep = sweepIntake({
    store,
    queueMail: async () => {},
    queueReply: announce,
    countWaiting: async () => 0,
    now: () => now,
    tell: () => undefined,
    letters: { from: 'herindicatieoa@metsiem.nl', invoicesTo: 'facturen@metsiem.nl' },
    parameters,
    waits: sweepWaits(sweepEnvironment.parse({})),
  });
  return {
    store,
    queued,
    receive: async (mailId: string, minute: number) => {
      now = minuteOf(minute);
      const raw = await writeMail({
        from: address,
        to: 'herindicatieOA@metsiem.nl',
        subject: 'Vraag',
        text: `Wanneer betaalt u ${mailId}?`,
        sentAt: now,
        messageId: `${mailId}@dehaven.example`,
        attachments: [{ name: 'verslag.pdf', contentType: 'application/pdf', bytes: Buffer.from(mailId) }],
      });
      await store.objects.putRaw(`raw/${mailId}`, raw);
      await store.intake.register({ mailId, rawKey: `raw/${mailId}`, receivedAt: now, now });
      return assess(mailId);
    },
    assessAgain: assess,
    sweepAt: async (minute: number) => {
      now = minuteOf(minute);
      return (await sweep()).lettersGathered;
    },
    letter: async (replyId: string) => {
      const row = (await store.replies.get(replyId))!;
      return { row, text: (await parseMail(await store.replies.message(row), { now, ownAddresses })).text };
    },
  };
}

test('van eenenzestig en meer brieven in een uur gaan de laatste samen in één brief, een uur later, en elk antwoord één keer', async () => {
  const { store, queued, receive, assessAgain, sweepAt, letter } = await scene();
  const idOf = (n: number): string => `mail${String(n).padStart(2, '0')}`;
  for (let n = 1; n <= 60; n += 1) expect((await receive(idOf(n), 0))?.findings.map(({ code }) => code)).toEqual([]);
  for (let n = 61; n <= 63; n += 1) expect((await receive(idOf(n), n - 60))?.findings.map(({ code }) => code)).toEqual(['M11']);
  // What was counted is kept with the mail, so that it is judged again the same.
  for (const n of [60, 61]) expect((await replay(store, idOf(n)))?.mail).toEqual({ state: 'same' });
  await assessAgain(idOf(62));
  await assessAgain(idOf(5));
  expect(await Promise.all([60, 61].map(async (n) => (await store.replies.get(`${idOf(n)}-1`))?.state))).toEqual(['due', 'gathered']);
  expect(queued.filter((id) => /mail6[123]/.test(id))).toEqual([]);

  // The next hour counts anew, and nothing goes out before the oldest waited an hour.
  expect((await receive('mail99', 60))?.findings.map(({ code }) => code)).toEqual([]);
  expect(await sweepAt(60)).toBe(0);
  expect(await sweepAt(62)).toBe(1);
  expect(await sweepAt(63)).toBe(0);

  const { row, text } = await letter('mail61-gathered');
  expect(row).toMatchObject({ state: 'due', to: address, gathers: ['mail61-1', 'mail62-1', 'mail63-1'] });
  expect(queued.filter((id) => id === 'mail61-gathered')).toHaveLength(1);
  expect(text).toContain('Wij hebben uw 3 mails bekeken');
  for (const n of [61, 62, 63]) {
    const reference = (await store.outcomes.get(idOf(n)))!.reference;
    expect(text.split(`Ons kenmerk ${reference}\n`)).toHaveLength(2);
    expect(await store.replies.get(`${idOf(n)}-1`)).toMatchObject({ state: 'joined', joinedIn: 'mail61-gathered' });
  }
  expect(text.match(/H02/g)).toHaveLength(3);
});

test('het maximum van een uur en het adres onder de brief zijn die van de parameters', async () => {
  const { policy } = currentParameters;
  const changed = {
    lettersPerHourMax: policy.lettersPerHourMax.map((dated) => ({ ...dated, value: 1 })),
    contact: policy.contact.map((dated) => ({ ...dated, value: 'vragen@metsiem.nl' })),
  };
  const { receive, sweepAt, letter } = await scene({ ...currentParameters, policy: { ...policy, ...changed } });
  for (const id of ['mail1', 'mail2']) await receive(id, 0);
  expect(await sweepAt(60)).toBe(1);
  const { row, text } = await letter('mail2-gathered');
  expect(row).toMatchObject({ gathers: ['mail2-1'] });
  expect(text).toContain('vragen@metsiem.nl');
});

test('een sweep die halverwege stopte, wordt afgemaakt: dezelfde brief, en wat er nog niet in stond komt in een volgende', async () => {
  const { store, receive, sweepAt } = await scene();
  for (let n = 1; n <= 62; n += 1) await receive(`mail${n}`, 0);
  const { join } = store.replies;
  let joins = 0;
  Object.assign(store.replies, {
    join: async (...given: Parameters<typeof join>) => {
      joins += 1;
      if (joins === 2) throw new Error('the process ends here');
      return join(...given);
    },
  });
  await expect(sweepAt(70)).rejects.toThrow('ends here');
  expect((await store.replies.held(minuteOf(99))).map(({ replyId }) => replyId)).toEqual(['mail61-1']);
  expect(await sweepAt(75)).toBe(1);
  expect(await store.replies.get('mail61-1')).toMatchObject({ state: 'joined', joinedIn: 'mail61-gathered' });
  expect(await store.replies.get('mail62-1')).toMatchObject({ state: 'joined', joinedIn: 'mail61-gathered' });
  expect(await store.replies.get('mail62-gathered')).toBeUndefined();
});
