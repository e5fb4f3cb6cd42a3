import type { ToewijzingMessage } from '#domain';
import { type MessageFault, readToewijzingMessage } from '#iwmo';
import { settleUnsettled, type ToewijzingPorts, type ToewijzingResult, takeOverMessage } from '#toewijzingen';
import type { ImportPorts } from './import-register.ts';
import { reportKey } from './report-key.ts';

export interface ImportToewijzingPorts extends Pick<ImportPorts, 'getUpload' | 'hashBsn'> {
  readonly store: ToewijzingPorts;
  readonly putReport: (bucket: string, key: string, report: ToewijzingReport) => Promise<void>;
}

/** What came of one message. It names nobody: a toewijzing by its number, a client by that of Siem. */
export interface ToewijzingReport {
  readonly ok: boolean;
  readonly faults: readonly MessageFault[];
  readonly toewijzingen: readonly (ToewijzingResult & Pick<ToewijzingMessage['toewijzingen'][number], 'gemeente' | 'number' | 'product'>)[];
}

export const isMessage = (key: string): boolean => /\.xml$/i.test(key);

/** Takes over one message 301 whole, or not at all. The same event twice comes to the same. */
export const importToewijzing =
  (ports: ImportToewijzingPorts) =>
  async (bucket: string, key: string): Promise<ToewijzingReport> => {
    const { bytes, storedAt } = await ports.getUpload(bucket, key);
    await settleUnsettled(ports.store, storedAt);
    const read = readToewijzingMessage(bytes, ports.hashBsn);
    const report = read.ok ? await takeOver(ports.store, read.message, storedAt) : { ok: false, faults: read.faults, toewijzingen: [] };
    await ports.putReport(bucket, reportKey(key), report);
    return report;
  };

async function takeOver(store: ToewijzingPorts, message: ToewijzingMessage, now: string): Promise<ToewijzingReport> {
  const taken = await takeOverMessage(store, message, now);
  if (!taken.ok) return { ok: false, faults: taken.ofSomebodyElse.map(ofSomebodyElse), toewijzingen: [] };
  const toewijzingen = taken.results.flatMap((result) => {
    const found = message.toewijzingen.find(({ id }) => id === result.id);
    return found === undefined ? [] : [{ ...result, gemeente: found.gemeente, number: found.number, product: found.product }];
  });
  return { ok: true, faults: [], toewijzingen };
}

const ofSomebodyElse = (id: string): MessageFault => ({
  message: `Toewijzing ${id} kwam eerder voor een andere cliënt. Vraag de gemeente welk van de twee berichten klopt; tot dan geldt het eerste.`,
});
