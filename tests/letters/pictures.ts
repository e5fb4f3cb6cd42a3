import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser } from '../support/browser.ts';
import { kindsOfLetters } from './kinds-of-letters.ts';
import { renderLetter, views } from './rendered-letter.ts';

/** `node tests/letters/pictures.ts FOLDER [NAME…]`: every letter as people see it, to look at. */
const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say in which folder the pictures go: npm run letters -- FOLDER');
mkdirSync(folder, { recursive: true });
for (const name of asked.length > 0 ? asked : kindsOfLetters) {
  for (const view of views) {
    const page = await renderLetter(name, view);
    await page.screenshot({ path: join(folder, `${name}-${view.name}.png`), fullPage: true });
  }
  console.log(name);
}
await closeBrowser();
