import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveThread } from '#documents';
import { openEngine } from './engine.ts';
import { recogniseFile } from './recognise-file.ts';
import type { ScanTask } from './recogniser.ts';

// Entry point of the thread that recognises scans; bundled by itself, as `scan-worker.mjs`.
const bytes = z.instanceof(Uint8Array);
const engine = openEngine(z.object({ pdfium: bytes, tesseract: bytes, language: bytes }).parse(workerData));
serveThread(async (task: ScanTask) => recogniseFile(await engine, task));
