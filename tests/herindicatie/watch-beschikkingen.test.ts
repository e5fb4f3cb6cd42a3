import { describe, expect, test } from 'vitest';
import { addDays, type Beschikking, type IsoDate } from '#domain';
import { memoryStore, type Store } from '#store';
import { dyingStore } from '../support/dying-store.ts';
import { Crash } from '../support/store-faults.ts';
import { sampleOnderaannemer, sampleRegister } from '../support/store-samples.ts';
import { endingOn, morningOf, noticesOf, registerOf, reportFor, watch } from '../support/watched-days.ts';

const lastDay = '2026-06-30';
const ending = endingOn('400001', lastDay);
const daysBefore = (days: number, end: IsoDate = lastDay): string => morningOf(addDays(end, -days));
const backofficeAddress = 'backoffice@metsiem.nl';

async function storeOf(beschikkingen: readonly Beschikking[], more: Parameters<typeof registerOf>[1] = {}): Promise<Store> {
  const store = memoryStore();
  await store.register.replace(registerOf(beschikkingen, more));
  return store;
}
const writtenOf = async (store: Store, one = ending) =>
  (await store.herindicaties.get({ clientNumber: one.clientNumber, beschikking: one.id }))?.herindicatie;

describe('op welke dag wordt herinnerd en wanneer hoort de backoffice het', () => {
  test.each([
    [36, 0, 0],
    [35, 1, 0],
    [22, 1, 0],
    [21, 1, 1],
    [20, 1, 1],
    [0, 1, 1],
    [-1, 0, 1],
    [-28, 0, 1],
    [-29, 0, 0],
  ])('%i dagen voor het einde', async (days, reminded, escalated) => {
    const store = await storeOf([ending]);
    expect(await watch(store, { at: daysBefore(days) })).toMatchObject({ reminded, reminders: reminded, escalated });
    const { reminder, escalation } = (await writtenOf(store)) ?? {};
    expect([reminder?.made, escalation?.made]).toEqual([reminded === 1 || undefined, escalated === 1 || undefined]);
  });

  test.each([
    ['over de zomertijd', '2026-04-10', 35],
    ['over de wintertijd', '2026-11-10', 35],
    ['over Nieuwjaar', '2027-01-15', 35],
    ['in een schrikkeljaar', '2028-03-20', 35],
  ])('precies 35 dagen telt %s', async (_, end, days) => {
    const store = await storeOf([endingOn('400001', end)]);
    expect((await watch(store, { at: daysBefore(days + 1, end) })).reminded).toBe(0);
    expect((await watch(store, { at: daysBefore(days, end) })).reminded).toBe(1);
  });

  test('de dag is die van Amsterdam', async () => {
    const store = await storeOf([ending]);
    expect((await watch(store, { at: '2026-05-25T21:59:00.000Z' })).reminded).toBe(0);
    expect((await watch(store, { at: '2026-05-25T22:01:00.000Z' })).reminded).toBe(1);
  });
});

