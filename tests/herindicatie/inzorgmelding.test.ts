import { describe, expect, test } from 'vitest';
import { settleOutcome } from '#coverage';
import { type Beschikking, isAccepted, isSetAside, type Leveringsovereenkomst, type MailOutcome, type ProductCode } from '#domain';
import { doStep, recordReports, type SettlePorts, type StepAction, settleUnfinished } from '#herindicatie';
import { parseMail } from '#mail';
import { currentParameters } from '#rules';
import { memoryStore, type Store } from '#store';
import { herindicatieDesk } from '../../packages/local/herindicaties/herindicatie-desk.ts';
import { ownAddresses } from '../../packages/local/mailboxes.ts';
import { endedBeschikking, herindicatieRegister, reportMail } from '../support/herindicatie.ts';
import { sampleClaim, sampleOnderaannemer, sampleOutcome } from '../support/store-samples.ts';

const key = { clientNumber: '400001', beschikking: 'B-7' };
const toewijzing: StepAction = { do: 'done', step: 'toewijzing', period: { from: '2026-02-01', to: '2027-01-31' } };
const steps: readonly StepAction[] = [
  { do: 'done', step: 'wijzigingsverzoek' },
  toewijzing,
  { do: 'not-needed', step: 'startmelding', reason: 'de gemeente gebruikt geen startberichten' },
  { do: 'done', step: 'inzorgmelding' },
];
const undo: StepAction = { do: 'undo', step: 'inzorgmelding', reason: 'De naam klopte niet: het ging over mevrouw Verzonnen' };

function deskOf(store: Store) {
  let now = '2026-02-03T09:00:00.000Z';
  const ports: SettlePorts = {
    store,
    parameters: currentParameters,
    letters: { from: 'herindicatieoa@metsiem.nl', invoicesTo: 'facturen@metsiem.nl' },
    now: () => now,
  };
  const letters = async () =>
    Promise.all(
      (await store.replies.forMail('m1')).map(async (row) => ({
        row,
        mail: await parseMail(await store.replies.message(row), { now, ownAddresses }),
      })),
    );
  return {
    ports,
    letters,
    at: (moment: string): void => {
      now = moment;
    },
    take: async (...actions: readonly StepAction[]) => {
      const told = [];
      for (const action of actions) told.push(await doStep(ports, key, action, 'Karin'));
      return told;
    },
    agreements: async () => (await store.register.current())!.leveringsovereenkomsten(['400001']),
    approve: async (submissionId: string, product: ProductCode = 'BG-M') => {
      const question = { onderaannemerNumber: 'OA-001', submissionId, claims: [] };
      const { version } = await store.ledger.view(question);
      const february = {
        month: '2026-02',
        period: { from: '2026-02-01', to: '2026-02-28' },
        within: { from: '2026-02-01', to: '2026-02-28' },
      };
      const outcome = sampleOutcome({ submissionId, claims: [sampleClaim('400001', 28, { product, ...february })] });
      await store.ledger.commit({ onderaannemerNumber: 'OA-001', version, outcome, reference: 'SIEM-1', now });
      return { ...outcome, onderaannemerNumber: 'OA-001', versions: { ...outcome.versions, registerGeneration: 'g-1' } };
    },
  };
}

async function scene(mail = reportMail('m1'), register = herindicatieRegister()) {
  const store = memoryStore();
  await store.register.replace(register);
  await recordReports(store, await store.outcomes.put(mail));
  return { store, ...deskOf(store) };
}

