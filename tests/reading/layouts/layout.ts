import type { Claim, ClaimLine, ClaimOptions, Scenario } from './claim.ts';

/** What an invoice may leave out. */
export type Shown = 'kvk' | 'iban' | 'name' | 'born' | 'count' | 'price' | 'original';

/** A way in which an invoice is drawn. */
export interface Layout {
  /** Two or three words, for the table. */
  readonly name: string;
  readonly renderer: string;
  readonly scenarios: readonly Scenario[];
  readonly leavesOut: readonly Shown[];
  readonly claim?: ClaimOptions;
  /** Drawn for one seed only: the files are kept. */
  readonly isSaved?: true;
  readonly draw: (claim: Claim, scenario: Scenario) => Promise<Uint8Array>;
}

/** Lines of the same person, in order. */
export function perPerson(claim: Claim): readonly (readonly ClaimLine[])[] {
  const groups = new Map<string, ClaimLine[]>();
  for (const line of claim.lines) groups.set(line.person.clientNumber, [...(groups.get(line.person.clientNumber) ?? []), line]);
  return [...groups.values()];
}
