import { describe, expect, test } from 'vitest';
import type { Herindicatie } from '#domain';
import { sampleHerindicatie, sampleReport, sampleStep } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const namesOf = (all: readonly Herindicatie[]): string[] => all.map(({ clientNumber, beschikking }) => `${clientNumber} ${beschikking}`);
const everyStep = (['wijzigingsverzoek', 'toewijzing', 'startmelding', 'inzorgmelding'] as const).map((step) => sampleStep(step));
const waiting = (clientNumber: string, to: string, more: Partial<Herindicatie> = {}): Herindicatie =>
  sampleHerindicatie(clientNumber, { reports: [sampleReport()], ...more }, to);

/** All that one can hold, so that nothing is dropped on the way. */
const full: Herindicatie = sampleHerindicatie('400001', {
  reports: [
    {
      ...sampleReport('m-2'),
      decision: 'review',
      end: '2026-06-30',
      setAside: [
        { by: 'Karin', at: '2026-05-01T11:00:00.000Z', reason: 'Verkeerde cliënt.' },
        { by: 'Karin', at: '2026-05-02T09:00:00.000Z', reason: 'Toch.', accepted: { by: 'Karin', at: '2026-05-02T08:00:00.000Z' } },
      ],
      accepted: { by: 'M. de Vries', at: '2026-05-02T10:00:00.000Z' },
    },
  ],
  events: [
    { ...sampleStep('wijzigingsverzoek', 'not-needed'), reason: 'De gemeente gebruikt geen bericht 307.' },
    { ...sampleStep('toewijzing'), toewijzing: { product: 'BG-Z', period: { from: '2026-07-01', to: '2027-06-30' } } },
    {
      ...sampleStep('inzorgmelding'),
      agreement: {
        id: 'HI-B-400001-1',
        clientNumber: '400001',
        onderaannemerNumber: 'OA-001',
        product: 'BG-Z',
        period: { from: '2026-07-01' },
        agreedTariefCents: 12345,
        gebiedsteam: '9',
      },
      report: 'm-2',
    },
    { ...sampleStep('inzorgmelding', 'undone'), reason: 'Verkeerde cliënt.' },
  ],
  reminder: { replyId: 'run-OA-001', reference: 'SIEM-2026-000002', claimedAt: '2026-05-26T05:00:00.000Z', made: true },
  earlier: { reports: 0, events: 0 },
  escalation: { replyId: 'run-late', reference: 'SIEM-2026-000003', claimedAt: '2026-06-09T05:00:00.000Z' },
  eventsSettled: 4,
});

