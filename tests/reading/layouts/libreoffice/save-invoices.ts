import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Claim } from '../claim.ts';
import { savedName, spreadsheetPage, wordProcessor } from '../drawn/saved.ts';
import { claimOf, seedsOf } from '../measure.ts';
import { printedSheet } from './printed-sheet.ts';
import { wordLike } from './word-like.ts';

/** Draws the layouts of LibreOffice anew: `node tests/reading/layouts/libreoffice/save-invoices.ts`, on a machine that has it. */
const folder = mkdtempSync(join(tmpdir(), 'invoices-'));
for (const [layout, write, extension] of [
  [wordProcessor, wordLike, 'fodt'],
  [spreadsheetPage, printedSheet, 'fods'],
] as const) {
  for (const scenario of layout.scenarios)
    for (const seed of seedsOf(layout, scenario)) {
      const claim: Claim = claimOf(layout, scenario, seed);
      writeFileSync(join(folder, savedName(layout.name, scenario, claim).replace('pdf', extension)), write(claim));
    }
}
const sources = readdirSync(folder).map((name) => join(folder, name));
execFileSync('soffice', [
  '--headless',
  `-env:UserInstallation=file://${folder}/profile`,
  '--convert-to',
  'pdf',
  '--outdir',
  folder,
  ...sources,
]);
for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf')))
  copyFileSync(join(folder, name), new URL(`saved/${name}`, import.meta.url));
