import { describe, expect, test } from 'vitest';
import { addDays } from '#domain';
import { doStep, findHerindicatie, listHerindicaties, recordReports, takeStep } from '#herindicatie';
import { currentParameters } from '#rules';
import { memoryStore } from '#store';
import { requestOf } from '../../packages/local/herindicaties/run-herindicaties.ts';
import { suggestToewijzing } from '../../packages/local/herindicaties/suggest-toewijzing.ts';
import { isAwaited, toldEnd, toldReport, toldStep } from '../../packages/local/herindicaties/told-herindicatie.ts';
import { herindicatieRegister, reportMail } from '../support/herindicatie.ts';
import { beschikking } from '../support/rules-reports.ts';

const today = '2026-03-02';
const ending = (id: string, days: number) =>
  beschikking({ id, clientNumber: `4000${id.slice(2)}`, period: { from: '2025-03-01', to: addDays(today, days) } });
const about = [ending('B-01', 40), ending('B-02', 20), ending('B-03', -3), ending('B-04', 30), ending('B-05', 21), ending('B-06', 90)];

async function scene() {
  const store = memoryStore();
  await store.register.replace(herindicatieRegister('g-1', { beschikkingen: about }));
  const reports = about.slice(0, 3).map((one, i) => ({ about: one, decision: i === 0 ? ('review' as const) : ('approved' as const) }));
  await recordReports(store, await store.outcomes.put(reportMail('m1', reports, '2026-02-20T09:00:00Z')));
  const take = (clientNumber: string, id: string, action: Parameters<typeof doStep>[2]) =>
    doStep(
      {
        store,
        parameters: currentParameters,
        letters: { from: 'herindicatieoa@metsiem.nl', invoicesTo: 'facturen@metsiem.nl' },
        now: () => '2026-03-01T12:00:00.000Z',
      },
      { clientNumber, beschikking: id },
      action,
      'Karin',
    );
  return { store, take, list: () => listHerindicaties(store, currentParameters, today) };
}

describe('de lijst', () => {
  test('eerst wat op een medewerker wacht, dan wat nog van onderaannemers komt; telkens wat afliep of het eerst afloopt bovenaan', async () => {
    const { list } = await scene();
    expect((await list()).map((one) => [one.beschikking, one.urgency, one.reports.length])).toEqual([
      ['B-03', 'ended', 1],
      ['B-02', 'soon', 1],
      ['B-01', 'later', 1],
      ['B-05', 'later', 0],
      ['B-04', 'later', 0],
    ]);
  });

  test('een verslag dat terzijde is gelegd, wordt weer afgewacht, en blijft te zien', async () => {
    const { store, list } = await scene();
    const row = (await store.herindicaties.get({ clientNumber: '400003', beschikking: 'B-03' }))!;
    const stepped = takeStep(row.herindicatie, { do: 'set-aside', reason: 'over een ander' }, { by: 'Karin', at: '2026-02-21T09:00:00Z' });
    await store.herindicaties.put('herindicatie' in stepped ? stepped.herindicatie : row.herindicatie, row.version);
    const found = (await list()).find(({ beschikking }) => beschikking === 'B-03')!;
    expect([isAwaited(found), found.reports.map(({ setAside }) => setAside?.[0]?.by)]).toEqual([true, ['Karin']]);
  });

  test.each([
    ['is goedgekeurd', { decision: 'approved' }, 'goedgekeurd'],
    ['wacht', { decision: 'review' }, 'nakijken'],
    [
      'wacht bij twijfel van wie',
      { decision: 'review', isInDoubt: true },
      'nakijken: misschien niet van deze onderaannemer, over een ander of over een andere beschikking',
    ],
    [
      'is door een mens goedgekeurd',
      { decision: 'review', isInDoubt: true, accepted: { by: 'Karin', at: '2026-02-21T09:00:00Z' } },
      'goedgekeurd door Karin',
    ],
    [
      'terzijde is gelegd',
      { decision: 'approved', setAside: [{ by: 'Karin', at: '2026-02-21T09:00:00Z', reason: 'over een ander' }] },
      'terzijde gelegd door Karin op 21 februari 2026 (over een ander)',
    ],
  ] as const)('zegt van een verslag dat het %s', async (_, more, state) => {
    const [
      ,
      ,
      {
        reports: [report],
      } = { reports: [] },
    ] = await (await scene()).list();
    expect(toldReport({ ...report!, ...more })).toBe(`SIEM-2026-000001 van 20 februari 2026, ${state}`);
  });

  test('zegt van elke stap wie wat deed en wat nu kan', async () => {
    const { list, take } = await scene();
    await take('400003', 'B-03', { do: 'done', step: 'toewijzing', product: 'BG-Z', period: { from: '2026-03-01', to: '2027-02-28' } });
    await take('400003', 'B-03', { do: 'not-needed', step: 'wijzigingsverzoek', reason: 'liep via de gemeente' });
    const [first] = await list();
    expect(toldEnd(first!)).toBe('27 februari 2026 (afgelopen)');
    expect(first?.steps.map(toldStep)).toEqual([
      'wijzigingsverzoek: niet nodig door Karin op 1 maart 2026 (liep via de gemeente)',
      'toewijzing: gedaan door Karin op 1 maart 2026, Begeleiding zwaar vanaf 1 maart 2026 tot en met 28 februari 2027',
      'startmelding: open, kan nu',
      'inzorgmelding: open',
    ]);
  });

  test('zegt wat bericht 301 van de nieuwe toewijzing zegt, zolang die stap open staat', async () => {
    const { store, take, list } = await scene();
    const next = { ...about[2]!, id: '0855-T1', product: 'BG-Z', period: { from: '2026-03-01', to: '2027-02-28' } } as const;
    await store.additions.putBeschikking({ ...next, id: '0855-T2', product: 'DO-1' }, '2026-03-01T09:00:00.000Z');
    await store.additions.putBeschikking(next, '2026-03-01T09:00:00.000Z');
    const suggestions = async () => Promise.all((await list()).slice(0, 2).map((one) => suggestToewijzing(store, one)));
    expect(await suggestions()).toEqual([{ product: 'BG-Z', period: next.period }, undefined]);
    await take('400003', 'B-03', { do: 'done', step: 'toewijzing', period: next.period });
    expect(await suggestions()).toEqual([undefined, undefined]);
  });

  test('wie één herindicatie heeft, hoeft de beschikking niet te noemen; wie er meer heeft wel', async () => {
    const { store } = await scene();
    expect(await findHerindicatie(store, '400003', undefined)).toEqual({ clientNumber: '400003', beschikking: 'B-03' });
    expect(await findHerindicatie(store, '400004', undefined)).toEqual({ refusal: 'Van cliënt 400004 is geen evaluatieverslag bekend.' });
    await recordReports(store, reportMail('m2', [{ about: { ...about[2]!, id: 'B-30' } }]));
    expect(await findHerindicatie(store, '400003', undefined)).toEqual({
      refusal: 'Cliënt 400003 heeft meer herindicaties: B-03, B-30. Noem de beschikking erbij.',
    });
    expect(await findHerindicatie(store, '400003', 'B-30')).toEqual({ clientNumber: '400003', beschikking: 'B-30' });
  });
});

