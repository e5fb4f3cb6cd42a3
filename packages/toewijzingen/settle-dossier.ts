import type { IsoInstant, ToewijzingDossier } from '#domain';
import type { ToewijzingRow } from '#store';
import { type ToewijzingPorts, triesMax } from './ports.ts';
import { asSettled, putBeschikkingen } from './put-beschikkingen.ts';
import { takeCorrected } from './take-corrected.ts';

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

/** What died between a message and its beschikkingen is finished by whoever comes next. */
export async function settleUnsettled(ports: ToewijzingPorts, now: IsoInstant): Promise<void> {
  for (const { bsnHash } of await ports.toewijzingen.unsettled()) {
    const row = await ports.toewijzingen.get(bsnHash);
    if (row !== undefined) await settleDossier(ports, row, now);
  }
}
