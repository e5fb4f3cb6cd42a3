import { gemeenten, isNewer, waitsBecause, withoutZeros } from '#domain';
import { iwmo } from '#rules';
import type { ToewijzingPorts } from './ports.ts';
import { knownOf } from './take-in.ts';

/** A toewijzing and the dossier that it is in. */
export interface OwnedToewijzing {
  readonly id: string;
  readonly bsnHash: string;
}

/** Every toewijzing with this number; `number` as a person types it, with or without the code of its gemeente and zeros. */
export async function findOwned({ toewijzingen }: ToewijzingPorts, number: string): Promise<readonly OwnedToewijzing[]> {
  const [given, code] = number.trim().split('-').toReversed();
  const codes = gemeenten.map((gemeente) => iwmo.gemeenteCodes.values[gemeente]);
  const ids = codes
    .filter((one) => code === undefined || withoutZeros(one) === withoutZeros(code))
    .map((one) => `${one}-${withoutZeros(given ?? '')}`);
  const owners = await Promise.all(ids.map(async (id) => ({ id, bsnHash: await toewijzingen.ownerOf(id) })));
  return owners.flatMap(({ id, bsnHash }) => (bsnHash === undefined ? [] : [{ id, bsnHash }]));
}

/** The same in the dossier of the BSN in the newest message that says that the number is not of its owner; `refused` is Dutch. */
export async function findAsking(
  { toewijzingen }: ToewijzingPorts,
  { id, bsnHash }: OwnedToewijzing,
  what: 'corrected' | 'kept',
): Promise<OwnedToewijzing | { readonly refused: string }> {
  const asking = (await toewijzingen.waiting()).flatMap((dossier) => {
    const received = knownOf(dossier, id);
    return received !== undefined && waitsBecause(received) === 'other-bsn' ? [{ bsnHash: dossier.bsnHash, latest: received.latest }] : [];
  });
  const [newest] = asking.toSorted((a, b) => (isNewer(a.latest, b.latest) ? -1 : 1));
  if (newest === undefined) return { refused: `Over toewijzing ${id} kwam geen nieuwer bericht met een ander BSN.` };
  const dossier = (await toewijzingen.get(bsnHash))?.dossier;
  const owners = dossier && knownOf(dossier, id)?.latest;
  const isOvertaken = owners !== undefined && !owners.isDeleted && !isNewer(newest.latest, owners);
  if (what === 'corrected' && isOvertaken)
    return { refused: `Over toewijzing ${id} kwam daarna weer een bericht met het eerste BSN. Vraag de gemeente welk BSN klopt.` };
  return { id, bsnHash: newest.bsnHash };
}
