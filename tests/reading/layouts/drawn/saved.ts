import { readFile } from 'node:fs/promises';
import type { Claim, Scenario } from '../claim.ts';
import type { Layout } from '../layout.ts';

/** Made by `save-invoices.ts`, which needs LibreOffice: a claim has a file of its own. */
export const savedName = (layout: string, scenario: Scenario, claim: Claim): string =>
  `${layout}-${scenario}-${claim.lines[0]?.person.clientNumber}.pdf`.replaceAll(' ', '-');

const saved = (name: string, options: Pick<Layout, 'scenarios' | 'leavesOut'>): Layout => ({
  name,
  renderer: 'LibreOffice',
  isSaved: true,
  ...options,
  draw: async (claim, scenario) =>
    new Uint8Array(await readFile(new URL(`../libreoffice/saved/${savedName(name, scenario, claim)}`, import.meta.url))),
});

export const wordProcessor = saved('word processor', { scenarios: ['one', 'six', 'pro rata', 'vervoer', 'credit'], leavesOut: [] });
export const spreadsheetPage = saved('printed sheet', { scenarios: ['one', 'six', 'etmalen', 'credit'], leavesOut: [] });
