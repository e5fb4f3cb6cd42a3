// Order matters: the stand-ins must exist before pdfjs looks for them, and the worker code must have set
// `globalThis.pdfjsWorker` before the first document is opened, so that pdfjs loads no file at run time.
import './browser-globals.ts';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

import { LoopbackPort } from './loopback-port.ts';

export { pdfjs };

/** The half of pdfjs that reads, in this thread; to be destroyed after its document. */
export function startEngine(): InstanceType<typeof pdfjs.PDFWorker> {
  const port = new LoopbackPort();
  WorkerMessageHandler.initializeFromPort(port);
  return pdfjs.PDFWorker.create({ port, verbosity: pdfjs.VerbosityLevel.ERRORS });
}