describe('de laatste stap', () => {
  test('maakt de leveringsovereenkomst, en mailt de inzorgmelding in de draad van het verslag, zonder naam', async () => {
    const { store, take, agreements, letters } = await scene();
    expect(await agreements()).toEqual([]);
    const told = await take(...steps);
    expect(told.at(-1)).toMatchObject({ replyIds: ['m1-inzorgmelding_1_4'], herindicatie: { eventsSettled: 4 } });
    expect(await agreements()).toEqual([
      {
        id: 'HI-B-7-1',
        clientNumber: '400001',
        onderaannemerNumber: 'OA-001',
        product: 'BG-M',
        period: { from: '2026-02-01', to: '2027-01-31' },
      },
    ]);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      row: { state: 'due', to: 'administratie@dehaven.example', from: 'herindicatieoa@metsiem.nl', reference: 'SIEM-2026-000001' },
      mail: { references: ['<m1@dehaven.example>'] },
    });
    expect(letter?.mail.text).toMatch(/400001.*1 februari 2026.*Begeleiding midden/s);
    expect(letter?.mail.text).toContain('facturen@metsiem.nl');
    expect(letter?.mail.text).not.toContain('Karin');
    expect(await store.herindicaties.open()).toEqual([]);
    expect(await take(...steps.slice(3))).toEqual([{ refusal: 'De inzorgmelding is al gedaan, door Karin.' }]);
    expect(await letters()).toHaveLength(1);
  });

  test.each([
    ['het adres waar het verslag vandaan kwam', {}, 'administratie@dehaven.example'],
    [
      'dat adres, ook als alleen het hele domein op naam staat',
      { addresses: ['@dehaven.example', 'noreply@elders.example', 'zorg@elders.example'] },
      'administratie@dehaven.example',
    ],
    [
      'een ander adres dat van deze onderaannemer alleen is, als dat er niet meer staat',
      { addresses: ['kantoor@boekhouder.example', 'zorg@elders.example'] },
      'zorg@elders.example',
    ],
  ])('gaat naar %s', async (_, more, expected) => {
    const others = sampleOnderaannemer('OA-002', { addresses: ['kantoor@boekhouder.example'] });
    const addresses = { addresses: ['administratie@dehaven.example'], ...more };
    const register = herindicatieRegister('g-1', { onderaannemers: [sampleOnderaannemer('OA-001', addresses), others] });
    const { take, letters } = await scene(reportMail('m1'), register);
    await take(...steps);
    expect((await letters()).map(({ row }) => row.to)).toEqual([expected]);
  });

  test('wordt geweigerd als de inzorgmelding niemand bereikt', async () => {
    const register = herindicatieRegister('g-1', { onderaannemers: [sampleOnderaannemer('OA-001', { addresses: ['@elders.example'] })] });
    const { take, agreements } = await scene(reportMail('m1'), register);
    expect((await take(...steps)).at(-1)).toEqual({
      refusal: 'Van onderaannemer OA-001 is geen adres bekend waar de inzorgmelding naartoe kan. Zet dat eerst in het register.',
    });
    expect(await agreements()).toEqual([]);
  });

  test('hoort bij het nieuwste verslag, ook als een medewerker dat eerst moest goedkeuren', async () => {
    const { store, ports, take } = await scene();
    const newer = { ...reportMail('m2', [{ decision: 'review' }], '2026-01-20T09:00:00Z'), reference: 'SIEM-2026-000002' };
    await recordReports(store, await store.outcomes.put(newer));
    expect(await doStep(ports, key, { do: 'accept' }, 'Karin')).toMatchObject({
      herindicatie: { reports: [{}, { accepted: { by: 'Karin' } }] },
    });
    await take(...steps);
    expect(await store.replies.forMail('m2')).toMatchObject([{ replyId: 'm2-inzorgmelding_1_4', reference: 'SIEM-2026-000002' }]);
  });
});

