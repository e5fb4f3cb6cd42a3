import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awsStore } from '#store';
import {
  sampleClaim,
  sampleMailOutcome,
  sampleOnderaannemer,
  sampleOutcome,
  sampleRegister,
  sampleReply,
} from '../support/store-samples.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';
import { justBefore, shortPages, staleIndex, witness } from '../support/store-weather.ts';

let standIns: StoreStandIns;
beforeAll(async () => {
  standIns = await startStoreStandIns();
});
afterAll(() => standIns.stop());

const morning = '2026-02-03T08:00:00.000Z';
const later = '2026-02-03T09:00:00.000Z';
const noon = '2026-02-03T12:00:00.000Z';
const evening = '2026-02-03T18:00:00.000Z';
const mail = (mailId: string) => ({ mailId, rawKey: `raw/${mailId}`, receivedAt: morning, now: morning });

describe('an index that lags', () => {
  test('never makes the sweep take a mail that is assessed or was touched since', async () => {
    const names = await standIns.fresh();
    const sdk = standIns.connect();
    const index = staleIndex(sdk.dynamo);
    const { intake } = awsStore({ ...sdk, ...names });
    for (const id of ['done', 'touched', 'stuck']) await intake.register(mail(id));
    expect(await intake.unfinished(noon)).toHaveLength(3);
    index.freeze();
    await intake.finish('done', later);
    await intake.startAttempt('touched', evening);
    await intake.startAttempt('stuck', later);
    await intake.register(mail('unseen'));
    expect(await intake.unfinished(noon)).toEqual([
      expect.objectContaining({ mailId: 'stuck', state: 'assessing', attempts: 1, changedAt: later }),
    ]);
    index.thaw();
    expect((await intake.unfinished(noon)).map((row) => row.mailId).sort()).toEqual(['stuck', 'unseen']);
  });

  test('never makes a reply go out again', async () => {
    const names = await standIns.fresh();
    const sdk = standIns.connect();
    const index = staleIndex(sdk.dynamo);
    const { replies } = awsStore({ ...sdk, ...names });
    for (const id of ['m-1', 'm-2']) await replies.makeDue(id, 'm', 'SIEM-2026-000001', sampleReply(), morning);
    expect(await replies.unsent(noon)).toHaveLength(2);
    index.freeze();
    await replies.startSending('m-1', later);
    await replies.markSent('m-1', 'ses-1', later);
    expect((await replies.unsent(noon)).map((row) => row.replyId)).toEqual(['m-2']);
    expect(await replies.startSending('m-1', noon)).toBeUndefined();
  });
});

test('a commit in the middle of a view is not half of that view', async () => {
  const names = await standIns.fresh();
  const sdk = standIns.connect();
  const { ledger } = awsStore({ ...standIns.connect(), ...names });
  const claims = [sampleClaim('400001'), sampleClaim('400002')];
  const question = {
    onderaannemerNumber: 'OA-001',
    submissionId: 'x',
    claims,
    invoiceNumber: '2026-0101',
    year: '2026',
    originalNumber: '2026-0101',
  };
  const isLookingAtClaims = ({ name, input }: { name: string; input: object }): boolean =>
    name === 'QueryCommand' && JSON.stringify(input).includes('CLAIM#');
  justBefore(sdk.dynamo, isLookingAtClaims, () =>
    ledger.commit({
      onderaannemerNumber: 'OA-001',
      version: 0,
      outcome: sampleOutcome({ submissionId: 'm1-1', claims }),
      reference: 'r',
      now: morning,
    }),
  );
  expect(await awsStore({ ...sdk, ...names }).ledger.view(question)).toEqual({ version: 0, claims: [], sameNumber: [] });
  expect(await ledger.view(question)).toMatchObject({ version: 1, claims: [{}, {}], sameNumber: [{}], original: {} });
});

