import { type Herindicatie, type HerindicatieKey, isOpen, presentReports } from '#domain';
import type { HerindicatieStore } from '#store';

/**
 * Which herindicatie somebody means who names the client, and perhaps the beschikking: the one that is open, else the only
 * one there is. In Dutch why that cannot be told.
 */
export async function findHerindicatie(
  { herindicaties }: { readonly herindicaties: HerindicatieStore },
  clientNumber: string,
  beschikking: string | undefined,
): Promise<HerindicatieKey | { readonly refusal: string }> {
  if (beschikking !== undefined) return { clientNumber, beschikking };
  const all = (await herindicaties.ofClient(clientNumber)).filter((one) => presentReports(one).length > 0);
  const open = all.filter(isOpen);
  const [found, ...others] = open.length > 0 ? open : all;
  if (found === undefined) return { refusal: `Van cliënt ${clientNumber} is geen evaluatieverslag bekend.` };
  if (others.length > 0)
    return { refusal: `Cliënt ${clientNumber} heeft meer herindicaties: ${namesOf([found, ...others])}. Noem de beschikking erbij.` };
  return { clientNumber, beschikking: found.beschikking };
}
const namesOf = (all: readonly Herindicatie[]): string => all.map(({ beschikking }) => beschikking).join(', ');
