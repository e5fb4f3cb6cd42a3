import { afterAll, describe, expect, test } from 'vitest';
import { closeBrowser } from '../support/browser.ts';
import { kindsOfLetters } from './kinds-of-letters.ts';
import { barriersIn, countOf, renderLetter, views, widthOf } from './rendered-letter.ts';

afterAll(closeBrowser);
const one = { timeout: 60_000 };

describe.each(kindsOfLetters)('%s', (name) => {
  test('past op elk scherm: niemand schuift opzij om een brief te lezen', one, async () => {
    for (const view of views) expect(await widthOf(await renderLetter(name, view)), view.name).toBeLessThanOrEqual(view.width);
  });

  test('is ook met hulpmiddelen te lezen, licht en donker, en heeft één titel', one, async () => {
    for (const view of views.filter(({ width }) => width === 390)) {
      const page = await renderLetter(name, view);
      expect(await barriersIn(page), view.name).toEqual([]);
      expect(await countOf(page, 'h1')).toBe(1);
    }
  });
});
