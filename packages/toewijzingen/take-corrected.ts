import type { IsoInstant, ReceivedToewijzing } from '#domain';
import type { ToewijzingRow } from '#store';
import { type ToewijzingPorts, triesMax } from './ports.ts';
import { asSettled, putBeschikkingen } from './put-beschikkingen.ts';
import { knownOf, withReceived } from './take-in.ts';

/**
 * With what a person said is of this one and not of whom it came for first. That one loses it before this one gets it,
 * so that it is never of both. Undefined when the dossier changed meanwhile.
 */
export async function takeCorrected(ports: ToewijzingPorts, row: ToewijzingRow, now: IsoInstant): Promise<ToewijzingRow | undefined> {
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
  const known = row && knownOf(row.dossier, latest.id);
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
