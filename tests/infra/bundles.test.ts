import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPdf, writeDocx, writeWorkbook } from '#samples';
import { type Bundle, bundleEntry, bundleFunction, functionNames } from '../../packages/tooling/bundle.ts';
import { scanPdf } from '../support/scans.ts';

/** Far from any node_modules: what is missing in a bundle is missing here, as on Lambda. */
const folder = mkdtempSync(join(tmpdir(), 'siem-bundles-'));
const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 60_000, env: { AWS_REGION: 'eu-central-1' } });
const sizeOf = (bundle: Bundle): number => Object.values(bundle.files).reduce((sum, bytes) => sum + bytes, 0);
const megabyte = 1024 * 1024;
/** Every megabyte is read and compiled at a cold start; assess-mail carries its readers twice, for itself and its thread. */
const bytesMax: Readonly<Record<string, number>> = {
  'assess-mail': 14 * megabyte,
  'import-register': 4 * megabyte,
  // Its engines in WebAssembly and the language, some 10 MB, beside the readers.
  'recognise-scan': 26 * megabyte,
  // It composes letters, with workbooks in them.
  'sweep-intake': 3 * megabyte,
  'watch-beschikkingen': 3 * megabyte,
};

/** Each function is bundled once. */
const bundles = new Map<string, Promise<Bundle>>();
const bundleOf = (name: string): Promise<Bundle> => {
  const bundle = bundles.get(name) ?? bundleFunction(name, folder);
  bundles.set(name, bundle);
  return bundle;
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the functions as they go to AWS', () => {
  it.each(functionNames())('%s is bundled, starts without node_modules and stays small', async (name) => {
    const bundle = await bundleOf(name);
    const started = node(
      '--input-type=module',
      '-e',
      `import { handler } from ${JSON.stringify(join(bundle.folder, 'handler.mjs'))};\nconsole.log(typeof handler);`,
    );
    expect(started.stderr).toBe('');
    expect(started.stdout.trim()).toBe('function');
    expect(sizeOf(bundle)).toBeLessThan(bytesMax[name] ?? 2 * megabyte);
  });
});

it('only recognise-scan carries the engine of recognition', async () => {
  const engine = ['nld.traineddata.gz', 'pdfium.wasm', 'scan-worker.mjs', 'tesseract-core-simd-lstm.wasm'];
  const filesOf = async (name: string) => Object.keys((await bundleOf(name)).files);
  expect(await filesOf('recognise-scan')).toEqual(expect.arrayContaining(engine));
  expect((await filesOf('assess-mail')).filter((file) => engine.includes(file))).toEqual([]);
}, 120_000);

it('a scan is recognised inside a bundle, in the thread and with the files beside it', async () => {
  const bundle = await bundleEntry('tests/support/recognise-in-bundle.ts', join(folder, 'recognising'));
  const page = await drawPdf((pdf) => pdf.fontSize(14).text('Totaal te betalen 491,90 euro', 60, 60));
  writeFileSync(join(folder, 'scan.pdf'), await scanPdf(page, { dpi: 150 }));
  const run = node(join(bundle.folder, 'handler.mjs'), join(folder, 'scan.pdf'));
  expect(run.stderr).toBe('');
  expect(run.stdout).toContain('491,90');
}, 120_000);

describe('reading inside a bundle', () => {
  let read: unknown;
  beforeAll(async () => {
    const bundle = await bundleEntry('tests/support/read-in-bundle.ts', join(folder, 'reading'));
    const files: Readonly<Record<string, Uint8Array>> = {
      'factuur.pdf': await drawPdf((pdf) => pdf.text('Te betalen € 491,90', 50, 50)),
      'specificatie.xlsx': await writeWorkbook([{ name: 'Blad1', rows: [['Bedrag', 491.9]] }]),
      'verslag.docx': writeDocx({ title: 'Evaluatieverslag', facts: [], paragraphs: ['Het gaat goed.'] }),
      'factuur.xml': Buffer.from('<?xml version="1.0"?><Invoice xmlns="urn:example"/>'),
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const run = node(join(bundle.folder, 'handler.mjs'), ...Object.keys(files).map((name) => join(folder, name)));
    expect(run.stderr).toBe('');
    read = JSON.parse(run.stdout);
  });

  it('PDF, Excel, Word and XML are read in the thread beside it', () => {
    expect(read).toEqual({
      files: ['pdf, 1 bladzijden, tekst: sound', 'xlsx, Blad1: 1 rijen', 'word', 'XML, Invoice'],
      submissions: expect.arrayContaining(['evaluatieverslag']),
    });
  });
});
