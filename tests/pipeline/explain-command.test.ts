import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { LocalSystem } from '#local';
import { sampleRegister } from '#samples';
import { temporaryFolder } from '../support/local-letters.ts';
import { sampleOnderaannemers as from, invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';
import { mailAndWait, startTestSystem } from '../support/local-system.ts';
import { runSiem } from '../support/run-siem.ts';

let system: LocalSystem;
beforeAll(async () => {
  system = await startTestSystem(temporaryFolder());
});

const siemExplain = (...args: readonly string[]) => runSiem(system, 'explain', ...args);

it('a stored mail is explained by its reference as the same mail is without a server', async () => {
  const folder = temporaryFolder();
  const raw = await mailFrom(from.fable, 'explain', [await pdfOf(invoiceFor(from.fable, 'E-1', 'fien', 'BG-M', { iban: undefined }))]);
  writeFileSync(join(folder, 'mail.eml'), raw);
  writeFileSync(join(folder, 'register.xlsx'), await sampleRegister({ today: period.today }));
  const outcome = await mailAndWait(system, raw);

  const stored = await siemExplain(outcome.reference);
  expect(stored.stderr).toBe('');
  expect(stored.stdout).toContain(`${outcome.reference}: afgewezen`);
  expect(stored.stdout).toMatch(/F03 \(reden van afwijzing\)[\s\S]*Tarief +€[\s\S]*Afspraak[\s\S]*Oordeel +klopt/);

  const offline = await siemExplain(
    '--register',
    join(folder, 'register.xlsx'),
    '--received',
    outcome.receivedAt,
    join(folder, 'mail.eml'),
  );
  const withoutTitle = (text: string): string => text.slice(text.indexOf('\n'));
  expect(withoutTitle(offline.stdout)).toBe(withoutTitle(stored.stdout));

  const data = JSON.parse((await siemExplain('--json', outcome.reference)).stdout);
  expect(data).toMatchObject({
    reference: outcome.reference,
    cases: [
      {
        decision: 'rejected',
        calculations: [{ line: 1, product: 'BG-M', verdict: 'right' }],
        checks: { failed: expect.arrayContaining(['F03']) },
      },
    ],
  });
  expect(JSON.stringify(data)).not.toContain('clientName');
}, 120_000);

it('a reference that is not known here is said in words, with exit code 2', async () => {
  expect(await siemExplain('SIEM-2020-000001')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('SIEM-2020-000001 is hier niet bekend'),
  });
});
