import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onderaannemerPage, rulesPage } from '#catalogue';
import { allRules, currentParameters } from '#rules';
import { catalogueFiles } from '../../packages/tooling/catalogue-files.ts';

test.each(catalogueFiles())('$path is van nu', ({ path, text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') === text ? 'van nu' : 'verouderd: run npm run catalogue').toBe(
    'van nu',
  );
});

test('de catalogus noemt van elke regel wat zij nakijkt, haar bron en haar gevolg', () => {
  const page = rulesPage(currentParameters);
  for (const { code, title } of allRules) expect(page).toContain(`### ${code} ${title}\n`);
  expect(page.split('**Gevolg:**')).toHaveLength(allRules.length + 1);
  expect(page).not.toMatch(/undefined|null|NaN|\[object/);
  // What is dated says so.
  const later = { from: '2027-01-01', consequence: 'reject', source: 'Beleid', lastChecked: '2026-12-01' } as const;
  const dated = {
    ...currentParameters,
    consequences: { ...currentParameters.consequences, F08: [...currentParameters.consequences['F08']!, later] },
  };
  expect(rulesPage(dated)).toContain('vanaf 1 januari 2023: behandelen, met een opmerking; vanaf 1 januari 2027: afwijzen');
});

describe('de pagina voor onderaannemers', () => {
  const page = onderaannemerPage(currentParameters);
  const told = [...page.matchAll(/<article id="([MFLH]\d\d)"/g)].map(([, code]) => code!);

  test('vertelt wat zij kunnen doen, en niets waar een fraudeur iets aan heeft', () => {
    expect(told.toSorted()).toEqual(
      allRules
        .filter(({ advice }) => advice !== undefined)
        .map(({ code }) => code)
        .toSorted(),
    );
    for (const secret of ['F04', 'F19', 'M02', 'M03', 'L12']) expect(told).not.toContain(secret);
    expect(page).not.toMatch(/register|betaalfraude|DMARC|SPF|kvk|undefined|NaN|\[object/i);
  });

  test('is één blad zonder script of iets van elders, waarop elke link ergens uitkomt', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:|style="/i);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    const asked = [...page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)].map(([, id]) => id!);
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
    expect(asked.length).toBeGreaterThan(told.length);
  });

  test('heeft een taal, een titel, en koppen die geen stap overslaan', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/);
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, i) => i === 0 || level - (levels[i - 1] ?? 0) <= 1)).toBe(true);
    for (const tag of ['main', 'header', 'nav', 'title', 'caption']) expect(page).toContain(`<${tag}`);
  });
});