describe('wie niet wordt herinnerd', () => {
  test.each(['approved', 'review'] as const)('wie een verslag stuurde dat %s is', async (decision) => {
    const store = await storeOf([ending]);
    await reportFor(store, ending, { decision });
    for (const days of [35, 21, 0, -1])
      expect(await watch(store, { at: daysBefore(days) })).toMatchObject({ ending: 1, withoutReport: 0, reminded: 0, escalated: 0 });
  });

  test('een verslag dat misschien vervalst is, of over een ander gaat, houdt de herinnering niet tegen tot een mens het goedkeurt', async () => {
    const inDoubt = { decision: 'review', isInDoubt: true } as const;
    const store = await storeOf([ending]);
    await reportFor(store, ending, inDoubt);
    expect(await watch(store, { at: daysBefore(35) })).toMatchObject({ withoutReport: 1, reminded: 1 });
    const accepted = await storeOf([ending]);
    await reportFor(accepted, ending, { ...inDoubt, accepted: { by: 'Jo', at: '2026-01-01T00:00:00.000Z' } });
    expect(await watch(accepted, { at: daysBefore(35) })).toMatchObject({ withoutReport: 0, reminded: 0 });
  });

  test.each([
    [182, 0],
    [183, 1],
  ])(
    'een verslag van %i dagen voor het einde: %i herinneringen, want een ouder verslag ging over een eerder einde',
    async (days, reminded) => {
      const store = await storeOf([ending]);
      await reportFor(store, ending, { decision: 'approved', receivedAt: daysBefore(days) });
      expect(await watch(store, { at: daysBefore(35) })).toMatchObject({ reminded });
    },
  );

  test('wie is verlengd of uit zorg is', async () => {
    const renewed = endingOn('400002', lastDay);
    const next = { ...renewed, id: 'B-next', period: { from: '2026-07-01', to: '2027-06-30' } };
    const stopped = { ...sampleRegister('g').leveringsovereenkomsten[0]!, period: { from: '2025-01-01', to: '2026-03-31' } };
    const store = await storeOf([ending, renewed, next], { leveringsovereenkomsten: [stopped] });
    for (const days of [35, 21])
      expect(await watch(store, { at: daysBefore(days) })).toMatchObject({ ending: 1, reminded: 0, escalated: 0 });
  });

  test('zonder register is er niets te doen', async () => {
    expect(await watch(memoryStore(), {})).toMatchObject({ ending: 0, reminders: 0 });
  });
});

describe('de brief', () => {
  test('één per onderaannemer met al haar cliënten, en niets van een ander', async () => {
    const others = ['2', '3', '4'].map((n) => endingOn(`40000${n}`, lastDay, { onderaannemerNumber: n === '4' ? 'OA-002' : 'OA-001' }));
    const store = await storeOf([ending, ...others]);
    expect(await watch(store, { at: daysBefore(35) })).toMatchObject({ reminded: 4, reminders: 2 });
    const letters = await noticesOf(store);
    const clientsIn = (text: string) => [...new Set(text.match(/40000\d/g))].sort();
    expect(Object.fromEntries(letters.map(({ to, text }) => [to, clientsIn(text)]))).toEqual({
      'facturen@oa-001.example': ['400001', '400002', '400003'],
      'facturen@oa-002.example': ['400004'],
    });
    expect(letters.map(({ text }) => /OA-00/.test(text))).toEqual([false, false]);
    // Each with a reference of its own, on its letter and on its items.
    const references = await Promise.all([ending, others[2]!].map(async (one) => (await writtenOf(store, one))?.reminder?.reference));
    expect(new Set(references).size).toBe(2);
    for (const reference of references) expect(letters.filter(({ subject }) => subject.includes(reference!))).toHaveLength(1);
  });

  test('wie later aan de beurt is, komt in een brief van die dag; wie al een brief kreeg niet meer', async () => {
    const later = endingOn('400002', addDays(lastDay, 1));
    const store = await storeOf([ending, later]);
    await watch(store, { at: daysBefore(35) });
    await watch(store, { at: daysBefore(35) });
    await watch(store, { at: daysBefore(34) });
    const texts = (await noticesOf(store)).map(({ text }) =>
      text
        .match(/Cli=C3=ABnt (\d+):|Cliënt (\d+):/)
        ?.slice(1)
        .join(''),
    );
    expect(texts.sort()).toEqual(['400001', '400002']);
  });

  test.each([
    [
      'het eerste volle adres dat alleen van haar is',
      ['@oa.example', 'kantoor@cijfers.example', 'noreply@oa.example', 'zorg@oa.example'],
      'zorg@oa.example',
    ],
    ['geen domein', ['@oa.example'], undefined],
    ['geen adres dat zij met een ander deelt', ['kantoor@cijfers.example'], undefined],
    ['geen adres in het domein van een ander', ['zorg@samen.example'], undefined],
  ])('gaat naar %s', async (_, addresses, to) => {
    const onderaannemers = [
      sampleOnderaannemer('OA-001', { addresses }),
      sampleOnderaannemer('OA-002', { addresses: ['kantoor@cijfers.example', '@samen.example'] }),
    ];
    const store = await storeOf([ending], { onderaannemers });
    const counts = await watch(store, { at: daysBefore(35), backofficeAddress });
    expect(counts).toMatchObject(
      to === undefined ? { reminders: 0, unreachable: 1, escalated: 1 } : { reminders: 1, unreachable: 0, escalated: 0 },
    );
    expect((await noticesOf(store)).map((letter) => letter.to)).toEqual([to ?? backofficeAddress]);
    // Who got an address since is reminded still, and the backoffice hears nothing twice.
    await store.register.replace(registerOf([ending]));
    const next = await watch(store, { at: daysBefore(34), backofficeAddress });
    expect(next).toMatchObject({ reminders: to === undefined ? 1 : 0, escalated: 0 });
  });

  test('een nummer van een onderaannemer mag alles bevatten', async () => {
    const names = ['OA.1', 'OA-1', 'OA/1', 'é'.repeat(400)];
    const all = names.map((onderaannemerNumber, n) => endingOn(`40000${n}`, lastDay, { onderaannemerNumber }));
    const onderaannemers = names.map((number, n) => sampleOnderaannemer(number, { addresses: [`zorg@oa${n}.example`] }));
    const store = await storeOf(all, { onderaannemers });
    expect(await watch(store, { at: daysBefore(35) })).toMatchObject({ reminded: 4, reminders: 4 });
    for (const { replyId } of await noticesOf(store)) expect(replyId).toMatch(/^[A-Za-z0-9_-]{1,128}$/);
  });
});

