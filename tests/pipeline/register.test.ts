import { expect, it } from 'vitest';
import { importLocally } from '#local';
import { registerSheets, sampleRegister, writeWorkbook } from '#samples';
import { formatExpectedCredits } from '../../packages/local/register/format-expected-credits.ts';
import { smallRegister } from '../register/small-register.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { period } from '../support/local-mails.ts';
import { startTestSystem } from '../support/local-system.ts';
import { sampleClaim, sampleOutcome } from '../support/store-samples.ts';

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

it('whoever loads a register hears which approved months it no longer covers, and by when a creditfactuur is expected', async () => {
  const system = await startTestSystem(temporaryFolder());
  const load = async (agreements: typeof smallRegister.leveringsovereenkomsten, asOf: string) =>
    importLocally(await writeWorkbook(registerSheets({ ...smallRegister, leveringsovereenkomsten: agreements })), asOf, system.pagePort);
  expect(await load(smallRegister.leveringsovereenkomsten, '2026-02-01')).toMatchObject({ ok: true, expectedCredits: [] });
  await system.store.ledger.commit({
    onderaannemerNumber: 'OA1',
    version: 0,
    outcome: sampleOutcome({ submissionId: 'm1-1', claims: [sampleClaim('410001')] }),
    reference: 'SIEM-2026-000001',
    now: '2026-02-03T10:00:00.000Z',
  });
  const shorter = smallRegister.leveringsovereenkomsten.map((one) =>
    one.id === 'LO-2' ? { ...one, period: { from: '2026-01-01', to: '2026-01-20' } } : one,
  );
  const told = await load(shorter, '2026-03-02');
  expect(told?.expectedCredits).toEqual([
    {
      onderaannemerNumber: 'OA1',
      clientNumber: '410001',
      product: 'BG-M',
      month: '2026-01',
      claimedDays: 31,
      coveredDays: 20,
      changedOn: '2026-03-02',
      creditDueOn: '2026-03-07',
    },
  ]);
  expect(formatExpectedCredits(told?.expectedCredits ?? [])).toBe(
    [
      'Goedgekeurd, maar niet meer in het register:',
      'Onderaannemer OA1:',
      '  cliënt 410001, Begeleiding midden, januari 2026: 31 dagen goedgekeurd, 20 in het register; creditfactuur verwacht uiterlijk 7 maart 2026',
    ].join('\n'),
  );
  expect((await load(shorter, '2026-03-09'))?.expectedCredits).toEqual(told?.expectedCredits);
  expect((await load(smallRegister.leveringsovereenkomsten, '2026-03-10'))?.expectedCredits).toEqual([]);
}, 60_000);
