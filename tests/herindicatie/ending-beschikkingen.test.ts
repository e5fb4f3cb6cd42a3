import { describe, expect, test } from 'vitest';
import type { Beschikking, Leveringsovereenkomst } from '#domain';
import { endingBeschikkingen } from '#herindicatie';
import { currentParameters } from '#rules';
import { memoryStore } from '#store';
import { sampleHerindicatie, sampleRegister, sampleStep } from '../support/store-samples.ts';
import { endingOn, registerOf, reportFor } from '../support/watched-days.ts';

const today = '2026-05-26';
const period = (from: string, to?: string) => ({ from, to });
const client = '400001';

async function listed(beschikkingen: readonly Beschikking[], agreements: readonly Leveringsovereenkomst[] = [], day = today) {
  const store = memoryStore();
  await store.register.replace(registerOf(beschikkingen, { leveringsovereenkomsten: agreements }));
  return endingBeschikkingen(store, currentParameters, day);
}
const ids = (found: readonly { readonly beschikking: Beschikking }[]): string[] => found.map(({ beschikking }) => beschikking.id);

describe('welke beschikkingen aflopen', () => {
  test.each([
    ['57 dagen voor het einde', '2026-07-22', undefined],
    ['56 dagen voor het einde', '2026-07-21', 56],
    ['op de laatste dag', '2026-05-26', 0],
    ['een dag na het einde', '2026-05-25', -1],
    ['28 dagen na het einde', '2026-04-28', -28],
    ['29 dagen na het einde', '2026-04-27', undefined],
    ['zonder einddatum', undefined, undefined],
  ])('%s', async (_, to, daysLeft) => {
    expect((await listed([endingOn(client, to)])).map((one) => one.daysLeft)).toEqual(daysLeft === undefined ? [] : [daysLeft]);
  });

  test.each([
    ['over de zomertijd', '2026-03-20', '2026-04-03', 14],
    ['over de wintertijd', '2026-10-20', '2026-11-03', 14],
    ['over Nieuwjaar', '2026-12-20', '2027-01-10', 21],
    ['over een schrikkeldag', '2028-02-20', '2028-03-01', 10],
  ])('dagen worden als dagen geteld, %s', async (_, day, to, daysLeft) => {
    expect((await listed([endingOn(client, to)], [], day)).map((one) => one.daysLeft)).toEqual([daysLeft]);
  });

  test('wat het eerst eindigt staat voorop, wat al afgelopen is als eerste', async () => {
    const all = [
      endingOn('400003', '2026-06-30'),
      endingOn('400001', '2026-06-30'),
      endingOn('400002', '2026-05-20'),
      endingOn('400004', '2026-05-27'),
    ];
    expect(ids(await listed(all))).toEqual(['B-400002', 'B-400004', 'B-400001', 'B-400003']);
  });

  test('twee van één cliënt op dezelfde dag staan er allebei in', async () => {
    const all = [endingOn(client, '2026-06-30'), endingOn(client, '2026-06-30', { id: 'B-2', product: 'DO-1' })];
    expect(ids(await listed(all))).toEqual(['B-2', 'B-400001']);
  });
});

const next = (more: Partial<Beschikking>): Beschikking => endingOn(client, '2027-06-30', { id: 'B-next', ...more });
describe('verlengd is wie de dag na het einde een beschikking voor dezelfde zorg heeft', () => {
  test.each([
    ['die de dag erna begint', next({ period: period('2026-07-01', '2027-06-30') }), true],
    ['die al liep', next({ period: period('2026-01-01', '2027-06-30') }), true],
    ['van een andere categorie', next({ product: 'BG-Z', period: period('2026-07-01') }), true],
    ['met een andere onderaannemer', next({ onderaannemerNumber: 'OA-002', period: period('2026-07-01') }), true],
    ['die twee dagen later begint', next({ period: period('2026-07-02', '2027-06-30') }), false],
    ['die op dezelfde dag eindigt', next({ period: period('2026-01-01', '2026-06-30') }), false],
    ['voor andere zorg', next({ product: 'DO-1', period: period('2026-07-01') }), false],
    ['van een andere cliënt', next({ clientNumber: '400002', period: period('2026-07-01') }), false],
  ])('%s', async (_, other, isRenewed) => {
    expect(ids(await listed([endingOn(client, '2026-06-30'), other])).includes(`B-${client}`)).toBe(!isRenewed);
  });

  test('vervoer verlengt de dagopvang niet', async () => {
    const dagopvang = endingOn(client, '2026-06-30', { product: 'DO-1' });
    expect(ids(await listed([dagopvang, next({ product: 'VV-R', period: period('2026-07-01') })]))).toEqual([`B-${client}`]);
  });

  test('ook door een beschikking die uit een bericht 301 kwam', async () => {
    const store = memoryStore();
    await store.register.replace(registerOf([endingOn(client, '2026-06-30')]));
    await store.additions.putBeschikking(next({ period: period('2026-07-01', '2027-06-30') }), '2026-05-01T10:00:00.000Z');
    expect(await endingBeschikkingen(store, currentParameters, today)).toEqual([]);
    await store.additions.withdrawBeschikking(client, 'B-next', '2026-05-02T10:00:00.000Z');
    expect(ids(await endingBeschikkingen(store, currentParameters, today))).toEqual([`B-${client}`]);
  });
});

