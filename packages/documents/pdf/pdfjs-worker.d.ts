declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  import type { LoopbackPort } from './loopback-port.ts';

  /** The half of pdfjs that reads; it answers on the port. */
  export const WorkerMessageHandler: { readonly initializeFromPort: (port: LoopbackPort) => void };
}
