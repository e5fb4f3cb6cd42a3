import { createHash } from 'node:crypto';
import type { IsoInstant } from '#domain';
import { type RegisterFault, readRegister } from '#register';
import type { RegisterStore } from '#store';

/** A workbook as it was uploaded. */
export interface UploadedRegister {
  readonly bytes: Uint8Array;
  readonly storedAt: IsoInstant;
  /** The moment that the register describes, when the upload says so; otherwise the moment of the upload. */
  readonly asOf?: IsoInstant | undefined;
}

export interface ImportPorts {
  readonly getUpload: (bucket: string, key: string) => Promise<UploadedRegister>;
  readonly register: Pick<RegisterStore, 'replace'>;
  readonly hashBsn: (bsn: string) => string;
  /** Puts what came of it beside the upload, for whoever sent it. */
  readonly putReport: (bucket: string, key: string, report: ImportReport) => Promise<void>;
}

export interface ImportReport {
  readonly ok: boolean;
  readonly generation: string;
  readonly asOf: IsoInstant;
  readonly faults: readonly RegisterFault[];
  readonly warnings: readonly RegisterFault[];
}

/** `register/2026-02.xlsx` → `register-reports/2026-02.xlsx.json` */
const reportKey = (uploadKey: string): string => `register-reports/${uploadKey.replace(/^register\//, '')}.json`;

/** Takes over a workbook whole or not at all. The same upload twice is the same generation. */
export const importRegister =
  (ports: ImportPorts) =>
  async (bucket: string, key: string): Promise<ImportReport> => {
    const { bytes, storedAt, asOf = storedAt } = await ports.getUpload(bucket, key);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const generation = `${storedAt.replace(/\D/g, '').slice(0, 14)}-${hash}`;
    const result = await readRegister(bytes, { asOf, generation, hashBsn: ports.hashBsn });
    if (result.ok) await ports.register.replace(result.register);
    const report = { ok: result.ok, generation, asOf, faults: result.ok ? [] : result.faults, warnings: result.warnings };
    await ports.putReport(bucket, reportKey(key), report);
    return report;
  };