describe('een inzorgmelding die wordt teruggedraaid', () => {
  test('haalt de overeenkomst weg, zegt dat zonder reden, en verwacht een creditfactuur vanaf die dag', async () => {
    const { store, at, take, agreements, approve, letters } = await scene();
    await take(...steps);
    await approve('i1-1');
    at('2026-03-05T23:30:00.000Z');
    await take(undo);
    expect(await agreements()).toEqual([]);
    expect(await store.ledger.openChanges()).toMatchObject([
      { clientNumber: '400001', month: '2026-02', changedOn: '2026-03-06', coveredDays: 0, claimedDays: 28 },
    ]);
    const [, withdrawal] = await letters();
    expect(withdrawal?.row.replyId).toBe('m1-inzorgmelding_1_5');
    expect(withdrawal?.mail.text).toMatch(/trekken de inzorgmelding .* in\..*3 februari 2026 geldt niet meer/s);
    expect(withdrawal?.mail.text).not.toMatch(/Verzonnen|Karin|naam/);

    await take({ do: 'undo', step: 'toewijzing', reason: 'verkeerde dag' }, toewijzing, { do: 'done', step: 'inzorgmelding' });
    expect((await agreements()).map(({ id }) => id)).toEqual(['HI-B-7-2']);
    expect(await store.ledger.openChanges()).toEqual([]);
    expect(await letters()).toHaveLength(3);
  });
});

describe('wat het register er nog anders over zegt', () => {
  const inRegister = {
    id: 'LO-9',
    clientNumber: '400001',
    onderaannemerNumber: 'OA-001',
    product: 'BG-M',
    period: { from: '2026-02-01' },
  } as const;
  const load = (store: Store, generation: string, leveringsovereenkomsten: readonly Leveringsovereenkomst[]) =>
    store.register.replace(herindicatieRegister(generation, { leveringsovereenkomsten }));
  const registeredToo = expect.stringContaining('cliënt 400001 staat ook in het register. Zij geldt tot u een register laadt');

  test('hoort wie een inzorgmelding terugdraait die intussen ook in het register staat, tot zij eruit is', async () => {
    const { store, take, agreements, ports } = await scene();
    await load(store, 'g-2', [inRegister]);
    expect((await take(...steps)).at(-1)).not.toHaveProperty('notes');
    expect(await take(undo)).toMatchObject([{ notes: [registeredToo] }]);
    expect(await agreements()).toEqual([inRegister]);
    const shown = async () => (await herindicatieDesk(ports).list()).map(({ notes }) => notes);
    expect(await shown()).toEqual([[registeredToo]]);
    await load(store, 'g-3', []);
    expect(await shown()).toEqual([undefined]);
    expect((await take(steps[3]!, undo)).map((one) => 'notes' in one)).toEqual([false, false]);
  });

  test('hoort wie een ander product laat ingaan terwijl het oude doorloopt', async () => {
    const { store, take } = await scene();
    await load(store, 'g-2', [{ ...inRegister, period: { from: '2025-02-01' } }]);
    const heavier: StepAction = { do: 'done', step: 'toewijzing', product: 'BG-Z', period: { from: '2026-02-01' } };
    expect((await take(steps[0]!, heavier, steps[2]!, steps[3]!)).at(-1)).toMatchObject({
      notes: [expect.stringMatching(/in de plaats van Begeleiding midden \(vanaf 1 februari 2026\)/)],
    });
  });
});

