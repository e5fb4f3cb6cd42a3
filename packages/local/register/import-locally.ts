import { jsonAnswer } from '../page/json-answer.ts';
import { ownRequestHeader } from '../page/own-request.ts';
import { loopback } from '../stand-ins/listen.ts';
import { type LocalMessageReport, messageReport } from '../toewijzingen/import-message.ts';
import { importReport, type LocalImportReport } from './import-upload.ts';

/** Loads a register workbook into the system that runs on this machine; undefined when none answers on that port. */
export async function importLocally(bytes: Uint8Array, asOf: string | undefined, pagePort: number): Promise<LocalImportReport | undefined> {
  const response = await put(asOf === undefined ? '/register' : `/register?asOf=${encodeURIComponent(asOf)}`, bytes, pagePort);
  return response && importReport.parse(await jsonAnswer(response));
}

const tooLarge: LocalMessageReport = { ok: false, faults: [{ message: 'Het bestand is te groot voor een bericht.' }], toewijzingen: [] };
const statusTooLarge = 413;

/** The same for one message 301. */
export async function importMessageLocally(bytes: Uint8Array, pagePort: number): Promise<LocalMessageReport | undefined> {
  const response = await put('/toewijzingen', bytes, pagePort);
  return response?.status === statusTooLarge ? tooLarge : response && messageReport.parse(await jsonAnswer(response));
}

async function put(path: string, bytes: Uint8Array, pagePort: number): Promise<Response | undefined> {
  const headers = { [ownRequestHeader]: '1' };
  try {
    return await fetch(`http://${loopback}:${pagePort}${path}`, { method: 'PUT', body: Buffer.from(bytes), headers });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
