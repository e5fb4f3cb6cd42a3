import { describe, expect, test } from 'vitest';
import { doubtedAgreements, takeOverRegister } from '#coverage';
import { agreementDoubtReasons, type Leveringsovereenkomst } from '#domain';
import { currentParameters } from '#rules';
import { memoryStore, type Store } from '#store';
import { formatDoubted } from '../../packages/local/register/format-doubted.ts';
import { importReport } from '../../packages/local/register/import-upload.ts';
import { sampleClaim, sampleOutcome, sampleRegister } from '../support/store-samples.ts';

const [sample] = sampleRegister('g').leveringsovereenkomsten;
const agreed = (more: Partial<Leveringsovereenkomst> = {}): Leveringsovereenkomst => ({
  ...sample!,
  id: 'LO-1',
  period: { from: '2026-03-01' },
  ...more,
});
const made = agreed({ id: 'HI-1' });
const asOf = (day: string): string => `${day}T00:00:00.000Z`;
let imports = 0;
const load = async (store: Store, day: string, leveringsovereenkomsten: readonly Leveringsovereenkomst[]) => {
  imports += 1;
  const register = sampleRegister(`g${imports}`, { asOf: asOf(day), leveringsovereenkomsten });
  const credits = await takeOverRegister(store, currentParameters, register);
  return { credits, doubted: await doubtedAgreements(store) };
};
const approve = async (store: Store, submissionId: string, month: string, days: number) => {
  const { version } = await store.ledger.view({ onderaannemerNumber: 'OA-001', submissionId, claims: [] });
  const outcome = sampleOutcome({ submissionId, claims: [{ ...sampleClaim('400001', days), month }] });
  await store.ledger.commit({ onderaannemerNumber: 'OA-001', version, outcome, reference: 'SIEM-1', now: asOf('2026-05-04') });
};
const told = {
  agreement: 'HI-1',
  clientNumber: '400001',
  onderaannemerNumber: 'OA-001',
  product: 'BG-M',
  period: { from: '2026-03-01' },
  why: 'no-longer-registered',
  approved: [],
} as const;

describe('wat Siem terugneemt uit het register', () => {
  test('komt niet vanzelf terug: het wordt gezegd, met wat er al is goedgekeurd, en vraagt geen geld terug', async () => {
    const store = memoryStore();
    await load(store, '2026-02-01', []);
    await store.additions.addAgreement(made, asOf('2026-02-20'));
    expect(await load(store, '2026-03-01', [])).toEqual({ credits: [], doubted: [] });
    expect(await load(store, '2026-04-01', [agreed()])).toEqual({ credits: [], doubted: [] });
    await approve(store, 'i1-1', '2026-04', 30);
    await approve(store, 'i2-1', '2026-03', 10);
    await approve(store, 'i3-1', '2026-03', -10);
    await approve(store, 'i4-1', '2026-02', 10);
    const again = await load(store, '2026-05-01', []);
    expect(again.doubted).toEqual([{ ...told, approved: [{ month: '2026-04', days: 30 }] }]);
    expect(again.credits.map(({ month }) => month)).toEqual(['2026-02']);
    expect((await load(store, '2026-05-02', [])).doubted).toEqual(again.doubted);
    expect((await load(store, '2026-05-03', [agreed()])).doubted).toEqual([]);
    await load(store, '2026-05-04', []);
    await store.additions.withdrawAgreement('400001', 'HI-1', asOf('2026-05-05'));
    expect(await doubtedAgreements(store)).toEqual([]);
  });

  test('wat zeker is afgesproken, is niet te veel goedgekeurd', async () => {
    const store = memoryStore();
    await store.additions.addAgreement(made, asOf('2026-02-20'));
    await approve(store, 'i1-1', '2026-03', 17);
    const fromMiddle = [agreed({ period: { from: '2026-03-15' } })];
    expect((await load(store, '2026-04-01', fromMiddle)).doubted).toMatchObject([{ why: 'begins-later-in-register', approved: [] }]);
    await approve(store, 'i2-1', '2026-03', 1);
    expect((await load(store, '2026-04-01', fromMiddle)).doubted).toMatchObject([
      { period: { from: '2026-03-01', to: '2026-03-14' }, approved: [{ month: '2026-03', days: 18 }] },
    ]);
  });

  test('ook als het er al in stond toen Siem de inzorgmelding deed', async () => {
    const store = memoryStore();
    await load(store, '2026-03-01', [agreed()]);
    await store.additions.addAgreement(made, asOf('2026-03-05'));
    expect((await load(store, '2026-04-01', [])).doubted).toEqual([told]);
  });

  test('een ouder register zegt er niets over, ook niet na een later dat haar had', async () => {
    const store = memoryStore();
    await store.additions.addAgreement(made, asOf('2026-02-20'));
    await load(store, '2026-04-01', [agreed()]);
    expect((await load(store, '2026-03-31', [])).doubted).toEqual([]);
    expect((await load(store, '2026-04-01', [])).doubted).toEqual([told]);
    // An older one that had it too: from then on it counts.
    await load(store, '2026-03-15', [agreed()]);
    expect((await load(store, '2026-03-31', [])).doubted).toEqual([told]);
  });

  test('van ieder die een overeenkomst van ons heeft, op volgorde', async () => {
    const store = memoryStore();
    const clients = Array.from({ length: 600 }, (_, n) => String(400_600 - n));
    for (const clientNumber of clients) await store.additions.addAgreement({ ...made, clientNumber }, asOf('2026-02-20'));
    const one = clients[3]!;
    await store.additions.addAgreement({ ...made, id: 'HI-2', clientNumber: one, onderaannemerNumber: 'OA-000' }, asOf('2026-02-20'));
    await load(store, '2026-04-01', [
      ...clients.map((clientNumber) => agreed({ id: `LO-${clientNumber}`, clientNumber })),
      agreed({ id: 'HI-2', clientNumber: one }),
    ]);
    const { doubted } = await load(store, '2026-05-01', []);
    expect(doubted).toHaveLength(601);
    expect(doubted.slice(0, 2)).toMatchObject([
      { onderaannemerNumber: 'OA-000', clientNumber: one },
      { onderaannemerNumber: 'OA-001', clientNumber: '400001' },
    ]);
  });
});

