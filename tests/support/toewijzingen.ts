import type { Beschikking, CareClient, Leveringsovereenkomst, Onderaannemer, Register } from '#domain';
import { readToewijzingMessage } from '#iwmo';
import { bsnHasher } from '#register';
import type { Store } from '#store';
import { type TakenOver, takeOverMessage } from '#toewijzingen';
import { messageBytes, type SampleMessage, testBsns } from './iwmo-messages.ts';
import { sampleOnderaannemer, sampleRegister } from './store-samples.ts';

const hashBsn = bsnHasher('een sleutel voor toetsen');
export const now = '2026-01-07T10:00:00.000Z';

const client = (number: string, bsn: string): CareClient => ({ ...sampleRegister('g').careClients[0]!, number, bsnHash: hashBsn(bsn) });
export const agreement = (more: Partial<Leveringsovereenkomst> = {}): Leveringsovereenkomst => ({
  id: 'LO-1',
  clientNumber: '400001',
  onderaannemerNumber: 'OA-001',
  product: 'DO-2',
  period: { from: '2025-01-01', to: '2026-01-31' },
  ...more,
});
export const registered = (more: Partial<Beschikking> = {}): Beschikking => ({ ...agreement(), id: 'B-1', gemeente: 'Tilburg', ...more });

/** Two people, two onderaannemers, and care of the first one. */
export const registerWith = (more: Partial<Register> = {}, generation = 'g1'): Register => ({
  ...sampleRegister(generation),
  onderaannemers: ['OA-001', 'OA-002'].map((number): Onderaannemer => sampleOnderaannemer(number)),
  careClients: [client('400001', testBsns[0]), client('400002', testBsns[1])],
  leveringsovereenkomsten: [agreement(), agreement({ id: 'LO-2', clientNumber: '400002', onderaannemerNumber: 'OA-002' })],
  beschikkingen: [],
  ...more,
});
export const sameBsnTwice = (): readonly CareClient[] => [client('400001', testBsns[0]), client('400003', testBsns[0])];

/** Reads a message that is sound and takes it over. */
export async function bring(store: Store, message: SampleMessage, at = now): Promise<TakenOver> {
  const read = readToewijzingMessage(messageBytes(message), hashBsn);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return takeOverMessage(store, read.message, at);
}

/** What readers of the register see of a client. */
export const seenBeschikkingen = async (store: Store, clientNumber = '400001'): Promise<readonly Beschikking[]> =>
  (await (await store.register.current())?.beschikkingen(clientNumber)) ?? [];
