import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sendRaw } from '#local';
import { startChild } from '../support/local-child.ts';
import { temporaryFolder } from '../support/local-letters.ts';

it('runs, says where to look, refuses a second one on the same data and ends cleanly on Ctrl-C', async () => {
  const folder = join(temporaryFolder(), 'data');
  const first = await startChild(folder);
  await first.ready;
  expect(first.output()).toMatch(/http:\/\/localhost:\d+[\s\S]*poort \d+[\s\S]*outbox/);

  const second = await startChild(folder);
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/Er draait al een Siem/);

  const other = await startChild(join(temporaryFolder(), 'data'), { env: { SMTP_PORT: String(first.smtpPort) } });
  expect(await other.exited).toBe(1);
  expect(other.output()).toMatch(new RegExp(`Poort ${first.smtpPort} \\(mail\\) is al in gebruik`));

  const stranger = Buffer.from('From: a@b.example\r\nTo: iemand@elders.example\r\nSubject: x\r\n\r\nhoi\r\n');
  expect(await sendRaw(stranger, first.smtpPort)).toMatchObject({ accepted: true });
  const page = await fetch(`http://127.0.0.1:${first.pagePort}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await fetch(`http://127.0.0.1:${first.pagePort}/register`, { method: 'PUT', body: 'x' })).status).toBe(403);

  first.process.kill('SIGINT');
  expect(await first.exited).toBe(0);
}, 180_000);

it('never touches a folder of someone else, and says when its own data is damaged', async () => {
  const foreign = join(temporaryFolder(), 'photos');
  mkdirSync(foreign);
  writeFileSync(join(foreign, 'beach.jpg'), 'x');
  const refused = await startChild(foreign, { args: ['--fresh'] });
  expect(await refused.exited).toBe(1);
  expect(refused.output()).toMatch(/niet door Siem gemaakt/);
  expect(readdirSync(foreign)).toEqual(['beach.jpg']);

  const damaged = join(temporaryFolder(), 'data');
  const once = await startChild(damaged);
  await once.ready;
  once.process.kill('SIGKILL');
  await once.exited;
  for (const name of readdirSync(join(damaged, 'table'))) writeFileSync(join(damaged, 'table', name), 'garbage');
  const broken = await startChild(damaged);
  expect(await broken.exited).toBe(1);
  expect(broken.output()).toMatch(/beschadigd[\s\S]*npm start -- --fresh/);

  const anew = await startChild(damaged, { args: ['--fresh'] });
  await anew.ready;
  anew.process.kill('SIGINT');
  expect(await anew.exited).toBe(0);
}, 180_000);