const agreed = (more: Partial<Leveringsovereenkomst>): Leveringsovereenkomst => ({
  ...sampleRegister('g').leveringsovereenkomsten[0]!,
  ...more,
});
describe('uit zorg is wie geen lopende overeenkomst voor die zorg meer heeft', () => {
  test.each([
    ['afgelopen gisteren', [agreed({ period: period('2025-01-01', '2026-05-25') })], true],
    ['loopt tot en met vandaag', [agreed({ period: period('2025-01-01', '2026-05-26') })], false],
    [
      'de ene afgelopen, de andere loopt',
      [agreed({ period: period('2025-01-01', '2026-01-31') }), agreed({ id: 'LO-2', product: 'BG-Z' })],
      false,
    ],
    ['begint nog', [agreed({ period: period('2026-06-01') })], false],
    ['geen overeenkomst: dat weet niemand', [], false],
    ['afgelopen met een ander', [agreed({ onderaannemerNumber: 'OA-002', period: period('2025-01-01', '2025-12-31') })], false],
    ['afgelopen voor andere zorg', [agreed({ product: 'DO-1', period: period('2025-01-01', '2025-12-31') })], false],
  ])('%s', async (_, agreements, isOutOfCare) => {
    expect((await listed([endingOn(client, '2026-06-30')], agreements)).map((one) => one.isOutOfCare)).toEqual([isOutOfCare]);
  });
});

describe('wat er al van kwam', () => {
  const ending = endingOn(client, '2026-06-30');
  const withSteps = async (to: string | undefined, more: object = {}) => {
    const store = memoryStore();
    await store.register.replace(registerOf([ending]));
    await reportFor(store, ending, { receivedAt: '2026-05-01T10:00:00.000Z' });
    const row = (await store.herindicaties.get({ clientNumber: client, beschikking: ending.id }))!;
    const agreement = agreed({ id: 'HI-1', period: period('2025-07-01', to) });
    const steps = (['wijzigingsverzoek', 'toewijzing', 'startmelding'] as const).map((step) => sampleStep(step));
    const done = { ...sampleStep('inzorgmelding'), agreement, ...more };
    await store.herindicaties.put({ ...row.herindicatie, events: [...steps, done] }, row.version);
    return store;
  };
  const stateOf = async (store: Awaited<ReturnType<typeof withSteps>>) =>
    (await endingBeschikkingen(store, currentParameters, today)).map(({ report }) => report);

  test.each([
    ['goedgekeurd', { decision: 'approved' }, 'accepted'],
    ['in behandeling', { decision: 'review' }, 'review'],
    [
      'door een mens terzijde gelegd',
      { decision: 'approved', setAside: [{ by: 'Karin', at: '2026-05-03T09:00:00.000Z', reason: 'Over een ander.' }] },
      'none',
    ],
    ['door een mens aanvaard', { decision: 'review', accepted: { by: 'M. de Vries', at: '2026-05-02T09:00:00.000Z' } }, 'accepted'],
  ] as const)('een verslag: %s', async (_, report, state) => {
    const store = memoryStore();
    await store.register.replace(registerOf([ending]));
    await reportFor(store, ending, report);
    const [found] = await endingBeschikkingen(store, currentParameters, today);
    expect([found?.report, found?.herindicatie?.reports.length]).toEqual([state, 1]);
  });

  test('de inzorgmelding is gedaan voor zorg na het einde: niets meer te doen', async () => {
    expect(await stateOf(await withSteps(undefined))).toEqual([]);
    expect(await stateOf(await withSteps('2027-06-30'))).toEqual([]);
  });

  test('een beschikking die onder haar eigen nummer is verlengd en opnieuw afloopt, vraagt een nieuw verslag', async () => {
    const store = await withSteps('2026-06-30', { at: '2026-05-04T09:00:00.000Z' });
    expect(await stateOf(store)).toEqual(['none']);
    await reportFor(store, ending, { submissionId: 'm-9-1', receivedAt: '2026-05-20T10:00:00.000Z' });
    expect(await stateOf(store)).toEqual(['accepted']);
  });

  test('een inzorgmelding die werd teruggedraaid laat de taak staan', async () => {
    const store = await withSteps(undefined);
    const row = (await store.herindicaties.get({ clientNumber: client, beschikking: ending.id }))!;
    const undone = { ...sampleStep('inzorgmelding', 'undone'), reason: 'Verkeerde cliënt.' };
    await store.herindicaties.put({ ...row.herindicatie, events: [...row.herindicatie.events, undone] }, row.version);
    expect(await stateOf(store)).toEqual(['accepted']);
  });

  test('zonder register is er niets', async () => {
    const store = memoryStore();
    await store.herindicaties.put(sampleHerindicatie(client), 0);
    expect(await endingBeschikkingen(store, currentParameters, today)).toEqual([]);
  });
});