test('short pages and batches that are done in part lose nothing', async () => {
  const names = await standIns.fresh();
  const sdk = standIns.connect();
  const pages = shortPages(sdk.dynamo);
  const store = awsStore({ ...sdk, ...names });
  const register = sampleRegister(
    'g1',
    { onderaannemers: Array.from({ length: 7 }, (_, n) => sampleOnderaannemer(`OA-00${n}`, { addresses: ['kantoor@cijfers.example'] })) },
    30,
  );
  await store.register.replace(register);
  const reader = (await store.register.current())!;
  expect(await reader.onderaannemersByAddress('kantoor@cijfers.example')).toEqual(register.onderaannemers);
  expect(await reader.careClients(register.careClients.map(({ number }) => number))).toEqual(register.careClients);

  for (let n = 0; n < 5; n++) {
    const outcome = sampleOutcome({
      submissionId: `m${n}-1`,
      claims: [sampleClaim('400001', n + 1), sampleClaim('400001', 10), sampleClaim('400002', 1)],
    });
    await store.ledger.commit({ onderaannemerNumber: 'OA-001', version: n, outcome, reference: `SIEM-${n}`, now: morning });
  }
  const view = await store.ledger.view({
    onderaannemerNumber: 'OA-001',
    submissionId: 'x',
    claims: [sampleClaim('400001')],
    invoiceNumber: '2026-0101',
    year: '2026',
  });
  expect(view.claims.map(({ days }) => days)).toEqual([1, 10, 2, 10, 3, 10, 4, 10, 5, 10]);
  expect(view.sameNumber).toHaveLength(5);

  await Promise.all(Array.from({ length: 30 }, (_, n) => store.intake.register(mail(`m${n}`))));
  expect(await store.intake.unfinished(noon)).toHaveLength(30);
  expect(pages.cut()).toBeGreaterThan(20);
});

test('a query longer than the one megabyte of a page is read to its end', async () => {
  const { ledger } = awsStore({ ...standIns.connect(), ...(await standIns.fresh()) });
  // Keys are cut and hashed beyond 200 bytes, so the invoice number is what makes these items large.
  const number = `F${'1'.repeat(20_000)}`;
  const outcome = sampleOutcome({ submissionId: 'm1-1', number, claims: Array.from({ length: 70 }, (_, n) => sampleClaim('400001', n)) });
  await ledger.commit({ onderaannemerNumber: 'OA-001', version: 0, outcome, reference: 'SIEM-1', now: morning });
  const view = await ledger.view({ onderaannemerNumber: 'OA-001', submissionId: 'x', claims: [sampleClaim('400001')] });
  expect(view.claims.map(({ days }) => days)).toEqual(Array.from({ length: 70 }, (_, n) => n));
});

test('nothing scans, nothing is a transaction, and only the index is read without consistency', async () => {
  const sdk = standIns.connect();
  const seen = witness(sdk.dynamo);
  const store = awsStore({ ...sdk, ...(await standIns.fresh()) });
  await store.intake.register(mail('m'));
  await store.intake.claimFingerprint('f', 'm');
  await store.intake.startAttempt('m', later);
  await store.register.replace(sampleRegister('g1'));
  const reader = (await store.register.current())!;
  await Promise.all([
    reader.onderaannemersByAddress('a@b.example'),
    reader.onderaannemerByKvk('1'),
    reader.onderaannemersByName('x'),
    reader.verzenddienst('x'),
  ]);
  await Promise.all([reader.careClients(['400001']), reader.leveringsovereenkomsten(['400001']), reader.beschikkingen('400001')]);
  const question = {
    onderaannemerNumber: 'OA-001',
    submissionId: 'm-1',
    claims: [sampleClaim('400001')],
    invoiceNumber: '1',
    year: '2026',
    originalNumber: '2',
  };
  await store.ledger.view(question);
  await store.ledger.commit({
    onderaannemerNumber: 'OA-001',
    version: 0,
    outcome: sampleOutcome({ submissionId: 'm-1', claims: question.claims.map(() => sampleClaim('400001')) }),
    reference: 'r',
    now: later,
  });
  await store.outcomes.put(sampleMailOutcome('m'));
  await store.replies.makeDue('m-1', 'm', 'r', sampleReply(), later);
  await store.replies.startSending('m-1', later);
  await store.intake.finish('m', later);
  await Promise.all([store.intake.unfinished(noon), store.replies.unsent(noon)]);

  expect(new Set(seen.map(({ name }) => name))).toEqual(
    new Set(['GetItemCommand', 'PutItemCommand', 'UpdateItemCommand', 'QueryCommand', 'BatchGetItemCommand', 'BatchWriteItemCommand']),
  );
  const isConsistent = ({ name, input }: (typeof seen)[number]): boolean =>
    name === 'BatchGetItemCommand'
      ? Object.values(input['RequestItems'] as Record<string, { ConsistentRead?: boolean }>).every(
          ({ ConsistentRead }) => ConsistentRead === true,
        )
      : input['ConsistentRead'] === true || input['IndexName'] !== undefined;
  expect(seen.filter(({ name }) => /Get|Query/.test(name)).filter((request) => !isConsistent(request))).toEqual([]);
});
