import { beforeEach, describe, expect, test } from 'vitest';
import { type Register, type ToewijzingMatch, versionsOf, waitsBecause } from '#domain';
import { memoryStore, type Store } from '#store';
import { decideToewijzing, toewijzingenFor, versionId } from '#toewijzingen';
import { type SampleProduct, testBsns } from '../support/iwmo-messages.ts';
import { agreement, bring, now, registered, registerWith, sameBsnTwice, seenBeschikkingen } from '../support/toewijzingen.ts';

let store: Store;
beforeEach(async () => {
  store = memoryStore();
  await store.register.replace(registerWith());
});
const one: SampleProduct = { number: '101', to: '2026-12-31' };
const beschikking = {
  id: '0855-101',
  clientNumber: '400001',
  onderaannemerNumber: 'OA-001',
  gemeente: 'Tilburg',
  product: 'DO-2',
  period: { from: '2026-02-01', to: '2026-12-31' },
};
const holder = { clientNumber: '400001', onderaannemerNumber: 'OA-001' };

describe('voor wie een toewijzing is', () => {
  const doe = { holder };
  const other = (more = {}) => agreement({ id: 'LO-9', onderaannemerNumber: 'OA-002', ...more });
  const rows: readonly (readonly [string, Partial<Register>, ToewijzingMatch])[] = [
    ['wie tot de dag ervoor zorg gaf', {}, doe],
    ['wie zorg geeft volgens een beschikking', { leveringsovereenkomsten: [], beschikkingen: [registered()] }, doe],
    [
      'wie als laatste zorg gaf',
      {
        leveringsovereenkomsten: [
          agreement({ period: { from: '2024-01-01', to: '2025-06-30' } }),
          other({ period: { from: '2023-01-01', to: '2023-12-31' } }),
        ],
      },
      doe,
    ],
    ['wie in deze sector zorg geeft', { leveringsovereenkomsten: [agreement(), other({ product: 'BG-M' })] }, doe],
    [
      'wie het vervoer naar de dagopvang doet, is er een van dezelfde sector',
      { leveringsovereenkomsten: [agreement(), other({ product: 'VV-R' })] },
      { unmatched: 'several-onderaannemers' },
    ],
    ['twee die tegelijk zorg geven', { leveringsovereenkomsten: [agreement(), other()] }, { unmatched: 'several-onderaannemers' }],
    [
      'een ander volgens de beschikking dan volgens de overeenkomst',
      { beschikkingen: [registered({ onderaannemerNumber: 'OA-002' })] },
      { unmatched: 'several-onderaannemers' },
    ],
    [
      'twee die op dezelfde dag ophielden',
      {
        leveringsovereenkomsten: [
          agreement({ period: { from: '2025-01-01', to: '2025-06-30' } }),
          other({ period: { from: '2025-03-01', to: '2025-06-30' } }),
        ],
      },
      { unmatched: 'several-onderaannemers' },
    ],
    ['niemand in deze sector', { leveringsovereenkomsten: [agreement({ product: 'BG-M' })] }, { unmatched: 'no-onderaannemer' }],
    [
      'niemand die al begonnen is',
      { leveringsovereenkomsten: [agreement({ period: { from: '2027-01-01' } })] },
      { unmatched: 'no-onderaannemer' },
    ],
    ['een onbekende cliënt', { careClients: [] }, { unmatched: 'client-unknown' }],
    ['twee cliënten met dit BSN', { careClients: sameBsnTwice() }, { unmatched: 'several-clients' }],
  ];
  test.each(rows)('%s', async (_name, register, match) => {
    await store.register.replace(registerWith(register, 'g2'));
    const known = await seenBeschikkingen(store);
    const expected = 'holder' in match ? { holder: match.holder } : { waits: match.unmatched };
    expect(await bring(store, { products: [one] })).toEqual({ ok: true, results: [{ id: '0855-101', taken: 'new', ...expected }] });
    expect(await seenBeschikkingen(store)).toEqual('holder' in match ? [beschikking, ...known] : known);
    expect(await store.toewijzingen.waiting()).toHaveLength('holder' in match ? 0 : 1);
  });
});