describe('wat een run begon en niet afmaakte', () => {
  /** A run that dies as it is about to make its letter. */
  const dying = (store: Store): Store => ({ ...store, replies: { ...store.replies, makeDue: () => Promise.reject(new Error('gone')) } });
  const crashed = async (beschikkingen: readonly Beschikking[]): Promise<Store> => {
    const store = await storeOf(beschikkingen);
    await expect(watch(dying(store), { at: daysBefore(35) })).rejects.toThrow('gone');
    expect((await writtenOf(store))?.reminder).toMatchObject({ claimedAt: daysBefore(35) });
    return store;
  };

  test('maakt een latere af als dezelfde brief, na een uur en niet eerder', async () => {
    const other = endingOn('400002', lastDay);
    const store = await crashed([ending, other]);
    const { replyId } = (await writtenOf(store))!.reminder!;
    const afterHour = (seconds: number) => new Date(Date.parse(daysBefore(35)) + seconds * 1000).toISOString();
    expect(await watch(store, { at: afterHour(3599) })).toMatchObject({ reminders: 0 });
    expect(await watch(store, { at: afterHour(3601) })).toMatchObject({ reminders: 1, reminded: 2 });
    expect((await noticesOf(store)).map((letter) => letter.replyId)).toEqual([replyId]);
    expect((await writtenOf(store, other))?.reminder).toMatchObject({ replyId, made: true });
    expect(await watch(store, { at: daysBefore(33) })).toMatchObject({ reminders: 0 });
  });

  test('zonder wie intussen een verslag stuurde; en is dat iedereen, dan komt er geen brief', async () => {
    const other = endingOn('400002', lastDay);
    const store = await crashed([ending, other]);
    await reportFor(store, ending);
    expect(await watch(store, { at: daysBefore(34) })).toMatchObject({ reminders: 1, reminded: 1 });
    expect((await noticesOf(store))[0]?.text).not.toContain('400001');

    const alone = await crashed([ending]);
    await reportFor(alone, ending);
    expect(await watch(alone, { at: daysBefore(34) })).toMatchObject({ reminders: 0 });
    expect(await noticesOf(alone)).toEqual([]);
  });

  test('gaat niet uit na het einde', async () => {
    const store = await crashed([ending]);
    expect(await watch(store, { at: daysBefore(-1) })).toMatchObject({ reminders: 0, escalated: 1 });
  });

  test('gaat niet naar een andere onderaannemer die de zorg overnam: die krijgt een eigen brief', async () => {
    const other = endingOn('400002', lastDay);
    const store = await crashed([ending, other]);
    const takenOver = { ...ending, onderaannemerNumber: 'OA-002' };
    await store.register.replace(registerOf([takenOver, other]));
    await watch(store, { at: daysBefore(34) });
    const clients = (await noticesOf(store)).map(({ to, text }) => [to, text.match(/40000\d/g)]);
    expect(clients.sort()).toEqual([
      ['facturen@oa-001.example', expect.not.arrayContaining(['400001'])],
      ['facturen@oa-002.example', expect.not.arrayContaining(['400002'])],
    ]);
  });

  test('een herinnering van voor een verlenging onder hetzelfde nummer telt niet voor het nieuwe einde', async () => {
    const store = await storeOf([ending]);
    await watch(store, { at: daysBefore(30) });
    await store.register.replace(registerOf([endingOn('400001', '2026-12-31')]));
    expect(await watch(store, { at: daysBefore(35, '2026-12-31') })).toMatchObject({ reminders: 1 });
    expect(await watch(store, { at: daysBefore(34, '2026-12-31') })).toMatchObject({ reminders: 0 });
  });
});

