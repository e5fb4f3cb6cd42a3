import { isolatedWorker, type Recognition, type Scan } from '#documents';
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
export interface ScanJob {
  readonly bytes: Uint8Array;
  readonly pages?: readonly number[] | undefined;
}

/** The thread's own file: beside this one as source, beside the bundle when bundled. */
const workerUrl = new URL(import.meta.url.endsWith('.ts') ? './scan-worker.ts' : './scan-worker.mjs', import.meta.url);

/** Recognises scans one at a time, in a thread that is killed when it takes too long or grows too much. Never throws for what is in a file. */
export function recogniser(engine: EngineFiles): (scan: Scan) => Promise<Recognition> {
  const run = isolatedWorker<ScanJob, Recognition>(workerUrl, isolationLimits, { workerData: engine });
  return async ({ file, pages }) => {
    const answer = await run({ bytes: new Uint8Array(file.bytes), pages });
    if (answer.state === 'done') return answer.result;
    return { state: 'failed', reason: 'stopped', detail: `Het herkennen van de scan is gestopt: ${answer.why}.` };
  };
}
