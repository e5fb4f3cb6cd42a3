import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineFiles } from '#recognition';

/** A file of a package; beside the bundle under its own name when bundled (see `packages/tooling/bundle.ts`). */
const packageFile = (path: string): Uint8Array =>
  new Uint8Array(
    readFileSync(
      import.meta.url.endsWith('.ts')
        ? createRequire(import.meta.url).resolve(path)
        : fileURLToPath(new URL(`./${basename(path)}`, import.meta.url)),
    ),
  );

/** The engine of character recognition, from this machine only: nothing is fetched. */
export const engineFiles = (): EngineFiles => ({
  pdfium: packageFile('@hyzyla/pdfium/pdfium.wasm'),
  tesseract: packageFile('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
  language: packageFile('@tesseract.js-data/nld/4.0.0_best_int/nld.traineddata.gz'),
});
