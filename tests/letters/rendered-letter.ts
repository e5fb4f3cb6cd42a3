import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { browserPage } from '../support/browser.ts';
import { parseLetter } from '../support/letters.ts';
import { letter } from './kinds-of-letters.ts';

export interface View {
  readonly name: string;
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}
export const views: readonly View[] = [
  { name: 'smalle-telefoon', width: 320, scheme: 'light' },
  { name: 'telefoon', width: 390, scheme: 'light' },
  { name: 'telefoon-donker', width: 390, scheme: 'dark' },
  { name: 'scherm', width: 1280, scheme: 'light' },
  { name: 'scherm-donker', width: 1280, scheme: 'dark' },
];

/** A letter as a browser shows it; nothing in it may run or be fetched. */
export async function renderLetter(name: string, { width, scheme }: View): Promise<Page> {
  const page = await browserPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme: scheme });
  await page.setContent(String((await parseLetter(await letter(name))).html));
  return page;
}

/** What axe finds that would stop somebody from reading the page, in its own words. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate('axe.run().then(({ violations }) => violations)');
  return violations.parse(found).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
const violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

export const widthOf = async (page: Page): Promise<number> => Number(await page.evaluate('document.documentElement.scrollWidth'));
export const countOf = (page: Page, selector: string): Promise<number> => page.locator(selector).count();