describe('siem herindicatie', () => {
  test.each([
    ['400003 accept --by Karin', { clientNumber: '400003', beschikking: undefined, by: 'Karin', action: { do: 'accept' } }],
    [
      '400003 B-03 done toewijzing --by Karin --product bg-z --from 2026-04-01 --to 2027-03-31',
      {
        clientNumber: '400003',
        beschikking: 'B-03',
        by: 'Karin',
        action: { do: 'done', step: 'toewijzing', product: 'BG-Z', period: { from: '2026-04-01', to: '2027-03-31' } },
      },
    ],
    ['400003 done inzorgmelding --by Karin', { clientNumber: '400003', by: 'Karin', action: { do: 'done', step: 'inzorgmelding' } }],
    [
      '400003 undo inzorgmelding --by Karin --reason dag',
      { clientNumber: '400003', by: 'Karin', action: { do: 'undo', step: 'inzorgmelding', reason: 'dag' } },
    ],
    [
      '400003 not-needed startmelding --by Karin',
      { clientNumber: '400003', by: 'Karin', action: { do: 'not-needed', step: 'startmelding', reason: '' } },
    ],
    [
      '400003 set-aside --by Karin --reason dubbel --report SIEM-2026-000123',
      { clientNumber: '400003', by: 'Karin', action: { do: 'set-aside', reason: 'dubbel', reference: 'SIEM-2026-000123' } },
    ],
    [
      '400003 undo inzorgmelding --by Karin --reason dag --earlier',
      { clientNumber: '400003', by: 'Karin', action: { do: 'undo', step: 'inzorgmelding', reason: 'dag', isEarlier: true } },
    ],
  ])('%s', (words, expected) => expect(requestOf(words.split(' '))).toEqual(expected));

  test.each([
    '',
    '400003',
    '400003 done --by Karin',
    '400003 done start --by Karin',
    '400003 done inzorgmelding',
    '400003 B-03 B-04 done inzorgmelding --by Karin',
    '400003 done toewijzing meer --by Karin',
    '400003 done toewijzing --by Karin --product BG-X',
    'accept --by Karin',
    '400003 done toewijzing --by Karin --to 2027-03-31',
    '400003 done inzorgmelding --by Karin --earlier',
    '400003 accept --by Karin --reason goed',
    '400003 undo toewijzing --by Karin --from 2026-04-01',
    '400003 set-aside inzorgmelding --by Karin',
  ])('"%s" kan niet', (words) => expect(() => requestOf(words.split(' '))).toThrow('siem herindicatie'));
});
