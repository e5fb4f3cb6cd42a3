// Order matters: the stand-ins must exist before pdfjs looks for them, and the worker code must have set
// `globalThis.pdfjsWorker` before the first document is opened, so that pdfjs loads no file at run time.
import './browser-globals.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

export { pdfjs };
