import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { awsStore } from '#store';
import {
  sampleClaim,
  sampleHerindicatie,
  sampleLetter,
  sampleMailOutcome,
  sampleOnderaannemer,
  sampleOutcome,
  sampleRegister,
  sampleReport,
  sampleStep,
} from '../support/store-samples.ts';
import { type StoreStandIns, startStoreStandIns } from '../support/store-stand-ins.ts';
import { justBefore, lostAnswers, shortPages, staleIndex, witness } from '../support/store-weather.ts';

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
    for (const id of ['m-1', 'm-2']) await replies.makeDue(sampleLetter(id, morning));
    expect(await replies.unsent(noon)).toHaveLength(2);
    index.freeze();
    await replies.startSending('m-1', later);
    await replies.markSent('m-1', 'ses-1', later);
    expect((await replies.unsent(noon)).map((row) => row.replyId)).toEqual(['m-2']);
    expect(await replies.startSending('m-1', noon)).toBeUndefined();
  });

  test('never lists a herindicatie twice, nor one of which everything was done since', async () => {
    const names = await standIns.fresh();
    const sdk = standIns.connect();
    const index = staleIndex(sdk.dynamo);
    const { herindicaties } = awsStore({ ...sdk, ...names });
    const reported = ['400001', '400002', '400003'].map((client) => sampleHerindicatie(client, { reports: [sampleReport()] }));
    const [done, unsettled, settled] = reported;
    for (const one of reported) await herindicaties.put(one, 0);
    await herindicaties.put({ ...settled!, events: [sampleStep('wijzigingsverzoek')] }, 1);
    expect([(await herindicaties.open()).length, (await herindicaties.unsettled()).length]).toEqual([3, 1]);
    // The index says from now on: two wait for a person, one is not settled.
    index.freeze();
    const steps = (['wijzigingsverzoek', 'toewijzing', 'startmelding', 'inzorgmelding'] as const).map((step) => sampleStep(step));
    await herindicaties.put({ ...done!, events: steps, eventsSettled: 4 }, 1);
    await herindicaties.put({ ...unsettled!, events: steps.slice(0, 1) }, 1);
    await herindicaties.put({ ...settled!, events: steps.slice(0, 1), eventsSettled: 1 }, 2);
    const clients = async (listed: Promise<readonly { readonly clientNumber: string }[]>) =>
      (await listed).map(({ clientNumber }) => clientNumber);
    expect([await clients(herindicaties.open()), await clients(herindicaties.unsettled())]).toEqual([['400002', '400003'], []]);
    index.thaw();
    expect([await clients(herindicaties.open()), await clients(herindicaties.unsettled())]).toEqual([['400002', '400003'], ['400002']]);
  });

  test('that knows one under its old and its new kind of work lists it once', async () => {
    const names = await standIns.fresh();
    const sdk = standIns.connect();
    const { herindicaties } = awsStore({ ...sdk, ...names });
    const reported = sampleHerindicatie('400001', { reports: [sampleReport()] });
    await herindicaties.put(reported, 0);
    const isAskingForUnsettled = ({ input }: { input: object }): boolean => JSON.stringify(input).includes('UNSETTLED#');
    // Found as one that waits for a person, it becomes unsettled before it is asked for as that.
    justBefore(sdk.dynamo, isAskingForUnsettled, async () => {
      const other = awsStore({ ...standIns.connect(), ...names }).herindicaties;
      await other.put({ ...reported, events: [sampleStep('wijzigingsverzoek')] }, 1);
    });
    expect(await herindicaties.open()).toHaveLength(1);
  });
});

test('an answer that is lost and asked for again is no other change that was first', async () => {
  const names = await standIns.fresh();
  const sdk = standIns.connect();
  lostAnswers(sdk.dynamo);
  const { herindicaties, additions } = awsStore({ ...sdk, ...names });
  const first = sampleHerindicatie('400001');
  const reported = { ...first, reports: [sampleReport()] };
  expect(await herindicaties.put(first, 0)).toEqual({ herindicatie: first, version: 1 });
  expect(await herindicaties.put(reported, 1)).toEqual({ herindicatie: reported, version: 2 });
  expect(await herindicaties.put({ ...first, reports: [sampleReport('m-2')] }, 1)).toBeUndefined();
  const agreement = sampleRegister('g').leveringsovereenkomsten[0]!;
  await additions.addAgreement(agreement, morning);
  await additions.withdrawAgreement('400001', agreement.id, later);
  expect((await additions.ofClients(['400001'])).get('400001')?.agreements).toEqual([
    { item: agreement, addedAt: morning, withdrawnAt: later },
  ]);
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
  await store.replies.makeDue(sampleLetter('m-1', later));
  await store.replies.startSending('m-1', later);
  await store.intake.finish('m', later);
  await store.intake.nextReference(later);
  await Promise.all([
    reader.onderaannemers(['OA-001']),
    reader.careClientsByBsn('k1:400001'),
    reader.careClientsBornOn('1990-05-17'),
    reader.beschikkingenEnding('2026-01-01', '2026-12-31'),
  ]);
  await store.herindicaties.put(sampleHerindicatie('400001', { reports: [sampleReport()] }), 0);
  await store.herindicaties.ofClient('400001');
  await Promise.all([store.herindicaties.open(), store.herindicaties.unsettled()]);
  await store.additions.putBeschikking(sampleRegister('g').beschikkingen[0]!, later);
  await store.additions.ofClients(['400001']);
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
