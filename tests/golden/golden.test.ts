import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { replay } from '#assess';
import type { Register } from '#domain';
import { bsnHasher } from '#register';
import { allRules } from '#rules';
import { memoryStore } from '#store';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { everythingSeenIn } from '../support/letters.ts';
import { personalDataIn } from '../support/personal-data.ts';
import { allCases } from './all-cases.ts';
import type { GoldenCase } from './golden-case.ts';
import { codesOf, type GoldenResult, letterOf, nameOf, resultOf, storedJson, withoutLetters } from './golden-files.ts';
import { readGoldenRegister } from './golden-register.ts';

const folder = new URL('./expected/', import.meta.url);
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
/** A scan takes seconds, on a busy machine many. */
const recognitionMs = 120_000;
const hashBsn = bsnHasher('a key that only the golden mails know');
const now = '2026-02-03T10:00:00Z';
let register: Register;

beforeAll(async () => {
  if (isUpdating && process.env['CI'] !== undefined) throw new Error('Golden files are rewritten by a person who reads them, never in CI.');
  register = await readGoldenRegister(hashBsn);
  if (isUpdating) mkdirSync(folder, { recursive: true });
});

async function assess({ mails }: GoldenCase): Promise<readonly GoldenResult[]> {
  const files = await Promise.all(mails.map(async ({ make }, at) => ({ file: `mail-${at + 1}.eml`, raw: await make() })));
  const results: GoldenResult[] = [];
  const store = memoryStore();
  for await (const checked of checkMails(files, { register, hashBsn, now: () => now, store })) {
    results.push(resultOf(checked));
    // Whatever was decided, and on what: it is decided the same again out of what was kept.
    const replayed = await replay(store, checked.outcome.mailId);
    for (const row of await store.replies.forMail(checked.outcome.mailId))
      expect(personalDataIn(await everythingSeenIn(await store.replies.message(row)), register.careClients, hashBsn)).toEqual([]);
    expect([replayed?.mail, ...(replayed?.cases.map((one) => one.replayed) ?? [])].filter((one) => one?.state !== 'same')).toEqual([]);
  }
  return results;
}

/** What stands in the file; when updating, what was found is written there first. */
function stored(name: string, found: string): string {
  const path = new URL(name, folder);
  if (isUpdating) writeFileSync(path, found);
  return existsSync(path) ? readFileSync(path, 'utf8') : `${name} is missing: run with UPDATE_GOLDEN=1 and read what it says.`;
}

describe.each(allCases)('$name', (golden) => {
  it(
    'komt uit zoals het gemaakt is en zoals het bewaard is',
    async () => {
      const results = await assess(golden);
      const found = results.map((result, at) => ({ decision: result.decision, codes: codesOf(result, golden.mails[at]!.codes) }));
      expect(found).toEqual(golden.mails.map(({ decision, codes }) => ({ decision, codes: codes.toSorted() })));
      const name = nameOf(golden.name);
      const json = storedJson({ name: golden.name, why: golden.why, mails: results.map(withoutLetters) });
      expect(JSON.parse(json)).toEqual(JSON.parse(stored(`${name}.json`, json)));
      const letter = letterOf(results);
      expect(letter).toBe(stored(`${name}.txt`, letter));
    },
    recognitionMs,
  );
});

describe('de verzameling', () => {
  it('heeft voor elke regel van het protocol een geval waarin zij iets zegt', () => {
    const shown = new Set(allCases.flatMap(({ mails }) => mails.flatMap(({ codes }) => codes)));
    // What stands on more than mails and one register: letters counted by the hour, a registration that changes between two invoices.
    const outsideCheck = ['M11', 'F22'];
    expect(allRules.map(({ code }) => code).filter((code) => !shown.has(code))).toEqual(outsideCheck);
  });

  it('is niet leeg, heeft voor elk geval een bestand en geen bestanden zonder geval', () => {
    const names = allCases.map(({ name }) => nameOf(name));
    expect(names.length).toBeGreaterThan(40);
    expect(new Set(names).size).toBe(names.length);
    const present = readdirSync(folder);
    if (isUpdating)
      for (const orphan of present.filter((file) => !names.includes(file.replace(/\.(json|txt)$/, '')))) rmSync(new URL(orphan, folder));
    expect(readdirSync(folder).toSorted()).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.txt`]).toSorted());
  });
});