describe('een later bericht over dezelfde toewijzing', () => {
  const ends = async () => (await seenBeschikkingen(store)).map(({ period }) => period.to);
  const results = async (product: SampleProduct, dated?: string) => {
    const taken = await bring(store, { products: [product], ...(dated !== undefined && { dated }) });
    return taken.ok ? taken.results.map((result) => result.taken) : [];
  };
  const shorter = { ...one, decided: '2026-01-20', to: '2026-06-30', changeReason: '05' };

  test('vervangt het eerdere; een ouder verandert niets en wordt zo genoemd', async () => {
    expect(await results(one)).toEqual(['new']);
    expect(await results(shorter)).toEqual(['changed']);
    expect(await ends()).toEqual(['2026-06-30']);
    expect(await results(one)).toEqual(['older']);
    expect(await results(shorter)).toEqual(['same']);
    expect(await ends()).toEqual(['2026-06-30']);
  });
  test('van dezelfde dag geldt door de tijd, en anders door de dagtekening', async () => {
    await results({ ...one, time: '09:00:00' });
    expect(await results({ ...one, time: '08:59:59', to: '2026-03-31' }, '2026-01-30')).toEqual(['older']);
    expect(await results({ ...one, time: '09:00:00', to: '2026-04-30' }, '2026-01-08')).toEqual(['changed']);
    expect(await ends()).toEqual(['2026-04-30']);
  });
  test('met reden 13 neemt haar terug, ook wanneer dat bericht het eerst kwam', async () => {
    const deleted = { ...one, decided: '2026-01-20', to: '2026-02-01', changeReason: '13' };
    await results(one);
    expect(await results(deleted)).toEqual(['deleted']);
    expect(await seenBeschikkingen(store)).toEqual([]);
    expect([await results(one), await seenBeschikkingen(store)]).toEqual([['older'], []]);
    await bring(store, { products: [{ ...deleted, number: '102' }] });
    await bring(store, { products: [{ ...one, number: '102' }] });
    expect(await seenBeschikkingen(store)).toEqual([]);
    expect(await store.toewijzingen.waiting()).toEqual([]);
  });
  test('een verwijdering of wijziging geldt ook als de gemeente dag en tijd van het besluit liet staan', async () => {
    await results(one);
    expect(await results({ ...one, to: '2026-06-30', changeReason: '03' })).toEqual(['changed']);
    expect(await ends()).toEqual(['2026-06-30']);
    expect(await results({ ...one, changeReason: '13' })).toEqual(['deleted']);
    expect(await results(one)).toEqual(['older']);
    expect(await seenBeschikkingen(store)).toEqual([]);
  });
  test('wordt opnieuw op naam gezet', async () => {
    const later = agreement({ id: 'LO-3', onderaannemerNumber: 'OA-002', period: { from: '2026-07-01' } });
    await store.register.replace(
      registerWith({ leveringsovereenkomsten: [agreement({ period: { from: '2025-01-01', to: '2026-06-30' } }), later] }, 'g2'),
    );
    await results({ ...one, to: '2026-06-30' });
    await results({ ...one, decided: '2026-01-20', from: '2026-07-02' });
    expect(await seenBeschikkingen(store)).toMatchObject([{ onderaannemerNumber: 'OA-002', period: { from: '2026-07-02' } }]);
  });
});