test.each(['before', 'after'] as const)(
  'een run die sterft %s welke aanroep ook, wordt de volgende dag precies één keer goedgemaakt',
  async (moment) => {
    const late = endingOn('400002', addDays(lastDay, -16));
    const others = ['3', '4'].map((n) => endingOn(`40000${n}`, lastDay, { onderaannemerNumber: 'OA-002' }));
    for (let nth = 1; ; nth += 1) {
      const store = await storeOf([ending, late, ...others]);
      const died = await watch(dyingStore(store, nth, moment), { at: daysBefore(35), backofficeAddress }).then(
        () => false,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Crash);
          return true;
        },
      );
      for (const days of [34, 33]) await watch(store, { at: daysBefore(days), backofficeAddress });
      const told = (await noticesOf(store)).map(({ to, text }) => [to, [...new Set(text.match(/40000\d/g))].sort()] as const);
      expect(
        [...Map.groupBy(told, ([to]) => to)].map(([to, letters]) => [to, letters.flatMap(([, clients]) => clients).sort()]).sort(),
        `call ${nth}`,
      ).toEqual([
        [backofficeAddress, ['400002']],
        ['facturen@oa-001.example', ['400001', '400002']],
        ['facturen@oa-002.example', ['400003', '400004']],
      ]);
      if (!died) {
        // Reading, claiming, making and marking each take calls.
        expect(nth).toBeGreaterThan(30);
        return;
      }
    }
  },
);

describe('de backoffice', () => {
  test('krijgt één mail per run, één keer over elke beschikking, met nummers en dagen alleen', async () => {
    const ended = endingOn('400002', addDays(daysBefore(21).slice(0, 10), -3), { onderaannemerNumber: 'OA-002' });
    const store = await storeOf([ending, ended]);
    expect(await watch(store, { at: daysBefore(21), backofficeAddress })).toMatchObject({ escalated: 2, reminders: 1 });
    expect(await watch(store, { at: daysBefore(20), backofficeAddress })).toMatchObject({ escalated: 0 });
    const letters = (await noticesOf(store)).filter(({ to }) => to === backofficeAddress);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.subject).toContain('2 beschikkingen');
  });

  test('wordt zonder adres alleen geteld, ook als er later een adres komt', async () => {
    const store = await storeOf([ending]);
    expect(await watch(store, { at: daysBefore(21) })).toMatchObject({ escalated: 1 });
    expect(await watch(store, { at: daysBefore(20), backofficeAddress })).toMatchObject({ escalated: 0 });
    expect((await noticesOf(store)).filter(({ to }) => to === backofficeAddress)).toEqual([]);
  });
});
