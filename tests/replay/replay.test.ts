import { beforeAll, describe, expect, it } from 'vitest';
import { type AssessPorts, assessMail, isDifferent, isSame, replay } from '#assess';
import { readFiles } from '#reading';
import { bsnHasher, readRegister } from '#register';
import { currentParameters, parametersVersion, rulesVersion } from '#rules';
import { sampleMails, sampleRegister, sampleRegisterContent } from '#samples';
import { memoryStore, type Store } from '#store';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { replayAll } from '../../packages/local/replay/run-replay.ts';

const now = '2026-03-03T09:00:00Z';
const hashBsn = bsnHasher('a key that only these mails know');

async function sampleFiles() {
  const result = await readRegister(await sampleRegister({ today: '2026-03-03' }), {
    asOf: '2026-03-03T06:00:00Z',
    generation: 'proef',
    hashBsn,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  const mails = await sampleMails({ today: '2026-03-03' });
  return { register: result.register, files: mails.map(({ name, raw }) => ({ file: name, raw })) };
}

let store: Store;
let mailIds: string[];
/** Everything that was put in the document bucket, by key. */
const written = new Map<string, string>();
beforeAll(async () => {
  const { register, files } = await sampleFiles();
  const memory = memoryStore();
  const putDocument = async (key: string, bytes: Uint8Array) => {
    written.set(key, Buffer.from(bytes).toString('utf8'));
    await memory.objects.putDocument(key, bytes);
  };
  store = { ...memory, objects: { ...memory.objects, putDocument } };
  mailIds = [];
  for await (const { outcome } of checkMails(files, { register, hashBsn, receivedAt: now, now: () => now, store }))
    mailIds.push(outcome.mailId);
}, 120_000);

const objectsWith = (change: (key: string, text: string) => string | undefined): Store['objects'] => ({
  ...store.objects,
  getDocument: async (key) => {
    const bytes = await store.objects.getDocument(key);
    const text = bytes && change(key, Buffer.from(bytes).toString('utf8'));
    return text === undefined ? undefined : Buffer.from(text);
  },
});

describe('een besluit wordt opnieuw genomen uit wat erbij bewaard is', () => {
  it('elke mail komt byte voor byte hetzelfde uit', async () => {
    expect(mailIds.length).toBeGreaterThan(8);
    const replayed = await Promise.all(mailIds.map((mailId) => replay(store, mailId)));
    expect(replayed.filter((mail) => mail === undefined || !isSame(mail))).toEqual([]);
    expect(replayed.flatMap((mail) => mail?.cases ?? []).length).toBeGreaterThan(5);
  });

  it('de parameters staan er één keer, onder hun hash, en geen BSN staat ergens', async () => {
    const hash = parametersVersion(currentParameters);
    expect([...written.keys()].filter((key) => key.startsWith('parameters/'))).toEqual([`parameters/${hash}.json`]);
    const bsns = sampleRegisterContent({ today: '2026-03-03' }).careClients.flatMap(({ bsn }) => bsn ?? []);
    expect(bsns.length).toBeGreaterThan(2);
    const dossiers = [...written].filter(([key]) => key.startsWith('dossiers/'));
    expect(dossiers.length).toBeGreaterThan(mailIds.length);
    for (const [key, text] of dossiers) expect([key, bsns.filter((bsn) => text.includes(bsn))]).toEqual([key, []]);
  });

  it('een dossier dat veranderd is, telt niet', async () => {
    const objects = objectsWith((key, text) => (key.startsWith('dossiers/') ? text.replace('2026-02', '2026-01') : text));
    const replayed = await Promise.all(mailIds.map((mailId) => replay({ ...store, objects }, mailId)));
    expect(replayed.some((mail) => mail?.cases.some(({ replayed: one }) => one.state === 'unusable'))).toBe(true);
    expect(replayed.some((mail) => mail !== undefined && isDifferent(mail))).toBe(false);
  });

  it('een dossier dat er niet is, wordt genoemd', async () => {
    const objects = objectsWith((key, text) => (key.startsWith('dossiers/') ? undefined : text));
    const replayed = await replay({ ...store, objects }, mailIds[0]!);
    expect(replayed?.mail).toEqual({ state: 'unusable', why: 'het dossier is er niet meer' });
  });

  it('andere regels dan toen worden genoemd; een ander besluit onder dezelfde regels valt op', async () => {
    const changed = (rules: string): Store['outcomes'] => ({
      ...store.outcomes,
      get: async (mailId) => {
        const outcome = await store.outcomes.get(mailId);
        return (
          outcome && {
            ...outcome,
            cases: outcome.cases.map((one) => ({ ...one, decision: 'review' as const, versions: { ...one.versions, rules } })),
          }
        );
      },
    });
    const approved = mailIds[0]!;
    expect((await store.outcomes.get(approved))?.decision).toBe('approved');
    const older = await replay({ ...store, outcomes: changed('1') }, approved);
    expect(older?.cases[0]?.replayed).toEqual({ state: 'other-rules', rules: '1', stored: 'review', now: 'approved' });
    expect(older && isDifferent(older)).toBe(false);
    const printed: string[] = [];
    expect(await replayAll({ ...store, outcomes: changed(rulesVersion) }, [], (line) => printed.push(line))).toBe(1);
    expect(printed[0]).toMatch(/^SIEM-\d{4}-000001 {2}goedgekeurd {3}ANDERS: nakijken → goedgekeurd \(decision\)/);
    expect(await replayAll(store, [], () => {})).toBe(0);
    const other = await replay({ ...store, outcomes: changed(rulesVersion) }, approved);
    expect(other?.cases[0]?.replayed).toEqual({ state: 'differs', stored: 'review', now: 'approved', members: ['decision'] });
    expect(other && isDifferent(other)).toBe(true);
  });
});

it('na een botsing in de boekhouding noemt het besluit het dossier dat het laatst verzameld is', async () => {
  const { register, files } = await sampleFiles();
  const memory = memoryStore();
  await memory.register.replace(register);
  let conflicts = 2;
  const steps: string[] = [];
  const ledger: Store['ledger'] = {
    ...memory.ledger,
    // What is seen differs from try to try, as when others commit in between.
    view: async (question) => ({
      ...(await memory.ledger.view(question)),
      retroactiveChanges: [{ clientNumber: `try ${conflicts}`, product: 'BG-M', month: '2026-01', changedOn: '2026-01-01' }],
    }),
    commit: async (commit) => {
      steps.push('commit');
      conflicts -= 1;
      return conflicts >= 0 ? { state: 'conflict' } : memory.ledger.commit(commit);
    },
  };
  const putDocument = async (key: string, bytes: Uint8Array) => {
    steps.push(key.split('/')[0]!);
    await memory.objects.putDocument(key, bytes);
  };
  const racing: Store = { ...memory, ledger, objects: { ...memory.objects, putDocument } };
  const ports: AssessPorts = {
    store: racing,
    readFiles,
    recognitionOf: async () => ({ state: 'failed', reason: 'stopped', detail: '' }),
    requestRecognition: async () => {},
    hashBsn,
    now: () => now,
    announceReply: async () => {},
    settings: { requireAuthenticity: false, ownAddresses: { facturen: ['facturen@metsiem.nl'], herindicatie: [] } },
    parameters: currentParameters,
  };
  await memory.objects.putRaw('raw/m1', files[0]!.raw);
  await memory.intake.register({ mailId: 'm1', rawKey: 'raw/m1', receivedAt: now, now });
  const outcome = await assessMail(ports)('m1');
  const dossier = Buffer.from((await memory.objects.getDocument(`dossiers/m1-1/${outcome?.cases[0]?.dossier}.json`)) ?? []).toString(
    'utf8',
  );
  expect(dossier).toContain('try 0');
  expect(isSame((await replay(racing, 'm1'))!)).toBe(true);
  // Everything that a decision stands on is there before the write that makes it final.
  expect(steps).toEqual(['parameters', 'dossiers', 'commit', 'dossiers', 'commit', 'dossiers', 'commit', 'dossiers']);
});