describe('wat op een mens wacht', () => {
  const unknown = () => store.register.replace(registerWith({ careClients: [] }, 'g0'));
  const link = { what: 'linked', by: 'M. de Vries', holder } as const;
  const decide = (decision: Parameters<typeof decideToewijzing>[2], number = '101') => decideToewijzing(store, number, decision, now);
  const refused = (text: string) => ({ refused: expect.stringContaining(text) });

  test('lost zichzelf op wanneer het register de cliënt kent en het bericht nog eens komt', async () => {
    await unknown();
    await bring(store, { products: [one] });
    await store.register.replace(registerWith({}, 'g2'));
    expect(await bring(store, { products: [one] })).toEqual({ ok: true, results: [{ id: '0855-101', taken: 'same', holder }] });
    expect(await seenBeschikkingen(store)).toEqual([beschikking]);
    expect(await store.toewijzingen.waiting()).toEqual([]);
  });
  test('wordt op naam gezet, blijft dat bij een later bericht, en kan terug', async () => {
    await store.register.replace(registerWith({ leveringsovereenkomsten: [] }, 'g2'));
    await bring(store, { products: [one] });
    for (const unknown of ['0797-101', '0855-102', '0855-101-1', '0855', '0855-', ''])
      expect(await decide(link, unknown)).toEqual(refused('niet bekend'));
    for (const known of ['101', '0101', '0855-101', '0855-000101', '855-101']) {
      expect(await decide(link, known)).toHaveProperty('dossier');
      await decide({ what: 'undone', by: 'M. de Vries', reason: 'Nog eens.' }, known);
    }
    await decide(link);
    await bring(store, { products: [{ ...one, decided: '2026-01-20', to: '2026-06-30' }] });
    expect(await seenBeschikkingen(store)).toEqual([{ ...beschikking, period: { from: '2026-02-01', to: '2026-06-30' } }]);
    await decide({ ...link, holder: { ...holder, onderaannemerNumber: 'OA-002' } });
    expect(await seenBeschikkingen(store)).toMatchObject([{ onderaannemerNumber: 'OA-002' }]);
    await decide({ what: 'undone', by: 'M. de Vries', reason: 'Verkeerde onderaannemer.' });
    expect([await seenBeschikkingen(store), (await store.toewijzingen.waiting()).length]).toEqual([[], 1]);
  });
  test('wordt terzijde gelegd tot er een nieuwer bericht komt', async () => {
    await unknown();
    await bring(store, { products: [one] });
    await decide({ what: 'dismissed', by: 'M. de Vries', reason: 'Niet voor Siem.' });
    await bring(store, { products: [one] });
    expect(await store.toewijzingen.waiting()).toEqual([]);
    await bring(store, { products: [{ ...one, decided: '2026-01-20' }] });
    expect(await store.toewijzingen.waiting()).toHaveLength(1);
  });
  test('wat bekend is kan ook terzijde, en gaat naar een ander als dat moet', async () => {
    await bring(store, { products: [one] });
    await decide({ what: 'dismissed', by: 'M. de Vries', reason: 'Dubbel gestuurd.' });
    expect(await seenBeschikkingen(store)).toEqual([]);
    await decide({ what: 'undone', by: 'M. de Vries', reason: 'Toch goed.' });
    expect(await seenBeschikkingen(store)).toEqual([beschikking]);
  });
  test('een besluit dat niet kan verandert niets en zegt waarom', async () => {
    await store.register.replace(registerWith({ leveringsovereenkomsten: [] }, 'g2'));
    await bring(store, { products: [one] });
    await bring(store, { sender: '0797', products: [one, { ...one, number: '102' }] });
    expect(await decide(link, '999')).toEqual(refused('niet bekend'));
    expect(await decide(link)).toEqual(refused('0797-101, 0855-101'));
    const at = '0855-101';
    expect(await decide({ ...link, by: ' ' }, at)).toEqual(refused('Noem wie'));
    expect(await decide({ ...link, holder: { ...holder, clientNumber: '499999' } }, at)).toEqual(refused('499999 staat niet'));
    expect(await decide({ ...link, holder: { ...holder, clientNumber: '400002' } }, at)).toEqual(refused('ander BSN'));
    expect(await decide({ ...link, holder: { ...holder, onderaannemerNumber: 'OA-009' } }, at)).toEqual(refused('OA-009 staat niet'));
    expect(await decide({ what: 'dismissed', by: 'M. de Vries', reason: '' }, at)).toEqual(refused('reden'));
    expect(await decide({ what: 'undone', by: 'M. de Vries', reason: 'x' }, at)).toEqual(refused('niemand iets besloten'));
    expect(await seenBeschikkingen(store)).toEqual([]);
    await bring(store, { products: [{ ...one, decided: '2026-01-20', changeReason: '13' }] });
    expect(await decide(link, at)).toEqual(refused('verwijderd'));
  });
});

