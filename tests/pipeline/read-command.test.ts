import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sampleMails } from '#samples';

const folder = mkdtempSync(join(tmpdir(), 'siem-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const siemRead = (...args: readonly string[]) =>
  spawnSync('node_modules/.bin/node', ['packages/local/siem.ts', 'read', ...args], { encoding: 'utf8' });

test('siem read tells of every value how certain it is and where it stands, and of no BSN', async () => {
  const [first] = await sampleMails();
  if (first === undefined) throw new Error('There are no samples');
  const path = join(folder, 'factuur.eml');
  writeFileSync(path, first.raw);
  const text = siemRead(path);
  expect(text.status).toBe(0);
  expect(text.stdout).toMatch(/nummer +zeker +\S+ +\[bijlage 1, bladzijde 1 \(\d+, \d+\)\]/);
  const { submissions } = JSON.parse(siemRead('--json', path).stdout);
  expect(submissions[0]).toMatchObject({ kind: 'invoice', invoice: { number: { state: 'read', certain: true, where: { page: 1 } } } });
  expect(JSON.stringify(submissions)).not.toContain('"bsn"');
}, 120_000);

test('a file that is not there is said in words, with exit code 2', () => {
  const { status, stderr } = siemRead(join(folder, 'weg.pdf'));
  expect(status).toBe(2);
  expect(stderr).toContain('weg.pdf kan niet gelezen worden.');
});
