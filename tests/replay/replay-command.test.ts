import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleMails } from '#samples';
import { period } from '../support/local-mails.ts';
import { mailAndWait, startTestSystem } from '../support/local-system.ts';

const folder = mkdtempSync(join(tmpdir(), 'siem-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));
const siem = (...args: readonly string[]) =>
  spawnSync('node_modules/.bin/node', ['packages/local/siem.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: folder },
  });

const replay = (...references: readonly string[]) => siem('replay', ...references);

test('siem replay judges what this machine stored again, and says what it cannot find', { timeout: 120_000 }, async () => {
  const system = await startTestSystem(folder);
  const [first] = await sampleMails({ today: period.today });
  const { reference } = await mailAndWait(system, first!.raw);
  // The store is in use: said in words, and nothing is touched.
  const busy = replay();
  expect([busy.status, busy.stderr]).toEqual([2, expect.stringContaining('Er draait al een Siem')]);
  await system.stop();

  const all = replay();
  expect(all.stderr).toBe('');
  expect(all.stdout).toBe(
    `${reference}  goedgekeurd   gelijk\n1 mail opnieuw beoordeeld, 0 met een ander besluit of andere bevindingen.\n`,
  );
  expect(all.status).toBe(0);
  const missing = replay('SIEM-2026-999999');
  expect([missing.status, missing.stderr]).toEqual([2, 'Van SIEM-2026-999999 is geen besluit opgeslagen.\n']);

  // The built-in parameters as a folder: everything that is stored, judged again, stays as it is.
  const rehearsed = siem('rehearse', '--json', '--parameters', 'packages/rules/parameters');
  expect(rehearsed.stderr).toBe('');
  expect(JSON.parse(rehearsed.stdout)).toEqual({ totals: { judged: 1, flipped: 0, changed: 0, same: 1, unusable: 0, flips: {} } });
});
