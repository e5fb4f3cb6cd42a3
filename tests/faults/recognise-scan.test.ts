import { beforeEach, describe, expect, it } from 'vitest';
import { type AssessPorts, assessMail, recogniseMail, recognitions } from '#assess';
import type { Recognition } from '#documents';
import { readFiles } from '#reading';
import { bsnHasher, readRegister } from '#register';
import { currentParameters } from '#rules';
import { sampleRegister, writeScanPdf } from '#samples';
import { memoryStore, type Store } from '#store';
import { mailFrom, period, sampleOnderaannemers } from '../support/local-mails.ts';

const version = 'test';
const ownAddresses = { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieoa@metsiem.nl'] };
const now = (): string => `${period.today}T10:00:00.000Z`;
const nothing: Recognition = { state: 'recognised', pages: [] };

let store: Store;
let asked: string[];
let returned: string[];
let assess: (mailId: string) => ReturnType<ReturnType<typeof assessMail>>;
const recognise = (run: () => Promise<Recognition>) =>
  recogniseMail({
    store,
    readFiles,
    recognise: run,
    version,
    ownAddresses,
    now,
    queueMail: async (mailId) => void returned.push(mailId),
    requestRecognition: async (mailId) => void asked.push(mailId),
  });

beforeEach(async () => {
  store = memoryStore();
  [asked, returned] = [[], []];
  const hashBsn = bsnHasher('a key that only this test knows');
  const register = await readRegister(await sampleRegister({ today: period.today }), { asOf: now(), generation: 'g', hashBsn });
  if (!register.ok) throw new Error('The sample register has faults');
  await store.register.replace(register.register);
  const raw = await mailFrom(sampleOnderaannemers.fable, 'scan', [
    { name: 'scan.pdf', contentType: 'application/pdf', bytes: await writeScanPdf() },
  ]);
  await store.objects.putRaw('raw/m1', raw);
  await store.intake.register({ mailId: 'm1', rawKey: 'raw/m1', receivedAt: now(), now: now() });
  const ports: AssessPorts = {
    store,
    readFiles,
    recognitionOf: recognitions(store.objects, version).get,
    requestRecognition: async (mailId) => void asked.push(mailId),
    hashBsn,
    now,
    announceReply: async () => undefined,
    settings: { requireAuthenticity: false, ownAddresses },
    parameters: currentParameters,
  };
  assess = assessMail(ports);
});

describe('a mail with a scan', () => {
  it('waits without an outcome, however often it is delivered, and that counts as no attempt', async () => {
    for (let delivery = 0; delivery < 4; delivery += 1) expect(await assess('m1')).toBeUndefined();
    expect(await store.intake.get('m1')).toMatchObject({ state: 'recognising', attempts: 0 });
    expect(await store.outcomes.get('m1')).toBeUndefined();
    expect(asked).toEqual(['m1', 'm1', 'm1', 'm1']);
  });

  it('comes back when its scan was recognised, which happens once', async () => {
    await assess('m1');
    let runs = 0;
    const run = async () => {
      runs += 1;
      return nothing;
    };
    await recognise(run)('m1');
    await recognise(run)('m1');
    expect([runs, returned]).toEqual([1, ['m1', 'm1']]);
    expect(await assess('m1')).toMatchObject({ decision: 'review', cases: [{ findings: [{ code: 'M06' }] }] });
    expect(await store.intake.get('m1')).toMatchObject({ state: 'assessed', attempts: 1 });
    // After its outcome nothing is done any more.
    await recognise(run)('m1');
    expect(returned).toHaveLength(2);
  });

  it('a recognition that failed is kept, and goes to a person', async () => {
    await assess('m1');
    await recognise(async () => ({ state: 'failed', reason: 'stopped', detail: 'Het herkennen van de scan is gestopt.' }))('m1');
    expect(await assess('m1')).toMatchObject({ decision: 'review', letter: { kind: 'receipt' } });
  });

  it('one that takes the whole function down twice is given up, so that the mail never goes round for ever', async () => {
    await assess('m1');
    let runs = 0;
    const crash = recognise(async () => {
      runs += 1;
      throw new Error('out of memory');
    });
    await expect(crash('m1')).rejects.toThrow('out of memory');
    await expect(crash('m1')).rejects.toThrow('out of memory');
    await crash('m1');
    expect([runs, returned]).toEqual([2, ['m1']]);
    expect(await assess('m1')).toMatchObject({ decision: 'review' });
  });
});
