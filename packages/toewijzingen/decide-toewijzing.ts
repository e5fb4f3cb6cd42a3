import { decisionOn, type IsoInstant, type ReceivedToewijzing, type ToewijzingDossier, type ToewijzingHolder, versionsOf } from '#domain';
import { findAsking, findOwned, type OwnedToewijzing } from './find-toewijzing.ts';
import { gatherCare } from './gather-care.ts';
import type { KnownCare } from './match-toewijzing.ts';
import { type ToewijzingPorts, triesMax } from './ports.ts';
import { settleDossier, settleUnsettled } from './settle-dossier.ts';
import { knownOf, matchedAgain, withReceived } from './take-in.ts';
import { versionId } from './version-id.ts';

/** What a person says about a toewijzing. */
export type ToewijzingDecision =
  | { readonly what: 'linked'; readonly by: string; readonly holder: ToewijzingHolder }
  /** `version`: the id of one of those that contradict each other. */
  | { readonly what: 'chosen'; readonly by: string; readonly reason: string; readonly version: string }
  /** `corrected`: it is of the BSN in the newer message, no longer of the one that it came for first; `kept`: it is not. */
  | { readonly what: 'dismissed' | 'undone' | 'corrected' | 'kept'; readonly by: string; readonly reason: string };
/** `refused` is Dutch: why nothing changed, and what to do. */
export type Decided = { readonly dossier: ToewijzingDossier } | { readonly refused: string };

/** The number as the gemeente gave it, or with the code of the gemeente before it: `0855-12345`. */
export async function decideToewijzing(
  ports: ToewijzingPorts,
  number: string,
  decision: ToewijzingDecision,
  now: IsoInstant,
): Promise<Decided> {
  // Whoever decides sees, and decides on, what earlier decisions came to.
  await settleUnsettled(ports, now);
  const found = await findOwned(ports, number);
  const [one, second] = found;
  if (one === undefined) return { refused: `Toewijzing ${number} is niet bekend.` };
  if (second !== undefined)
    return { refused: `Meer gemeenten hebben een toewijzing met dit nummer: kies uit ${found.map(({ id }) => id).join(', ')}.` };
  const problem = decision.by.trim() === '' ? 'Noem wie dit besluit.' : await problemOf(ports, one.bsnHash, decision);
  if (problem !== undefined) return { refused: problem };
  if (decision.what !== 'corrected' && decision.what !== 'kept') return record(ports, one, decision, now);
  const asking = await findAsking(ports, one, decision.what);
  return 'refused' in asking ? asking : record(ports, asking, decision, now);
}

async function problemOf({ register }: ToewijzingPorts, bsnHash: string, decision: ToewijzingDecision): Promise<string | undefined> {
  if (decision.what !== 'linked') return decision.reason.trim() === '' ? 'Geef een reden.' : undefined;
  const { clientNumber, onderaannemerNumber } = decision.holder;
  const reader = await register.current();
  const [careClient] = (await reader?.careClients([clientNumber])) ?? [];
  if (careClient === undefined) return `Cliënt ${clientNumber} staat niet in het register.`;
  if (careClient.bsnHash !== undefined && careClient.bsnHash !== bsnHash)
    return `Cliënt ${clientNumber} heeft in het register een ander BSN dan in het bericht. Verbeter eerst het register, of kies een andere cliënt.`;
  const known = (await reader?.onderaannemers([onderaannemerNumber])) ?? [];
  return known.length === 0 ? `Onderaannemer ${onderaannemerNumber} staat niet in het register.` : undefined;
}

async function record(
  ports: ToewijzingPorts,
  { id, bsnHash }: OwnedToewijzing,
  decision: ToewijzingDecision,
  now: IsoInstant,
): Promise<Decided> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const row = await ports.toewijzingen.get(bsnHash);
    const known = row && knownOf(row.dossier, id);
    if (row === undefined || known === undefined) return { refused: `Toewijzing ${id} is niet bekend.` };
    const decided = withDecision(known, decision, await gatherCare(ports, row.dossier), now);
    if ('refused' in decided) return decided;
    const received = row.dossier.received.map((one) => (one === known ? decided : one));
    const changed = withReceived(row.dossier, received);
    const isSettled = changed.isSettled && decision.what !== 'corrected';
    const next = await ports.toewijzingen.put({ ...changed, isSettled }, row.version);
    if (next !== undefined) return { dossier: await settleDossier(ports, next, now) };
  }
  throw new Error('The toewijzingen of one person kept changing while a decision was written');
}

function withDecision(
  known: ReceivedToewijzing,
  decision: ToewijzingDecision,
  care: KnownCare,
  at: IsoInstant,
): ReceivedToewijzing | { readonly refused: string } {
  const { id } = known.latest;
  if (known.latest.isDeleted) return { refused: `De gemeente heeft toewijzing ${id} verwijderd. Er valt niets meer te besluiten.` };
  if (decision.what === 'undone' && decisionOn(known) === undefined)
    return { refused: `Over toewijzing ${id} heeft niemand iets besloten.` };
  if ((decision.what === 'corrected' || decision.what === 'kept') && known.correction !== 'asked')
    return { refused: `Over het BSN van toewijzing ${id} is al besloten.` };
  if (decision.what === 'chosen') return chosen(known, decision, care, at);
  const correction = decision.what === 'corrected' ? 'accepted' : decision.what === 'kept' ? 'declined' : undefined;
  return { ...known, events: [...known.events, { ...decision, at }], ...(correction && { correction }) };
}

function chosen(
  known: ReceivedToewijzing,
  { version, by, reason }: Extract<ToewijzingDecision, { what: 'chosen' }>,
  care: KnownCare,
  at: IsoInstant,
): ReceivedToewijzing | { readonly refused: string } {
  const versions = versionsOf(known);
  const latest = versions.find((one) => versionId(one) === version);
  if (latest === undefined || versions.length === 1)
    return { refused: `Toewijzing ${known.latest.id} heeft geen versie ${version} waaruit te kiezen valt. Kijk in de lijst.` };
  const { rivals, ...rest } = known;
  const events = [...known.events, { what: 'chosen' as const, by, at, reason, chosen: latest }];
  return matchedAgain({ ...rest, latest, rejected: versions.filter((one) => one !== latest), events }, care);
}