test('een beschikking die onder haar eigen nummer werd verlengd en weer afloopt, begint opnieuw; wat was, blijft staan', async () => {
  const { store, ports, at, take, agreements } = await scene();
  await take(...steps);
  const prolonged = { ...endedBeschikking, period: { from: '2025-02-01', to: '2027-01-31' } };
  const reportOf = async (mailId: string, receivedAt: string, about: Beschikking = prolonged) =>
    recordReports(store, await store.outcomes.put(reportMail(mailId, [{ decision: 'review', about }], receivedAt)));
  const now = async () => (await store.herindicaties.get(key))!.herindicatie;
  // About the end that was followed up already: a newer version of what was.
  await reportOf('m2', '2026-02-10T09:00:00Z', endedBeschikking);
  expect(await store.herindicaties.open()).toEqual([]);
  at('2026-12-20T09:00:00.000Z');
  await reportOf('m3', '2026-12-18T09:00:00Z');
  expect((await now()).earlier).toEqual({ reports: 2, events: 4 });
  expect(await take(toewijzing, undo)).toEqual([
    { refusal: 'Het evaluatieverslag is nog niet goedgekeurd. Kijk het eerst na.' },
    { refusal: expect.stringMatching(/^De inzorgmelding staat nog open. .*zorg vanaf 1 februari 2026.*--earlier/) },
  ]);
  await reportOf('m4', '2026-12-17T09:00:00Z');
  await take({ do: 'accept' }, steps[0]!, { ...toewijzing, period: { from: '2027-02-01' } }, steps[2]!);
  expect(await doStep(ports, key, { do: 'done', step: 'inzorgmelding' }, 'Ans')).toMatchObject({ replyIds: ['m3-inzorgmelding_1_8'] });
  expect((await agreements()).map(({ id, period }) => [id, period.from])).toEqual([
    ['HI-B-7-1', '2026-02-01'],
    ['HI-B-7-2', '2027-02-01'],
  ]);
  expect((await now()).reports.map(({ mailId }) => mailId)).toEqual(['m1', 'm2', 'm4', 'm3']);
  expect((await now()).events).toHaveLength(8);
  expect(await store.herindicaties.open()).toEqual([]);

  // What went wrong before the prolongation can still be taken back, and the new agreement stays.
  const [undone] = await take({ ...undo, isEarlier: true });
  expect(undone).toMatchObject({ replyIds: ['m1-inzorgmelding_1_9'] });
  expect((await agreements()).map(({ id }) => id)).toEqual(['HI-B-7-2']);
  expect((await now()).eventsSettled).toBe(9);
});

describe('een verslag waarvan niet duidelijk is over welke beschikking het gaat', () => {
  const dagopvang: Beschikking = { ...endedBeschikking, id: 'B-8', product: 'DO-1', period: { from: '2025-02-01', to: '2026-03-31' } };
  const inDoubt = reportMail('m1', [{ decision: 'review', about: undefined, candidates: [endedBeschikking, dagopvang] }]);
  const setAside: StepAction = { do: 'set-aside', reason: 'Ging toch over de begeleiding' };
  const aboutOther = { ...key, beschikking: 'B-8' };
  const states = async (store: Store) =>
    (await store.herindicaties.ofClient('400001')).map(({ reports }) =>
      reports.map((one) => (isAccepted(one) ? 'goed' : isSetAside(one) ? 'terzijde' : 'wacht')),
    );

  test('wacht bij elk daarvan, tot iemand het bij een ervan goedkeurt; wie zich vergist, legt het daar eerst terzijde', async () => {
    const { store, ports, take } = await scene(inDoubt);
    expect([await states(store), (await store.herindicaties.open()).length]).toEqual([[['wacht'], ['wacht']], 2]);
    await doStep(ports, aboutOther, { do: 'accept' }, 'Karin');
    expect([await states(store), (await store.herindicaties.open()).length]).toEqual([[['terzijde'], ['goed']], 1]);
    expect((await store.herindicaties.get(key))?.herindicatie.reports[0]?.setAside).toEqual([
      { by: 'Karin', at: '2026-02-03T09:00:00.000Z', reason: 'Het verslag hoort bij beschikking B-8.' },
    ]);
    expect(await take({ do: 'accept' })).toEqual([
      { refusal: 'Dit verslag is al goedgekeurd bij beschikking B-8. Leg het daar eerst terzijde.' },
    ]);
    await doStep(ports, aboutOther, setAside, 'Karin');
    await take({ do: 'accept' });
    expect(await states(store)).toEqual([['goed'], ['terzijde']]);
  });
});

