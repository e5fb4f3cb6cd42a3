import { type SettlePorts, settleHerindicatie } from './settle-herindicatie.ts';

export interface SettledUnfinished {
  /** Letters that became due. */
  readonly replyIds: readonly string[];
  /** Beschikkingen of which something still does not follow, and why: each is tried again by the next sweep. */
  readonly stuck: readonly { readonly beschikking: string; readonly why: string }[];
}

/** Whatever somebody began and did not finish; one that cannot be finished does not hold up the others. */
export async function settleUnfinished(ports: SettlePorts): Promise<SettledUnfinished> {
  const replyIds: string[] = [];
  const stuck: { readonly beschikking: string; readonly why: string }[] = [];
  for (const herindicatie of await ports.store.herindicaties.unsettled()) {
    const { beschikking } = herindicatie;
    try {
      replyIds.push(...(await settleHerindicatie(ports, herindicatie)));
    } catch (error) {
      stuck.push({ beschikking, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { replyIds, stuck };
}
