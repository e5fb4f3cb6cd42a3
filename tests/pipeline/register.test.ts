import { expect, it } from 'vitest';
import { importLocally } from '#local';
import { sampleRegister } from '#samples';
import { temporaryFolder } from '../support/local-letters.ts';
import { period } from '../support/local-mails.ts';
import { startTestSystem } from '../support/local-system.ts';

it('a register is taken over whole or not at all, and whoever sent it hears why', async () => {
  const system = await startTestSystem(temporaryFolder());
  const before = (await system.store.register.current())?.generation;
  const workbook = await sampleRegister({ today: period.today });

  const broken = await importLocally(workbook.slice(0, 500), undefined, system.pagePort);
  expect(broken).toMatchObject({ ok: false, faults: [{ message: expect.any(String) }] });
  const dateless = await importLocally(workbook, 'gisteren', system.pagePort);
  expect(dateless).toMatchObject({ ok: false, faults: [{ message: expect.stringContaining('peildatum') }] });
  expect((await system.store.register.current())?.generation).toBe(before);

  const taken = await importLocally(workbook, '2026-02-01', system.pagePort);
  expect(taken).toMatchObject({ ok: true, faults: [] });
  expect(await system.store.register.current()).toMatchObject({ generation: taken?.generation, asOf: '2026-02-01T00:00:00.000Z' });
  expect(await importLocally(workbook, undefined, 1)).toBeUndefined();
});
