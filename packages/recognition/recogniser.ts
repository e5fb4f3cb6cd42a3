import { IsolatedThread, type Recognition, type Scan } from '#documents';
import { isolationLimits } from './limits.ts';

/** The engine as files; whoever runs it knows where they are. */
export interface EngineFiles {
  /** `@hyzyla/pdfium/dist/pdfium.wasm` */
  readonly pdfium: Uint8Array;
  /** `tesseract.js-core/tesseract-core-simd-lstm.wasm` */
  readonly tesseract: Uint8Array;
  /** `nld.traineddata.gz` */
  readonly language: Uint8Array;
}
export interface ScanTask {
  readonly bytes: Uint8Array;
  readonly pages?: readonly number[] | undefined;
}

/** The thread's own file: beside this one as source, beside the bundle when bundled. */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './scan-worker.ts' : './scan-worker.mjs', import.meta.url);

/**
 * Recognises scans one at a time, in a thread that is killed when it takes too long or grows too much. Nothing in a file
 * makes it throw; a fault of ours does, and is tried again.
 */
export function recogniser(engine: EngineFiles): (scan: Scan) => Promise<Recognition> {
  const { growthBytes, keptBytes, wallMs } = isolationLimits;
  const thread = new IsolatedThread<ScanTask, Recognition>(workerUrl, { growthBytes, keptBytes, workerData: engine });
  return async ({ file, pages }) => {
    const ending = await thread.run({ bytes: new Uint8Array(file.bytes), pages }, wallMs);
    if (ending.state === 'done') return ending.result;
    if (ending.state === 'failed') throw new Error(`Recognition failed: ${ending.message}`);
    return { state: 'failed', reason: 'stopped', detail: `Het herkennen van de scan is gestopt: ${ending.why}.` };
  };
}