test('wie een register laadt, leest per onderaannemer en cliënt wat er in twijfel is en wat er te doen is', () => {
  const early = { from: '2026-03-01', to: '2026-03-14' };
  const doubted = [
    {
      ...told,
      approved: [
        { month: '2026-03', days: 31 },
        { month: '2026-04', days: 1 },
      ],
    },
    { ...told, clientNumber: '400002', period: early, why: 'begins-later-in-register' as const, approved: [] },
    { ...told, onderaannemerNumber: 'OA-002', why: 'followed-by-another-product' as const, approved: [] },
  ];
  expect(formatDoubted(doubted).split('\n')).toEqual([
    'In twijfel; tot dit klopt, kijkt een medewerker facturen over deze dagen na:',
    'Onderaannemer OA-001:',
    '  cliënt 400001: De leveringsovereenkomst van Siem voor Begeleiding midden (vanaf 1 maart 2026) stond in het register en staat er nu niet meer in. Ga na of zij nog geldt. Geldt zij niet meer? Maak dan de inzorgmelding ongedaan. Geldt zij nog wel? Zet haar dan terug in het register. Al goedgekeurd: maart 2026 (31 dagen), april 2026 (1 dag); controleer die ook.',
    '  cliënt 400002: Volgens de inzorgmelding geldt er een leveringsovereenkomst voor Begeleiding midden van 1 maart 2026 tot en met 14 maart 2026, maar in het register begint deze zorg later. Ga na welke dag klopt en verbeter de inzorgmelding of het register.',
    'Onderaannemer OA-002:',
    '  cliënt 400001: Volgens een inzorgmelding kwam er een ander product in de plaats van Begeleiding midden (vanaf 1 maart 2026), maar de oude leveringsovereenkomst loopt door. Ga na welk product is afgesproken. Geef de oude een einddatum in het register, of maak de inzorgmelding ongedaan.',
  ]);
});

test('wat er ook in twijfel is, de opdracht die het register laadt kan het lezen, en zegt er iets eigens over', () => {
  const doubted = agreementDoubtReasons.map((why) => ({ ...told, why }));
  const report = { ok: true, generation: 'g', asOf: asOf('2026-05-01'), faults: [], warnings: [], expectedCredits: [], doubted };
  const read = importReport.parse(JSON.parse(JSON.stringify(report)));
  expect(new Set(formatDoubted(read.doubted).split('\n')).size).toBe(2 + agreementDoubtReasons.length);
});

test('zonder register is er niets in twijfel', async () => {
  expect(await doubtedAgreements(memoryStore())).toEqual([]);
});
