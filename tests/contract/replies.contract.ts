import { describe, expect, test } from 'vitest';
import { sampleLetter, sampleReply } from '../support/store-samples.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const at = (minute: number): string => `2026-02-03T10:${String(minute).padStart(2, '0')}:00.000Z`;

export function repliesContract(name: string, { open }: StoreUnderTest): void {
  describe(`replies (${name})`, () => {
    test('a reply is made due once; its bytes are those of the first time', async () => {
      const { store, elsewhere } = await open();
      const row = await store.replies.makeDue(sampleLetter('m-1-1', at(0)));
      const again = await elsewhere().replies.makeDue(sampleLetter('m-1-1', at(9), { reply: sampleReply('Iets anders') }));
      expect(row).toMatchObject({
        replyId: 'm-1-1',
        mailId: 'm-1',
        state: 'due',
        attempts: 0,
        changedAt: at(0),
        to: 'administratie@dehaven.example',
      });
      expect(again).toEqual(row);
      expect(Buffer.from(await elsewhere().replies.message(again)).equals(sampleReply().raw)).toBe(true);
      await expect(store.replies.makeDue(sampleLetter('x-1', at(0), { mailId: 'm-1' }))).rejects.toThrow('x-1');
    });

    test('of two senders at once one may send, and never again once it was sent', async () => {
      const { store, elsewhere } = await open();
      await store.replies.makeDue(sampleLetter('m-1', at(0)));
      const both = await Promise.all([store.replies.startSending('m-1', at(1)), elsewhere().replies.startSending('m-1', at(1))]);
      expect(both.filter((row) => row !== undefined)).toEqual([
        expect.objectContaining({ state: 'sending', attempts: 1, changedAt: at(1) }),
      ]);
      await store.replies.markSent('m-1', 'ses-1', at(2));
      await store.replies.markSent('m-1', 'ses-2', at(3));
      await store.replies.markFailed('m-1', 'Throttling', true, at(4));
      expect(await store.replies.startSending('m-1', at(5))).toBeUndefined();
      expect(await store.replies.get('m-1')).toMatchObject({ state: 'sent', sesMessageId: 'ses-1', changedAt: at(2) });
    });

    test('refused by SES: due again or for a person to see, as the sender says', async () => {
      const { store } = await open();
      await store.replies.makeDue(sampleLetter('m-1', at(0)));
      await store.replies.startSending('m-1', at(1));
      await store.replies.markFailed('m-1', 'Throttling', true, at(2));
      expect(await store.replies.get('m-1')).toMatchObject({ state: 'due', failure: 'Throttling', changedAt: at(2) });
      expect(await store.replies.startSending('m-1', at(3))).toMatchObject({ attempts: 2 });
      await store.replies.markFailed('m-1', 'MessageRejected', false, at(4));
      expect(await store.replies.get('m-1')).toMatchObject({ state: 'refused', failure: 'MessageRejected' });
      expect(await store.replies.startSending('m-1', at(5))).toBeUndefined();
      expect(await store.replies.unsent(at(59))).toEqual([]);
    });

    test('the sweep sees what is due or sending since a while; a mail knows its replies', async () => {
      const { store } = await open();
      for (const [id, minute] of [
        ['m-2', 2],
        ['m-1', 1],
        ['m-3', 3],
        ['n-1', 4],
      ] as const) {
        await store.replies.makeDue(sampleLetter(id, at(minute)));
      }
      await store.replies.startSending('m-1', at(5));
      await store.replies.startSending('m-3', at(5));
      await store.replies.markSent('m-3', 'ses-3', at(6));
      expect((await store.replies.unsent(at(59))).map((row) => row.replyId)).toEqual(['m-2', 'n-1', 'm-1']);
      expect((await store.replies.unsent(at(3))).map((row) => row.replyId)).toEqual(['m-2']);
      expect((await store.replies.forMail('m')).map((row) => row.replyId)).toEqual(['m-1', 'm-2', 'm-3']);
    });

    test('a held reply is not sent and not seen as unsent; it is joined once, in the letter that gathers it', async () => {
      const { store, elsewhere } = await open();
      await store.replies.hold(sampleLetter('n-1', at(1), { reference: 'SIEM-2026-000002' }));
      const held = await store.replies.hold(sampleLetter('m-1', at(0)));
      expect(await elsewhere().replies.makeDue(sampleLetter('m-1', at(9), { reply: sampleReply('Iets anders') }))).toEqual(held);
      expect(held).toMatchObject({ state: 'gathered', changedAt: at(0) });
      expect(Buffer.from(await elsewhere().replies.message(held)).equals(sampleReply().raw)).toBe(true);
      expect(await store.replies.startSending('m-1', at(2))).toBeUndefined();
      expect([await store.replies.unsent(at(59)), await store.replies.held(at(0))]).toEqual([[], []]);
      expect((await store.replies.held(at(59))).map((row) => row.replyId)).toEqual(['m-1', 'n-1']);

      const letter = await store.replies.makeDue({ ...sampleLetter('m-all', at(3)), gathers: ['m-1', 'n-1'] });
      expect(await elsewhere().replies.get('m-all')).toEqual(letter);
      expect(letter).toMatchObject({ state: 'due', gathers: ['m-1', 'n-1'] });
      await store.replies.join('m-1', 'm-all', at(4));
      await store.replies.join('m-1', 'other-all', at(5));
      await store.replies.join('m-all', 'other-all', at(5));
      expect(await store.replies.get('m-1')).toMatchObject({ state: 'joined', joinedIn: 'm-all', changedAt: at(4) });
      expect((await store.replies.held(at(59))).map((row) => row.replyId)).toEqual(['n-1']);
      expect((await store.replies.unsent(at(59))).map((row) => row.replyId)).toEqual(['m-all']);
    });

    test('letters are counted by address and hour, each mail once, and no further than one above the most', async () => {
      const { store, elsewhere } = await open();
      const count = (mailId: string, to = 'a@haven.example', minute = 0): Promise<number> =>
        elsewhere().replies.countLetter(to, mailId, 3, at(minute));
      const atOnce = await Promise.all(['m-1', 'm-2', 'm-3', 'm-4', 'm-5'].map((mailId) => count(mailId)));
      expect(atOnce.toSorted()).toEqual([1, 2, 3, 4, 4]);
      const within = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5'].filter((_, i) => (atOnce[i] ?? 0) <= 3);
      expect(await Promise.all(within.map((mailId) => count(mailId, undefined, 59)))).toEqual([3, 3, 3]);
      expect([
        await count('m-9'),
        await count('m-9', 'b@haven.example'),
        await store.replies.countLetter('a@haven.example', 'm-9', 3, '2026-02-03T11:00:00Z'),
      ]).toEqual([4, 1, 1]);
    });

    test('a letter is found by what an answer to it names: its reference, its Message-ID, and every one that SES gave', async () => {
      const { store, elsewhere } = await open();
      const own = '<SIEM-2026-000001.m@metsiem.nl>';
      await store.replies.makeDue(sampleLetter('m-1', at(0), { reply: { ...sampleReply(), messageId: own } }));
      await store.replies.makeDue(sampleLetter('n-1', at(0), { reference: 'SIEM-2026-000002' }));
      const found = async (...names: string[]) => (await elsewhere().replies.namedBy(names)).map(({ replyId }) => replyId);
      expect(await found('SIEM-2026-000001', own, 'ses-1')).toEqual(['m-1', 'm-1']);
      // Sent twice in doubt: its reader may answer either of them.
      await store.replies.startSending('m-1', at(1));
      await store.replies.markSent('m-1', 'ses-1', at(2));
      await store.replies.markSent('m-1', 'ses-2', at(3));
      expect(await found('ses-2', 'nobody', 'SIEM-2026-000002', 'ses-1')).toEqual(['m-1', 'n-1', 'm-1']);
    });

    test('a letter to a stopped address waits until a person lets it go; it is not sent meanwhile', async () => {
      const { store, elsewhere } = await open();
      for (const id of ['m-1', 'n-1']) await store.replies.makeDue(sampleLetter(id, at(0)));
      await store.replies.stop('m-1', at(1));
      expect(await store.replies.get('m-1')).toMatchObject({ state: 'stopped', changedAt: at(1) });
      expect(await elsewhere().replies.startSending('m-1', at(2))).toBeUndefined();
      expect((await store.replies.unsent(at(59))).map(({ replyId }) => replyId)).toEqual(['n-1']);
      expect((await elsewhere().replies.stopped(at(59))).map(({ replyId }) => replyId)).toEqual(['m-1']);
      expect([await store.replies.resume('m-1', at(3)), await store.replies.resume('m-1', at(4))]).toEqual([true, false]);
      expect((await store.replies.unsent(at(59))).map(({ replyId }) => replyId)).toEqual(['n-1', 'm-1']);
      expect(await store.replies.stopped(at(59))).toEqual([]);
      // One that is on its way is not stopped any more.
      await store.replies.startSending('n-1', at(5));
      await store.replies.stop('n-1', at(6));
      expect(await store.replies.get('n-1')).toMatchObject({ state: 'sending' });
    });

    test('what came of a letter is kept, and that it will never arrive is not forgotten', async () => {
      const { store, elsewhere } = await open();
      await store.replies.makeDue(sampleLetter('m-1', at(0)));
      const full = { kind: 'bounce', permanent: false, at: at(1), detail: 'mailbox full' } as const;
      const gone = { ...full, permanent: true, at: at(2), detail: 'no such user' };
      await store.replies.markUndelivered('m-1', full);
      await elsewhere().replies.markUndelivered('m-1', gone);
      await store.replies.markUndelivered('m-1', { ...full, at: at(3) });
      expect(await store.replies.get('m-1')).toMatchObject({ state: 'due', undelivered: gone });
    });

    test('the same is said to one address once a day; who asked first may say it, also on a retry', async () => {
      const { store, elsewhere } = await open();
      const claim = (mailId: string, hours: number, to = 'a@haven.example', saying = 'x') =>
        elsewhere().replies.claimSaying(to, saying, mailId, new Date(Date.UTC(2026, 1, 3, hours)).toISOString());
      expect(await Promise.all(['m-1', 'm-2', 'm-3'].map((mailId) => claim(mailId, 0)))).toSatisfy(
        (owners: string[]) => new Set(owners).size === 1,
      );
      const owner = await claim('m-9', 24);
      expect([await claim(owner, 1), await claim('m-9', 0, 'b@haven.example'), await claim('m-9', 0, undefined, 'y')]).toEqual([
        owner,
        'm-9',
        'm-9',
      ]);
      expect([await claim('m-9', 25), await claim(owner, 26)]).toEqual(['m-9', 'm-9']);
      const row = await store.replies.withhold({ ...sampleLetter('m-1', at(0)), saidIn: 'n-1' });
      expect(row).toMatchObject({ state: 'said-before', saidIn: 'n-1' });
      expect(await elsewhere().replies.startSending('m-1', at(1))).toBeUndefined();
      expect([await store.replies.unsent(at(59)), await store.replies.held(at(59))]).toEqual([[], []]);
    });

    test('a party is told a thing by one mail, also on a retry, however long ago, until that is forgotten', async () => {
      const { elsewhere } = await open();
      const claim = (mailId: string, topic = 'files', party = 'OA-1 OA-2', year = 2026) =>
        elsewhere().replies.claimTold(party, topic, mailId, `${year}-02-03T10:00:00Z`);
      const owners = await Promise.all(['m-1', 'm-2', 'm-3'].map((mailId) => claim(mailId)));
      expect(new Set(owners).size).toBe(1);
      const [owner] = owners;
      expect(await claim('m-9', 'files', 'OA-1 OA-2', 2029)).toBe(owner);
      expect([await claim('m-9', 'words'), await claim('m-9', 'files', 'OA-1'), await claim('n-9', 'words')]).toEqual([
        'm-9',
        'm-9',
        'm-9',
      ]);
      await elsewhere().replies.forgetTold('OA-1 OA-2', at(1));
      await elsewhere().replies.forgetTold('nobody', at(1));
      expect([await claim('m-8', 'files'), await claim('m-8', 'words'), await claim('m-8', 'files', 'OA-1')]).toEqual([
        'm-8',
        'm-8',
        'm-9',
      ]);
    });

    test('the last letter to an address is the one that began to go last, for a day, by address and by domain', async () => {
      const { store, elsewhere } = await open();
      const last = (addresses: readonly string[], now = at(59)) => elsewhere().replies.lastLetterTo(addresses, now);
      const to = (address: string) => ({ reply: { ...sampleReply(), to: address } });
      await store.replies.makeDue(sampleLetter('m-1', at(0), to('Jan@Haven.example')));
      await store.replies.makeDue(sampleLetter('n-1', at(0), to('piet@haven.example')));
      await store.replies.withhold({ ...sampleLetter('o-1', at(9), to('kees@haven.example')), saidIn: 'n-1' });
      // Due is not yet gone.
      expect(await last(['jan@haven.example', '@haven.example'])).toBeUndefined();
      await store.replies.startSending('m-1', at(1));
      await store.replies.startSending('n-1', at(2));
      await store.replies.startSending('n-1', at(3));
      const all = ['jan@haven.example', 'PIET@haven.example', '@haven.example'] as const;
      expect(await Promise.all(all.map((address) => last([address])))).toEqual(['m-1', 'n-1', 'n-1']);
      expect(await last([...all, ...all, 'nobody@haven.example'])).toBe('n-1');
      expect(await last([])).toBeUndefined();
      expect(await last(['kees@haven.example', '@elsewhere.example'])).toBeUndefined();
      const tomorrow = (minute: number): string => `2026-02-04T10:${String(minute).padStart(2, '0')}:00.000Z`;
      expect(await Promise.all([last(all, tomorrow(1)), last(all, tomorrow(2)), last(all, tomorrow(3))])).toEqual([
        'n-1',
        'n-1',
        undefined,
      ]);
    });

    test('a reply that does not exist cannot be sent', async () => {
      const { store } = await open();
      expect(await store.replies.get('m-1')).toBeUndefined();
      expect(await store.replies.forMail('m')).toEqual([]);
      await expect(store.replies.startSending('m-1', at(1))).rejects.toThrow('m-1');
      await expect(store.replies.markSent('m-1', 'ses', at(1))).rejects.toThrow('m-1');
      await expect(store.replies.markFailed('m-1', 'x', true, at(1))).rejects.toThrow('m-1');
      await expect(store.replies.stop('m-1', at(1))).rejects.toThrow('m-1');
      await expect(store.replies.resume('m-1', at(1))).rejects.toThrow('m-1');
    });
  });
}
