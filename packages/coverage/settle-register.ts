import { amsterdamDate } from '#domain';
import type { Store } from '#store';
import { holdAgainst } from './hold-against.ts';

export type SettlePorts = Pick<Store, 'register' | 'ledger'>;

/** Imports are rare: this many in a row, each while the one before was settled, is a fault. */
const settleTriesMax = 20;

/**
 * Holds what was approved against the register after an import: only clients whose agreements changed are looked at.
 * May die anywhere and be done again, by the same import or the next; what changed is told until it is settled.
 */
export async function settleRegister({ register, ledger }: SettlePorts): Promise<void> {
  const holders = new Map<string, Set<string>>();
  for (let tries = 0; tries < settleTriesMax; tries += 1) {
    const unsettled = await register.unsettled();
    if (unsettled === undefined) return;
    for (const { onderaannemerNumber, clientNumber } of unsettled.changed)
      holders.set(onderaannemerNumber, (holders.get(onderaannemerNumber) ?? new Set()).add(clientNumber));
    await holdAgainst(ledger, unsettled.register, holders, amsterdamDate(unsettled.register.asOf));
    // Another register became current meanwhile: what was written of these clients may be of the one before.
    if (await register.settle(unsettled.register.generation)) return;
  }
  throw new Error('Registers kept being imported while the ledger was held against them');
}
