import { beschikkingenOf, canonicalJson, type ToewijzingDossier } from '#domain';
import type { KnownCare } from './match-toewijzing.ts';
import type { ToewijzingPorts } from './ports.ts';

/** What a toewijzing made itself proves nothing about the next one: the order in which they come must not matter. */
export async function gatherCare({ register }: ToewijzingPorts, dossier: ToewijzingDossier): Promise<KnownCare> {
  const reader = await register.current();
  const careClients = (await reader?.careClientsByBsn(dossier.bsnHash)) ?? [];
  const [careClient] = careClients;
  if (reader === undefined || careClient === undefined || careClients.length > 1) return { careClients, agreements: [], beschikkingen: [] };
  const own = new Set(beschikkingenOf(dossier).map(canonicalJson));
  const [agreements, beschikkingen] = await Promise.all([
    reader.leveringsovereenkomsten([careClient.number]),
    reader.beschikkingen(careClient.number),
  ]);
  return { careClients, agreements, beschikkingen: beschikkingen.filter((one) => !own.has(canonicalJson(one))) };
}
