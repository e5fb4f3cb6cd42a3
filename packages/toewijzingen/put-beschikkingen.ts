import { beschikkingenOf, type IsoInstant, type ToewijzingDossier } from '#domain';
import type { ToewijzingRow } from '#store';
import type { ToewijzingPorts } from './ports.ts';

/**
 * Writes what a dossier says to the clients that had or get something of it. Of whom it is no longer first: nobody has the
 * same beschikking twice.
 */
export async function putBeschikkingen(ports: ToewijzingPorts, { dossier, version }: ToewijzingRow, now: IsoInstant): Promise<void> {
  const all = beschikkingenOf(dossier);
  const ids = await ownIds(ports, dossier);
  const changes = dossier.clients.map((clientNumber) => {
    const put = all.filter((one) => one.clientNumber === clientNumber);
    const withdraw = ids.filter((id) => !put.some((one) => one.id === id));
    return { clientNumber, put, withdraw };
  });
  for (const { clientNumber, put, withdraw } of changes.toSorted((a, b) => a.put.length - b.put.length))
    await ports.additions.changeBeschikkingen(clientNumber, { put, withdraw, source: dossier.bsnHash, version }, now);
}

/** What another person has is not this one's to withdraw. */
async function ownIds({ toewijzingen }: ToewijzingPorts, { bsnHash, received }: ToewijzingDossier): Promise<readonly string[]> {
  const ids = await Promise.all(
    received.map(async ({ latest: { id }, correction }) => {
      const isOwn = correction === undefined || (correction === 'gone' && (await toewijzingen.ownerOf(id)) === bsnHash);
      return isOwn ? [id] : [];
    }),
  );
  return ids.flat();
}

/** Once its beschikkingen are written. */
export function asSettled(dossier: ToewijzingDossier): ToewijzingDossier {
  const holders = new Set(beschikkingenOf(dossier).map(({ clientNumber }) => clientNumber));
  return { ...dossier, isSettled: true, clients: [...holders].sort() };
}