describe('twee berichten van hetzelfde moment die iets anders zeggen', () => {
  const until = (to: string | undefined, more: Partial<SampleProduct> = {}): SampleProduct => ({ ...one, to, ...more });
  const periods = async () => (await seenBeschikkingen(store)).map(({ product, period: { from, to } }) => [product, from, to]);
  const received = async () => (await store.toewijzingen.waiting())[0]?.received[0];
  const versionOf = async (to: string) => versionId(versionsOf((await received())!).find(({ period }) => period.to === to)!);
  const choose = async (version: string, reason = 'Gebeld met de gemeente.') =>
    decideToewijzing(store, '101', { what: 'chosen', by: 'M. de Vries', reason, version }, now);

  test.each<[string, readonly SampleProduct[], readonly unknown[]]>([
    ['twee einden: tot het eerste', [until('2026-12-31'), until('2026-06-30')], [['DO-2', '2026-02-01', '2026-06-30']]],
    ['een einde en geen', [until(undefined), until('2026-06-30')], [['DO-2', '2026-02-01', '2026-06-30']]],
    [
      'twee beginnen: vanaf het laatste',
      [until('2026-12-31'), until('2026-12-31', { from: '2026-03-01' })],
      [['DO-2', '2026-03-01', '2026-12-31']],
    ],
    [
      'drie: wat alle drie zeggen',
      [until('2026-12-31'), until('2026-06-30'), until('2026-09-30', { from: '2026-03-01' })],
      [['DO-2', '2026-03-01', '2026-06-30']],
    ],
    ['twee producten: niets', [until('2026-12-31'), until('2026-12-31', { code: '104A3' })], []],
    ['geen dag gemeen: niets', [until('2026-03-31'), until('2026-12-31', { from: '2026-04-01' })], []],
    [
      'twee wijzigingen',
      [until('2026-12-31', { changeReason: '05' }), until('2026-06-30', { changeReason: '05' })],
      [['DO-2', '2026-02-01', '2026-06-30']],
    ],
  ])('%s', async (_, versions, expected) => {
    for (const each of [...versions, ...versions]) await bring(store, { products: [each] });
    expect(await periods()).toEqual(expected);
    expect(waitsBecause((await received())!)).toBe('contradictory');
  });

  test.each<[string, SampleProduct]>([
    ['hetzelfde met een reden, die anders is', until('2026-12-31')],
    ['een verwijdering', until('2026-06-30', { changeReason: '13' })],
    ['een wijziging', until('2026-06-30', { changeReason: '03' })],
  ])('niet: %s', async (_, second) => {
    await bring(store, { products: [one] });
    await bring(store, { products: [second] });
    expect(await store.toewijzingen.waiting()).toEqual([]);
  });

  test('het bericht zegt het, een mens kiest er een en kan daarop terugkomen; wat is afgewezen komt niet terug', async () => {
    await bring(store, { products: [one] });
    const short = until('2026-06-30');
    expect(await bring(store, { products: [short] })).toMatchObject({ results: [{ taken: 'contradictory', waits: 'contradictory' }] });
    expect(await bring(store, { products: [short] })).toMatchObject({ results: [{ taken: 'same', waits: 'contradictory' }] });
    const long = await versionOf('2026-12-31');
    expect(await choose('00000000')).toEqual({ refused: expect.stringContaining('geen versie 00000000') });
    expect(await choose(long, ' ')).toEqual({ refused: 'Geef een reden.' });
    const chosenShort = await versionOf('2026-06-30');
    await choose(chosenShort);
    expect([await periods(), await store.toewijzingen.waiting()]).toEqual([[['DO-2', '2026-02-01', '2026-06-30']], []]);
    for (const each of [one, short]) await bring(store, { products: [each] });
    expect([await periods(), await store.toewijzingen.waiting()]).toEqual([[['DO-2', '2026-02-01', '2026-06-30']], []]);
    await choose(long, 'Toch niet.');
    expect(await periods()).toEqual([['DO-2', '2026-02-01', '2026-12-31']]);
    const [dossier] = await Promise.all([store.toewijzingen.get((await store.toewijzingen.ownerOf('0855-101'))!)]);
    expect(dossier?.dossier.received[0]?.events).toMatchObject([
      { what: 'chosen', by: 'M. de Vries', at: now, reason: 'Gebeld met de gemeente.', chosen: { period: { to: '2026-06-30' } } },
      { what: 'chosen', reason: 'Toch niet.', chosen: { period: { to: '2026-12-31' } } },
    ]);
  });

  test('na een keus wacht een derde weer; een nieuwer besluit lost het op', async () => {
    for (const each of [one, until('2026-06-30')]) await bring(store, { products: [each] });
    await choose(await versionOf('2026-12-31'));
    await bring(store, { products: [until('2026-09-30')] });
    expect([await periods(), waitsBecause((await received())!)]).toEqual([[['DO-2', '2026-02-01', '2026-09-30']], 'contradictory']);
    await bring(store, { products: [until('2026-03-31', { decided: '2026-01-20' })] });
    expect([await periods(), await store.toewijzingen.waiting()]).toEqual([[['DO-2', '2026-02-01', '2026-03-31']], []]);
    expect(await choose('00000000')).toEqual({ refused: expect.stringContaining('geen versie') });
  });

  test('wat iemand op naam zette blijft op naam, en wat terzijde lag, wordt weer bekeken', async () => {
    await bring(store, { products: [one] });
    await decideToewijzing(store, '101', { what: 'linked', by: 'M. de Vries', holder: { ...holder, onderaannemerNumber: 'OA-002' } }, now);
    await bring(store, { products: [until('2026-06-30')] });
    expect(await seenBeschikkingen(store)).toMatchObject([{ onderaannemerNumber: 'OA-002', period: { to: '2026-06-30' } }]);
    await decideToewijzing(store, '101', { what: 'dismissed', by: 'M. de Vries', reason: 'Niet voor Siem.' }, now);
    expect([await periods(), await store.toewijzingen.waiting()]).toEqual([[], []]);
    await bring(store, { products: [until('2026-09-30')] });
    expect(waitsBecause((await received())!)).toBe('contradictory');
  });
});

