import { createHash } from 'node:crypto';
import { type DoubtedAgreement, type DoubtPorts, doubtedAgreements, type ExpectedCredit, takeOverRegister } from '#coverage';
import type { IsoInstant } from '#domain';
import { type ReadRegisterResult, type RegisterFault, readRegister } from '#register';
import type { Parameters } from '#rules';
import { reportKey } from './report-key.ts';

/** A workbook or message as it was uploaded. */
export interface UploadedRegister {
  readonly bytes: Uint8Array;
  readonly storedAt: IsoInstant;
  /** The moment that the register describes, as the upload says it; without it, the moment of the upload. */
  readonly asOf?: string | undefined;
}

export interface ImportPorts {
  readonly getUpload: (bucket: string, key: string) => Promise<UploadedRegister>;
  readonly store: DoubtPorts;
  readonly parameters: Parameters;
  readonly hashBsn: (bsn: string) => string;
  /** Puts what came of it beside the upload, for whoever sent it. */
  readonly putReport: (bucket: string, key: string, report: ImportReport) => Promise<void>;
}

export interface ImportReport {
  readonly ok: boolean;
  readonly generation: string;
  readonly asOf: string;
  readonly faults: readonly RegisterFault[];
  readonly warnings: readonly RegisterFault[];
  /** Months of which more days are approved than this register covers. */
  readonly expectedCredits: readonly ExpectedCredit[];
  /** Agreements of which this register says something else than Siem agreed after a herindicatie. */
  readonly doubted: readonly DoubtedAgreement[];
}

/** Takes over a workbook whole or not at all. The same event twice is the same generation. */
export const importRegister =
  (ports: ImportPorts) =>
  async (bucket: string, key: string): Promise<ImportReport> => {
    const { bytes, storedAt, asOf = storedAt } = await ports.getUpload(bucket, key);
    const hash = createHash('sha256').update(bytes).update(asOf).digest('hex').slice(0, 12);
    const generation = `${storedAt.replace(/\D/g, '').slice(0, 14)}-${hash}`;
    const result = await readUpload(bytes, asOf, generation, ports.hashBsn);
    const expectedCredits = result.ok ? await takeOverRegister(ports.store, ports.parameters, result.register) : [];
    const doubted = result.ok ? await doubtedAgreements(ports.store) : [];
    const { ok, warnings } = result;
    const report = { ok, generation, asOf, faults: ok ? [] : result.faults, warnings, expectedCredits, doubted };
    await ports.putReport(bucket, reportKey(key), report);
    return report;
  };

async function readUpload(
  bytes: Uint8Array,
  asOf: string,
  generation: string,
  hashBsn: ImportPorts['hashBsn'],
): Promise<ReadRegisterResult> {
  const moment = new Date(asOf);
  if (Number.isNaN(moment.getTime())) {
    const message = `De peildatum "${asOf}" is geen datum. Schrijf haar als 2026-02-01.`;
    return { ok: false, faults: [{ message }], warnings: [] };
  }
  return readRegister(bytes, { asOf: moment.toISOString(), generation, hashBsn });
}
