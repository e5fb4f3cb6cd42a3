import { beschikkingenOf, type IsoInstant, type ToewijzingDossier } from '#domain';
import type { Store, ToewijzingRow } from '#store';

export type ToewijzingPorts = Pick<Store, 'register' | 'toewijzingen' | 'additions'>;

/** Messages about one person hardly ever come at once; this many in a row is a fault. */
export const triesMax = 20;

/**
 * Makes the beschikkingen of clients what the dossier says, all of one client at once. May die anywhere: until it is
 * settled the dossier is listed, and doing it again gives the same.
 */
export async function settleDossier(ports: ToewijzingPorts, from: ToewijzingRow, now: IsoInstant): Promise<ToewijzingDossier> {
  let row = from;
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (row.dossier.isSettled) return row.dossier;
    await putBeschikkingen(ports, row, now);
    const holders = new Set(beschikkingenOf(row.dossier).map(({ clientNumber }) => clientNumber));
    const settled = { ...row.dossier, isSettled: true, clients: [...holders].sort() };
    if ((await ports.toewijzingen.put(settled, row.version)) !== undefined) return settled;
    // Another message came meanwhile: what it says holds.
    row = (await ports.toewijzingen.get(settled.bsnHash)) ?? row;
  }
  throw new Error('The toewijzingen of one person kept changing while they were settled');
}

/** Of whom it is no longer first: nobody has the same beschikking twice. */
async function putBeschikkingen({ additions }: ToewijzingPorts, { dossier, version }: ToewijzingRow, now: IsoInstant): Promise<void> {
  const all = beschikkingenOf(dossier);
  const changes = dossier.clients.map((clientNumber) => {
    const put = all.filter((one) => one.clientNumber === clientNumber);
    const withdraw = dossier.received.map(({ latest }) => latest.id).filter((id) => !put.some((one) => one.id === id));
    return { clientNumber, put, withdraw };
  });
  for (const { clientNumber, put, withdraw } of changes.toSorted((a, b) => a.put.length - b.put.length))
    await additions.changeBeschikkingen(clientNumber, { put, withdraw, source: dossier.bsnHash, version }, now);
}

/** What died between a message and its beschikkingen is finished by whoever comes next. */
export async function settleUnsettled(ports: ToewijzingPorts, now: IsoInstant): Promise<void> {
  for (const { bsnHash } of await ports.toewijzingen.unsettled()) {
    const row = await ports.toewijzingen.get(bsnHash);
    if (row !== undefined) await settleDossier(ports, row, now);
  }
}
