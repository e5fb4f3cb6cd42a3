import { isNewer, type Toewijzing, type ToewijzingDossier, type ToewijzingMessage } from '#domain';
import type { ToewijzingPorts } from './ports.ts';
import { emptyDossier, knownOf } from './take-in.ts';

export type ClaimedIds =
  /** Of these a person must say whether the number is of this BSN: a newer message says so. */
  | { readonly asked: ReadonlySet<string> }
  /** They came for another BSN, and not before this one. */
  | { readonly ofSomebodyElse: readonly string[] };

/** Nothing is claimed for a message that is refused: the right one may still come. */
export async function claimIds({ toewijzingen }: ToewijzingPorts, { bsnHash, toewijzingen: all }: ToewijzingMessage): Promise<ClaimedIds> {
  const own = (await toewijzingen.get(bsnHash))?.dossier ?? emptyDossier(bsnHash);
  const found = await Promise.all(
    all.map(async (one) => {
      const owner = await toewijzingen.ownerOf(one.id);
      const isOthers = owner !== undefined && owner !== bsnHash;
      return { id: one.id, owner, is: isOthers ? asCorrection(one, own, (await toewijzingen.get(owner))?.dossier) : 'ours' };
    }),
  );
  const refused = found.filter(({ is }) => is === 'refused').map(({ id }) => id);
  if (refused.length > 0) return { ofSomebodyElse: refused };
  const claimed = await Promise.all(
    found.filter(({ owner }) => owner === undefined).map(async ({ id }) => ({ id, owner: await toewijzingen.claim(id, bsnHash) })),
  );
  const lost = claimed.filter(({ owner }) => owner !== bsnHash).map(({ id }) => id);
  return lost.length > 0 ? { ofSomebodyElse: lost } : { asked: new Set(found.filter(({ is }) => is === 'asked').map(({ id }) => id)) };
}

/** What a message about somebody else's number is: an older one may be the mistake itself. */
function asCorrection(one: Toewijzing, own: ToewijzingDossier, others: ToewijzingDossier | undefined): 'known' | 'asked' | 'refused' {
  const known = knownOf(own, one.id);
  const isAboutKnown = known !== undefined && (one.isDeleted || !isNewer(one, known.latest));
  if (isAboutKnown) return 'known';
  const theirs = others && knownOf(others, one.id)?.latest;
  return theirs !== undefined && !one.isDeleted && (theirs.isDeleted || isNewer(one, theirs)) ? 'asked' : 'refused';
}