export function herindicatiesContract(name: string, { open }: StoreUnderTest): void {
  describe(`herindicaties (${name})`, () => {
    test('one is kept whole, and found by its client and beschikking alone', async () => {
      const { store, elsewhere } = await open();
      expect(await store.herindicaties.get(full)).toBeUndefined();
      expect(await store.herindicaties.put(full, 0)).toEqual({ herindicatie: full, version: 1 });
      expect(await elsewhere().herindicaties.get(full)).toEqual({ herindicatie: full, version: 1 });
      for (const key of [
        { ...full, clientNumber: '400002' },
        { ...full, beschikking: 'B' },
        { clientNumber: '', beschikking: '' },
      ])
        expect(await store.herindicaties.get(key)).toBeUndefined();
    });

    test('who changes one names the version that was read; who was second reads again', async () => {
      const { store, elsewhere } = await open();
      const first = sampleHerindicatie('400001');
      const reported = { ...first, reports: [sampleReport()] };
      expect(await store.herindicaties.put(first, 1)).toBeUndefined();
      await store.herindicaties.put(first, 0);
      expect(await elsewhere().herindicaties.put(reported, 0)).toBeUndefined();
      expect(await elsewhere().herindicaties.put(reported, 1)).toEqual({ herindicatie: reported, version: 2 });
      expect(await store.herindicaties.put({ ...first, reports: [sampleReport('late-1')] }, 1)).toBeUndefined();
      expect(await store.herindicaties.get(first)).toEqual({ herindicatie: reported, version: 2 });
    });

    test('of many that write at once one is first, and its words stay', async () => {
      const { store, elsewhere } = await open();
      const all = Array.from({ length: 8 }, (_, n) => sampleHerindicatie('400001', { reports: [sampleReport(`m${n}-1`)] }));
      const puts = await Promise.all(all.map((one) => elsewhere().herindicaties.put(one, 0)));
      const won = puts.flatMap((row) => row ?? []);
      expect(won).toHaveLength(1);
      expect(await store.herindicaties.get(all[0]!)).toEqual(won[0]);
    });

    test('of one client all are found, by beschikking, whatever the numbers look like', async () => {
      const { store, elsewhere } = await open();
      const long = 'B'.repeat(3000);
      const names = ['B-1', 'B-10', 'B-2', 'Bé', 'B#2', 'B%232', long, `${long}1`];
      for (const beschikking of names) await store.herindicaties.put(sampleHerindicatie('400001', { beschikking }), 0);
      await store.herindicaties.put(sampleHerindicatie('40000'), 0);
      await store.herindicaties.put(sampleHerindicatie('400001#B'), 0);
      const found = await elsewhere().herindicaties.ofClient('400001');
      expect(found.map(({ beschikking }) => beschikking)).toEqual([...names].sort());
      expect(await store.herindicaties.ofClient('400002')).toEqual([]);
    });

    test('open are those with a report and a step left, the one that ends first in front', async () => {
      const { store, elsewhere } = await open();
      const endless = { ...waiting('400003', ''), about: { ...waiting('400003', '').about, period: { from: '2025-01-01' } } };
      const all = [
        sampleHerindicatie('400000'),
        waiting('400001', '2026-07-31', { events: everyStep, eventsSettled: 4 }),
        waiting('400002', '2026-12-31'),
        endless,
        waiting('400004', '2026-03-01', { events: everyStep.slice(0, 3) }),
        waiting('400005', '2026-03-01', { events: [...everyStep, sampleStep('inzorgmelding', 'undone')], eventsSettled: 5 }),
        waiting('400007', '2025-12-31', {
          reports: [{ ...sampleReport(), setAside: [{ by: 'Karin', at: '2026-05-01T11:00:00.000Z', reason: 'x' }] }],
        }),
        waiting('400006', '2025-12-31'),
        waiting('400002', '2026-12-31', { beschikking: 'B-0' }),
      ];
      for (const one of all) await store.herindicaties.put(one, 0);
      expect(namesOf(await elsewhere().herindicaties.open())).toEqual([
        '400006 B-400006',
        '400004 B-400004',
        '400005 B-400005',
        '400002 B-0',
        '400002 B-400002',
        '400003 B-400003',
      ]);
    });

    test('unsettled are those with an event of which the effects are not written, open or not; once settled they are gone', async () => {
      const { store, elsewhere } = await open();
      const finished = waiting('400001', '2026-07-31', { events: everyStep, eventsSettled: 3 });
      const opened = waiting('400002', '2026-06-30', { events: everyStep.slice(0, 1), eventsSettled: 0 });
      for (const one of [finished, opened, waiting('400003', '2026-01-31')]) await store.herindicaties.put(one, 0);
      expect(namesOf(await elsewhere().herindicaties.unsettled())).toEqual(['400002 B-400002', '400001 B-400001']);
      expect(namesOf(await elsewhere().herindicaties.open())).toEqual(['400003 B-400003', '400002 B-400002']);
      await store.herindicaties.put({ ...finished, eventsSettled: 4 }, 1);
      await store.herindicaties.put({ ...opened, eventsSettled: 1 }, 1);
      expect(await store.herindicaties.unsettled()).toEqual([]);
      expect(namesOf(await store.herindicaties.open())).toEqual(['400003 B-400003', '400002 B-400002']);
    });
  });
}
