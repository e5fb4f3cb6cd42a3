import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../support/is-deep.ts';
import { growthOf, steepGrowthOf } from '../support/patterns/growth.ts';
import { hostileRows, hostileRuns } from '../support/patterns/hostile-runs.ts';
import { constructedPatterns, constructionSites, filesOf, literalPatterns, type Pattern } from '../support/patterns/patterns-in-source.ts';

/** These see whole texts of a sender, of a million characters. */
const seeWholeTexts = ['mail', 'documents', 'markup', 'archive', 'domain', 'rules'];

/**
 * Files of the reader with patterns whose time grows with the square of the text, how many there are, and what keeps the text short.
 * A row of a page has at most 1,500 characters, or the document goes to a person.
 */
const onShortTexts: Readonly<Record<string, readonly [patterns: number, why: string]>> = {
  'packages/reading/pdf/header.ts': [4, 'a row of a page'],
  'packages/reading/pdf/header-date.ts': [1, 'a row of a page'],
  'packages/reading/pdf/person-words.ts': [1, 'a row of a page'],
  'packages/reading/pdf/stray-people.ts': [1, 'a cell of a row of a page'],
  'packages/reading/pdf/strays.ts': [3, 'a row of a page'],
  'packages/reading/report/answered-questions.ts': [3, 'a row of a page'],
  'packages/reading/spreadsheet/described-line.ts': [1, 'what stands before the product in one cell, at most 32,767 characters'],
  'packages/reading/xml/perhaps-elsewhere.ts': [1, 'a text of an e-invoice, cut off at 4,000 characters'],
};

/** Ten seconds on a quiet machine. */
const busy = 180_000;

/** What is constructed only while a document is read, and of what. */
const constructedLater: Readonly<Record<string, string>> = {
  'packages/reading/pairing/mentions.ts': 'the signs of a number, with nothing that repeats',
  'packages/reading/pdf/labels.ts': 'a label that is measured by itself, for every match',
  'packages/reading/report/end-date.ts': 'words that are measured by themselves, for every match',
  'packages/reading/report/reported-names.ts': 'a label that is measured by itself, with words behind it',
  'packages/mail/mended.ts': 'a line of at most so many characters, as a literal of the same file is',
  'packages/mail/undelivered.ts': 'the name of a header at the start of a line',
};

const root = new URL('../../', import.meta.url).pathname;
const isWorker = /worker\.ts$/;

/** Other tests may have imported them before. */
let imports = 0;
const constructedIn = (packages: readonly string[]): ReturnType<typeof constructedPatterns> =>
  constructedPatterns(packages, async () => {
    imports += 1;
    for (const file of filesOf(packages)) if (!isWorker.test(file)) await import(/* @vite-ignore */ `${join(root, file)}?again=${imports}`);
  });
const distinct = (patterns: readonly Pattern[]): Pattern[] => [
  ...new Map(patterns.map((pattern) => [`${pattern.file} ${pattern.expression}`, pattern])).values(),
];

type Measure = (pattern: Pattern) => string | undefined;
/** What the first text says that it is too much for. */
const measuredBy =
  (runsFor: typeof hostileRuns, growth: typeof growthOf): Measure =>
  (pattern) => {
    for (const run of runsFor(pattern.expression.source)) {
      const grown = growth(pattern, run);
      if (grown !== undefined) return `${pattern.expression} on ${run.name}: ${grown}`;
    }
    return undefined;
  };
const isSteep = measuredBy((source) => [...hostileRuns(source), ...hostileRows(source)], steepGrowthOf);
const growsFaster = measuredBy(hostileRuns, growthOf);

/** Complaints per file. */
function complaints(patterns: readonly Pattern[], measure: Measure): Readonly<Record<string, readonly string[]>> {
  const all = patterns.flatMap((pattern) => [measure(pattern) ?? []].flat().map((text) => ({ file: pattern.file, text })));
  return Object.fromEntries([...Map.groupBy(all, ({ file }) => file)].map(([file, each]) => [file, each.map(({ text }) => text)]));
}
const pattern = (expression: RegExp): Pattern => ({ file: 'here', expression });

describe('geen tekst houdt een patroon op', () => {
  it('de meting ziet het verschil', () => {
    const numbersOf = (measure: Measure, ...expressions: readonly RegExp[]) =>
      expressions.map((expression) => Object.keys(complaints([pattern(expression)], measure)).length);
    expect(numbersOf(growsFaster, /[a-z]+\d/, /^ *$/, /[a-z]{1,20}\d/g)).toEqual([1, 0, 0]);
    expect(numbersOf(isSteep, /\s*x?\s*y?\s*:/, /(?:geb[a-z.]*|per)\s*:?\s*$/, /[a-z]+\d/)).toEqual([1, 1, 0]);
    expect(numbersOf(isSteep, /^(?:(?:nota concept|aanmaning(?: nota)?|concept)\W*)+$/)).toEqual([1]);
  });
  it('op een hele tekst groeit de tijd niet sneller dan de tekst', { timeout: busy }, async () => {
    const patterns = distinct([...literalPatterns(filesOf(seeWholeTexts)), ...(await constructedIn(seeWholeTexts))]);
    expect(patterns.length).toBeGreaterThan(100);
    expect(complaints(patterns, growsFaster)).toEqual({});
    expect(complaints(patterns, isSteep)).toEqual({});
  });
  const ofReading = async (): Promise<Pattern[]> =>
    distinct([...literalPatterns(filesOf(['reading'])), ...(await constructedIn(['reading']))]);
  it('in wat een document begrijpt hooguit met het kwadraat', { timeout: busy }, async () => {
    const patterns = await ofReading();
    expect(patterns.length).toBeGreaterThan(500);
    expect(complaints(patterns, isSteep)).toEqual({});
  });
  it('geen patroon wisselt halverwege van vlaggen: V8 vindt daarmee in de ene tekst wat het in dezelfde tekst, anders bewaard, niet vindt', async () => {
    const changesFlags = /\(\?(?:[ims]+(?:-[ims]*)?|-[ims]+):/;
    expect(changesFlags.test('(?i:x)')).toBe(true);
    const patterns = [...(await ofReading()), ...literalPatterns(filesOf(seeWholeTexts)), ...(await constructedIn(seeWholeTexts))];
    expect(patterns.filter(({ expression }) => changesFlags.test(expression.source))).toEqual([]);
  });
  it.skipIf(!isDeep)('met het kwadraat alleen waar de tekst kort is', { timeout: busy }, async () => {
    const patterns = await ofReading();
    const tooMany = Object.entries(complaints(patterns, growsFaster)).filter(
      ([file, { length }]) => length > (onShortTexts[file]?.[0] ?? 0),
    );
    expect(tooMany).toEqual([]);
  });
  it('elk patroon dat het lezen maakt is gemeten, of staat hier met een reden', async () => {
    const packages = ['mail', 'documents', 'reading'];
    const measured = new Set((await constructedIn(packages)).map(({ site }) => site));
    const sites = constructionSites(filesOf(packages));
    expect(sites.length).toBeGreaterThan(50);
    const unmeasured = sites.filter((site) => !measured.has(site)).map((site) => site.replace(/:\d+$/, ''));
    expect(unmeasured.toSorted()).toEqual(Object.keys(constructedLater).toSorted());
  });
});
