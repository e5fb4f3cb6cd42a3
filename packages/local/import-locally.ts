import { importReport, type LocalImportReport } from './import-upload.ts';
import { ownRequestHeader } from './page/own-request.ts';
import { loopback } from './stand-ins/listen.ts';

/** Loads a register workbook into the system that runs on this machine; undefined when none answers on that port. */
export async function importLocally(bytes: Uint8Array, asOf: string | undefined, pagePort: number): Promise<LocalImportReport | undefined> {
  const query = asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`;
  try {
    const response = await fetch(`http://${loopback}:${pagePort}/register${query}`, {
      method: 'PUT',
      body: Buffer.from(bytes),
      headers: { [ownRequestHeader]: '1' },
    });
    return importReport.parse(await response.json());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
