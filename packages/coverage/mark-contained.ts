import type { IsoInstant, Leveringsovereenkomst, Register } from '#domain';
import { type ClientAdditions, isContained, type RegisterReader, type Store } from '#store';
import { clientsAtOnce, inChunks } from './in-chunks.ts';

export type AdditionPorts = Pick<Store, 'register' | 'additions'>;

/** The agreements of a register, by client, at its moment. */
interface Registered {
  readonly asOf: IsoInstant;
  readonly ofClient: (clientNumber: string) => readonly Leveringsovereenkomst[];
}

/**
 * Before an import becomes current: keeps which agreements of ours it contains, and the one before it, which may have
 * contained what was made since. A later register without one of these took it back. It may be done again, and harms
 * nothing when the import is never finished: a mark counts for registers of its moment and later.
 */
export async function markContained({ register, additions }: AdditionPorts, next: Register): Promise<void> {
  const current = await register.current();
  const nextByClient = Map.groupBy(next.leveringsovereenkomsten, ({ clientNumber }) => clientNumber);
  for (const clients of inChunks(await additions.clientsWithAgreements(), clientsAtOnce)) {
    const registers: readonly Registered[] = [
      { asOf: next.asOf, ofClient: (clientNumber) => nextByClient.get(clientNumber) ?? [] },
      ...(current === undefined ? [] : [await registeredIn(current, clients)]),
    ];
    for (const [clientNumber, known] of await additions.ofClients(clients)) {
      for (const { asOf, ofClient } of registers) {
        const ids = containedIn(known, ofClient(clientNumber), asOf);
        if (ids.length > 0) await additions.markContained(clientNumber, ids, asOf);
      }
    }
  }
}

async function registeredIn(reader: RegisterReader, clients: readonly string[]): Promise<Registered> {
  const byClient = Map.groupBy(await reader.registeredAgreements(clients), ({ clientNumber }) => clientNumber);
  return { asOf: reader.asOf, ofClient: (clientNumber) => byClient.get(clientNumber) ?? [] };
}

const containedIn = ({ agreements }: ClientAdditions, registered: readonly Leveringsovereenkomst[], asOf: IsoInstant): readonly string[] =>
  agreements.flatMap((one) => (one.withdrawnAt === undefined && isContained(one, registered, asOf) ? [one.item.id] : []));