describe('een toewijzingnummer dat eerder met een ander BSN kwam', () => {
  const right = testBsns[1];
  const newer: SampleProduct = { ...one, decided: '2026-01-20' };
  const corrected = { ...beschikking, clientNumber: '400002', onderaannemerNumber: 'OA-002' };
  const decide = (what: 'corrected' | 'kept', reason = 'Gebeld met de gemeente.') =>
    decideToewijzing(store, '101', { what, by: 'M. de Vries', reason }, now);
  const ofBoth = async () => [await seenBeschikkingen(store), await seenBeschikkingen(store, '400002')];
  const waits = async () =>
    (await store.toewijzingen.waiting()).flatMap(({ received }) => received.flatMap((each) => waitsBecause(each) ?? []));
  const scene = async (): Promise<void> => {
    await bring(store, { products: [one] });
    await bring(store, { bsn: right, products: [newer, { ...one, number: '102' }] });
  };
  const other = { ...corrected, id: '0855-102' };

  test('in een bericht dat niet nieuwer is, wordt geweigerd met de rest van dat bericht', async () => {
    await bring(store, { products: [one] });
    for (const each of [one, { ...one, decided: '2025-12-30' }, { ...newer, changeReason: '13' }])
      expect(await bring(store, { bsn: right, products: [{ ...one, number: '102' }, each] })).toEqual({
        ok: false,
        ofSomebodyElse: ['0855-101'],
      });
    expect(await ofBoth()).toEqual([[beschikking], []]);
    // What was refused holds nothing back.
    expect(await bring(store, { products: [{ ...one, number: '102' }] })).toMatchObject({ ok: true, results: [{ taken: 'new' }] });
  });

  test('in een nieuwer bericht wacht het op een mens, en verandert tot dan niets; de rest van het bericht geldt', async () => {
    await bring(store, { products: [one] });
    expect(await bring(store, { bsn: right, products: [newer] })).toEqual({
      ok: true,
      results: [{ id: '0855-101', taken: 'new', waits: 'other-bsn' }],
    });
    await scene();
    await scene();
    expect([await ofBoth(), await waits()]).toEqual([[[beschikking], [other]], ['other-bsn']]);
  });

  test('gaat naar wie het hoort als een mens dat zegt, met reden; daarna komt het oude bericht niet terug', async () => {
    await scene();
    expect(await decide('corrected', ' ')).toEqual({ refused: 'Geef een reden.' });
    await decide('corrected');
    expect([await ofBoth(), await waits(), await store.toewijzingen.unsettled()]).toEqual([[[], [corrected, other]], [], []]);
    await scene();
    expect([await ofBoth(), await waits()]).toEqual([[[], [corrected, other]], []]);
    expect(await decide('corrected')).toEqual({ refused: expect.stringContaining('geen nieuwer bericht met een ander BSN') });
    // A change of the number goes to the right client now, and the wrong one keeps only what is theirs.
    await bring(store, { bsn: right, products: [{ ...newer, decided: '2026-01-25', to: '2026-06-30' }] });
    await bring(store, { products: [{ ...one, number: '103' }] });
    expect((await ofBoth()).map((all) => all.map(({ id, period }) => [id, period.to]))).toEqual([
      [['0855-103', '2026-12-31']],
      [
        ['0855-101', '2026-06-30'],
        ['0855-102', '2026-12-31'],
      ],
    ]);
    const former = await store.toewijzingen.get((await store.toewijzingen.ownerOf('0855-103'))!);
    expect(former?.dossier.received[0]?.events).toEqual([
      { what: 'corrected', by: 'M. de Vries', at: now, reason: 'Gebeld met de gemeente.' },
    ]);
  });

  test('blijft waar het is als een mens dat zegt, tot er weer een nieuwer bericht komt', async () => {
    await scene();
    await decide('kept');
    await scene();
    expect([await ofBoth(), await waits()]).toEqual([[[beschikking], [other]], []]);
    await bring(store, { bsn: right, products: [{ ...newer, decided: '2026-01-25' }] });
    expect(await waits()).toEqual(['other-bsn']);
  });

  test('gaat niet over als er daarna weer een bericht met het eerste BSN kwam; wel als dat het verwijderde', async () => {
    await scene();
    await bring(store, { products: [{ ...one, decided: '2026-01-25' }] });
    expect(await decide('corrected')).toEqual({ refused: expect.stringContaining('weer een bericht met het eerste BSN') });
    expect((await ofBoth())[0]).toEqual([beschikking]);
    await bring(store, { products: [{ ...one, decided: '2026-01-26', changeReason: '13' }] });
    await decide('corrected');
    expect(await ofBoth()).toEqual([[], [corrected, other]]);
  });

  test('kan terug, met een nog nieuwer bericht', async () => {
    await scene();
    await decide('corrected');
    await bring(store, { products: [{ ...one, decided: '2026-01-25' }] });
    expect([await ofBoth(), await waits()]).toEqual([[[], [corrected, other]], ['other-bsn']]);
    await decide('corrected', 'Toch het eerste.');
    expect([await ofBoth(), await waits()]).toEqual([[[beschikking], [other]], []]);
  });

  test('gaat over naar wie het register niet kent, en wacht daar', async () => {
    await bring(store, { products: [one] });
    await bring(store, { bsn: testBsns[2], products: [newer] });
    await decide('corrected');
    expect([await ofBoth(), await waits()]).toEqual([[[], []], ['client-unknown']]);
  });
});

test('wie een herindicatie afmaakt, vindt wat de gemeente toewees: het laatste begin eerst', async () => {
  await store.additions.putBeschikking({ ...registered(), id: 'HI-1' }, now);
  await bring(store, { products: [one, { ...one, number: '102', code: '104A3', from: '2026-03-01' }, { ...one, number: '103' }] });
  await bring(store, { products: [{ ...one, number: '103', decided: '2026-01-20', changeReason: '13' }] });
  expect((await toewijzingenFor(store, '400001')).map(({ id, product }) => [id, product])).toEqual([
    ['0855-102', 'DO-3'],
    ['0855-101', 'DO-2'],
  ]);
  expect(await toewijzingenFor(store, '400002')).toEqual([]);
});
