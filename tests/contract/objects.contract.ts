import { describe, expect, test } from 'vitest';
import type { StoreUnderTest } from './store-under-test.ts';

export function objectsContract(name: string, { open }: StoreUnderTest): void {
  describe(`objects (${name})`, () => {
    test('bytes come back as they were, and the two buckets are apart', async () => {
      const { store, elsewhere } = await open();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
      await store.objects.putRaw('raw/a b+é', bytes);
      await store.objects.putDocument('d/1', Buffer.from('document'));
      expect(Buffer.from(await elsewhere().objects.getRaw('raw/a b+é')).equals(bytes)).toBe(true);
      expect(Buffer.from((await store.objects.getDocument('d/1'))!).toString()).toBe('document');
      expect(await store.objects.getDocument('raw/a b+é')).toBeUndefined();
      await store.objects.putDocument('d/12', Buffer.from('document'));
      expect(await Promise.all(['d/1', 'd/12', 'd/', 'd/2'].map((key) => store.objects.hasDocument(key)))).toEqual([
        true,
        true,
        false,
        false,
      ]);
      await expect(store.objects.getRaw('d/1')).rejects.toThrow('d/1');
    });

    test('raw mails are listed in order, a page at a time, and nothing else', async () => {
      const { store } = await open();
      const names = Array.from({ length: 1005 }, (_, index) => `raw/${String(index).padStart(4, '0')}`);
      for (let at = 0; at < names.length; at += 50)
        await Promise.all(names.slice(at, at + 50).map((key) => store.objects.putRaw(key, Buffer.from('x'))));
      await store.objects.putRaw('other/1', Buffer.from('x'));
      const seen: string[] = [];
      let pages = 0;
      for (let after: string | undefined; ; after = seen.at(-1)) {
        const page = await store.objects.listRaw(after);
        if (page.length === 0) break;
        pages += 1;
        expect(page.every(({ storedAt }) => Number.isFinite(Date.parse(storedAt)))).toBe(true);
        seen.push(...page.map(({ key }) => key));
      }
      expect(seen).toEqual(names);
      expect(pages).toBe(2);
    });
  });
}
