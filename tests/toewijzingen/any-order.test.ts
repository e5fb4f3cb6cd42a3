import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStore, type Store } from '#store';
import { type SampleMessage, testBsns } from '../support/iwmo-messages.ts';
import { bring, registerWith, seenBeschikkingen } from '../support/toewijzingen.ts';

// Few, so that messages of the same moment that say something else are no exception.
const day = fc.constantFrom('05', '06', '20');
/** Each number is of one person: what came for two is refused, whichever came last. */
const numbersOf = { [testBsns[0]]: ['1', '2', '3'], [testBsns[1]]: ['4', '5'], [testBsns[2]]: ['6'] } as const;
const product = (numbers: readonly string[]) =>
  fc.record({
    number: fc.constantFrom(...numbers),
    code: fc.constantFrom('104A1', '104A2'),
    decided: day.map((d) => `2026-01-${d}`),
    time: fc.constantFrom('08:00:00', '17:30:00'),
    from: fc.constantFrom('2025-06-01', '2026-02-01', '2026-08-01'),
    to: fc.constantFrom('2026-09-30', '2026-12-31', undefined),
    changeReason: fc.constantFrom('05', '13', undefined, undefined),
  });
const message: fc.Arbitrary<SampleMessage> = fc.constantFrom(...testBsns).chain((bsn) =>
  fc.record({
    bsn: fc.constant(bsn),
    sender: fc.constantFrom('0855', '0797'),
    dated: fc.constantFrom('2026-02-05', '2026-02-20'),
    products: fc.uniqueArray(product(numbersOf[bsn]), { minLength: 1, maxLength: 3, selector: ({ number }) => number }),
  }),
);

const clients = ['400001', '400002'];
async function readAll(messages: readonly SampleMessage[]) {
  const store = memoryStore();
  await store.register.replace(registerWith());
  for (const each of messages) await bring(store, each);
  return { store, seen: await stateOf(store) };
}
const stateOf = async (store: Store) => ({
  beschikkingen: await Promise.all(clients.map((client) => seenBeschikkingen(store, client))),
  waiting: (await store.toewijzingen.waiting())
    .map(({ bsnHash, received }) => [bsnHash, ...received.map(({ latest, rivals, match }) => ({ latest, rivals, match }))])
    .sort(),
});

test('any folder, in any order and any number of times, comes to the same beschikkingen and the same that waits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 8 }).chain((messages) =>
        fc.record({
          messages: fc.constant(messages),
          shuffled: fc.shuffledSubarray([...messages, ...messages], { minLength: 2 * messages.length }),
        }),
      ),
      async ({ messages, shuffled }) => {
        const first = await readAll(messages);
        expect((await readAll(shuffled)).seen).toEqual(first.seen);
        for (const each of messages) await bring(first.store, each, '2026-03-01T10:00:00.000Z');
        expect(await stateOf(first.store)).toEqual(first.seen);
      },
    ),
  );
});