describe('een beschikking die intussen naar een andere onderaannemer ging', () => {
  const moved = { ...endedBeschikking, onderaannemerNumber: 'OA-002' };
  const onderaannemers = [
    sampleOnderaannemer('OA-001', { addresses: ['administratie@dehaven.example'] }),
    sampleOnderaannemer('OA-002', { addresses: ['zorg@elders.example'] }),
  ];
  const movedRegister = herindicatieRegister('g-2', { onderaannemers, beschikkingen: [moved] });
  const ofOther = (): MailOutcome => {
    const mail = reportMail('m2', [{ about: moved }], '2026-01-20T09:00:00Z');
    return { ...mail, mail: { ...mail.mail, from: 'zorg@elders.example' }, letter: { kind: 'decision', to: 'zorg@elders.example' } };
  };

  test('krijgt geen inzorgmelding op het verslag van de eerste', async () => {
    const { store, take, agreements, letters } = await scene();
    await store.register.replace(movedRegister);
    expect((await take(...steps)).at(-1)).toEqual({
      refusal:
        'Beschikking B-7 staat in het register op naam van onderaannemer OA-002, het verslag is van OA-001. Verbeter eerst het register, of vraag OA-002 om een verslag.',
    });
    expect([await agreements(), await letters()]).toEqual([[], []]);
  });

  test('begint opnieuw met het verslag van de tweede, die de overeenkomst en de brief krijgt', async () => {
    const { store, take, agreements } = await scene();
    await take(...steps.slice(0, 3));
    await store.register.replace(movedRegister);
    await recordReports(store, await store.outcomes.put(ofOther()));
    expect(await take(...steps)).toHaveLength(4);
    expect(await agreements()).toMatchObject([{ onderaannemerNumber: 'OA-002' }]);
    expect(await store.replies.forMail('m1')).toEqual([]);
    expect(await store.replies.forMail('m2')).toMatchObject([{ to: 'zorg@elders.example' }]);
  });
});

test('een factuur die werd beoordeeld terwijl de inzorgmelding werd ingetrokken, blijft niet ongemerkt goedgekeurd', async () => {
  const { store, take, approve } = await scene();
  await take(...steps, undo);
  const outcome = await approve('i1-1');
  expect(await store.ledger.openChanges()).toEqual([]);
  await settleOutcome(store, outcome);
  expect(await store.ledger.openChanges()).toMatchObject([{ month: '2026-02', changedOn: '2026-02-03', coveredDays: 0 }]);
});

test('twee mensen tegelijk: één inzorgmelding', async () => {
  const { ports, take, agreements, letters } = await scene();
  await take(...steps.slice(0, 3));
  const both = await Promise.all(['Karin', 'Ans'].map((by) => doStep(ports, key, { do: 'done', step: 'inzorgmelding' }, by)));
  expect(both.filter((one) => 'refusal' in one)).toHaveLength(1);
  expect(await agreements()).toHaveLength(1);
  expect(await letters()).toHaveLength(1);
});

test('wat niet af kan, houdt de rest niet op, en wordt een volgende keer afgemaakt', async () => {
  const { store, ports, take, letters } = await scene();
  await take(...steps.slice(0, 3));
  const begun = (await store.herindicaties.get(key))!;
  // Somebody else's, about a mail that is not there.
  const event = { step: 'inzorgmelding', what: 'done', by: 'Ans', at: '2026-02-03T09:00:00.000Z' } as const;
  const agreement = {
    id: 'HI-B-7-1',
    clientNumber: '400001',
    onderaannemerNumber: 'OA-001',
    product: 'BG-M',
    period: { from: '2026-02-01' },
  } as const;
  const unfinished = (report: string) => ({
    ...begun.herindicatie,
    events: [...begun.herindicatie.events, { ...event, agreement, report }],
  });
  await store.herindicaties.put({ ...unfinished('gone-1'), beschikking: 'B-0', about: { ...endedBeschikking, id: 'B-0' } }, 0);
  await store.herindicaties.put(unfinished('m1-1'), begun.version);
  expect(await settleUnfinished(ports)).toEqual({
    replyIds: ['m1-inzorgmelding_1_4'],
    stuck: [{ beschikking: 'B-0', why: 'The report of inzorgmelding HI-B-7-1 is not there' }],
  });
  expect((await store.herindicaties.unsettled()).map(({ beschikking }) => beschikking)).toEqual(['B-0']);
  expect(await letters()).toHaveLength(1);
});
