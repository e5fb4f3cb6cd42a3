import { beschikkingenOf, type IsoInstant, type ReceivedToewijzing, type ToewijzingDossier } from '#domain';
import type { Store, ToewijzingRow } from '#store';
import { withReceived } from './take-in.ts';

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
    const corrected = await takeCorrected(ports, row, now);
    if (corrected !== undefined) {
      await putBeschikkingen(ports, corrected, now);
      const settled = asSettled(corrected.dossier);
      if ((await ports.toewijzingen.put(settled, corrected.version)) !== undefined) return settled;
    }
    // Another message came meanwhile: what it says holds.
    row = (await ports.toewijzingen.get(row.dossier.bsnHash)) ?? row;
  }
  throw new Error('The toewijzingen of one person kept changing while they were settled');
}

const asSettled = (dossier: ToewijzingDossier): ToewijzingDossier => {
  const holders = new Set(beschikkingenOf(dossier).map(({ clientNumber }) => clientNumber));
  return { ...dossier, isSettled: true, clients: [...holders].sort() };
};

/** Of whom it is no longer first: nobody has the same beschikking twice. */
async function putBeschikkingen(ports: ToewijzingPorts, { dossier, version }: ToewijzingRow, now: IsoInstant): Promise<void> {
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

/**
 * With what a person said is of this one and not of whom it came for first. That one loses it before this one gets it,
 * so that it is never of both. Undefined when the dossier changed meanwhile.
 */
async function takeCorrected(ports: ToewijzingPorts, row: ToewijzingRow, now: IsoInstant): Promise<ToewijzingRow | undefined> {
  const { dossier, version } = row;
  const accepted = dossier.received.filter(({ correction }) => correction === 'accepted');
  if (accepted.length === 0) return row;
  for (const one of accepted) await takeFromOwner(ports, one, dossier.bsnHash, now);
  const received = dossier.received.map(({ correction, ...one }) =>
    correction === undefined || correction === 'accepted' ? one : { ...one, correction },
  );
  return ports.toewijzingen.put({ ...withReceived(dossier, received), isSettled: false }, version);
}

async function takeFromOwner(ports: ToewijzingPorts, one: ReceivedToewijzing, bsnHash: string, now: IsoInstant): Promise<void> {
  const { id } = one.latest;
  for (let tries = 0; tries < triesMax; tries += 1) {
    const owner = await ports.toewijzingen.ownerOf(id);
    if (owner === undefined || owner === bsnHash) return;
    if (await giveUp(ports, owner, one, now)) await ports.toewijzingen.move(id, owner, bsnHash);
  }
  throw new Error(`Toewijzing ${id} kept going to others while it was corrected`);
}

/** False when the dossier changed meanwhile. */
async function giveUp(ports: ToewijzingPorts, owner: string, { latest, events }: ReceivedToewijzing, now: IsoInstant): Promise<boolean> {
  const row = await ports.toewijzingen.get(owner);
  const known = row?.dossier.received.find(({ latest: { id } }) => id === latest.id);
  const why = events.findLast(({ what }) => what === 'corrected');
  if (row === undefined || known === undefined || why === undefined) return true;
  const gone = { ...known, correction: 'gone' as const, events: known.correction === 'gone' ? known.events : [...known.events, why] };
  const received = row.dossier.received.map((one) => (one === known ? gone : one));
  const next = await ports.toewijzingen.put({ ...withReceived(row.dossier, received), isSettled: false }, row.version);
  if (next === undefined) return false;
  await putBeschikkingen(ports, next, now);
  // What else is to follow for this one, another run does.
  const isAll = received.every(({ correction }) => correction !== 'accepted');
  if (isAll) await ports.toewijzingen.put(asSettled(next.dossier), next.version);
  return true;
}

/** What died between a message and its beschikkingen is finished by whoever comes next. */
export async function settleUnsettled(ports: ToewijzingPorts, now: IsoInstant): Promise<void> {
  for (const { bsnHash } of await ports.toewijzingen.unsettled()) {
    const row = await ports.toewijzingen.get(bsnHash);
    if (row !== undefined) await settleDossier(ports, row, now);
  }
}
