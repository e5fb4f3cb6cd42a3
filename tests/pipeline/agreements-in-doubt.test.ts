// cspell:ignore gijs sjors mira
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { addDays, firstDayOf, type Leveringsovereenkomst, lastDayOf, type MailOutcome, type ProductCode } from '#domain';
import {
  makeLine,
  type SampleInvoice,
  type SamplePersonName,
  sampleOnderaannemers,
  samplePerson,
  sampleRegisterContent,
  writeRegister,
} from '#samples';
import { temporaryFolder } from '../support/local-letters.ts';
import { invoiceFor, mailFrom, pdfOf, period } from '../support/local-mails.ts';
import { lettersFor, mailAndWait, startTestSystem } from '../support/local-system.ts';
import { runSiem } from '../support/run-siem.ts';

const { fable } = sampleOnderaannemers;
const start = firstDayOf(period.month);
const later = addDays(start, 14);
/** Of the register that has what Siem agreed, and of the one after it; both of after the month that is invoiced. */
const [first, second] = [addDays(lastDayOf(period.month), 1), addDays(lastDayOf(period.month), 2)];

const agreed = (id: string, person: SamplePersonName, product: ProductCode, from: string): Leveringsovereenkomst => ({
  id,
  clientNumber: samplePerson(person).number,
  onderaannemerNumber: fable.registered.number,
  product,
  period: { from },
});
/** What Siem made after a herindicatie, of three clients. */
const ours = {
  gone: agreed('HI-1', 'gijs', 'BG-M', start),
  early: agreed('HI-2', 'sjors', 'BG-M', start),
  heavier: agreed('HI-3', 'mira', 'BG-Z', start),
};
const old = agreed('LO-90003', 'mira', 'BG-M', '2025-01-01');

function registerWith(own: readonly Leveringsovereenkomst[]): Promise<Uint8Array> {
  const content = sampleRegisterContent({ today: period.today });
  const clients = Object.values(ours).map(({ clientNumber }) => clientNumber);
  const others = content.leveringsovereenkomsten.filter(({ clientNumber }) => !clients.includes(clientNumber));
  return writeRegister({ ...content, leveringsovereenkomsten: [...others, ...own] });
}
const codesOf = ({ cases }: MailOutcome): readonly string[] => cases.flatMap(({ findings }) => findings.map(({ code }) => code));

it('an invoice over days of which the register says something else than Siem agreed is neither approved nor rejected', {
  timeout: 180_000,
}, async () => {
  const folder = temporaryFolder();
  const system = await startTestSystem(folder);
  const load = async (name: string, own: readonly Leveringsovereenkomst[], asOf: string) => {
    writeFileSync(join(folder, name), await registerWith(own));
    return runSiem(system, 'register', 'import', join(folder, name), '--as-of', asOf);
  };
  const mailed = async (number: string, person: SamplePersonName, product: ProductCode, changes: Partial<SampleInvoice> = {}) =>
    mailAndWait(system, await mailFrom(fable, number, [await pdfOf(invoiceFor(fable, number, person, product, changes))]));
  const decided = async (...args: Parameters<typeof mailed>) => {
    const outcome = await mailed(...args);
    return [outcome.decision, codesOf(outcome).filter((code) => code !== 'F08')];
  };
  for (const agreement of Object.values(ours)) await system.store.additions.addAgreement(agreement, `${addDays(start, 2)}T09:00:00.000Z`);

  const before = await load('eerst.xlsx', [agreed('LO-90001', 'gijs', 'BG-M', start), old], first);
  expect(before).toMatchObject({ code: 0 });
  expect(before.stdout).not.toContain(samplePerson('gijs').number);
  const { code, stdout } = await load('daarna.xlsx', [agreed('LO-90002', 'sjors', 'BG-M', later), old], second);
  expect(code).toBe(0);
  for (const [person, told] of [
    ['gijs', /staat er nu niet meer in/],
    ['sjors', /in het register begint deze zorg later/],
    ['mira', /in de plaats van Begeleiding midden/],
  ] as const)
    expect(stdout.split('\n').filter((line) => line.includes(samplePerson(person).number))).toEqual([expect.stringMatching(told)]);

  const doubted = await mailed('T-1', 'gijs', 'BG-M');
  expect([doubted.decision, codesOf(doubted).filter((one) => one !== 'F08')]).toEqual(['review', ['L05']]);
  for (const letter of await lettersFor(system, doubted)) {
    const { text } = await simpleParser(await system.standIns.outbox.read(letter.file));
    expect(text).not.toMatch(/goedgekeurd|afgewezen|register|inzorgmelding/i);
  }
  expect(await decided('T-2', 'sjors', 'BG-M')).toEqual(['review', ['L05']]);
  expect(await decided('T-3', 'mira', 'BG-M')).toEqual(['review', ['L05']]);
  // What nobody doubts is approved as always.
  expect(await decided('T-4', 'mira', 'BG-Z')).toEqual(['approved', []]);
  const days = Number(lastDayOf(period.month).slice(8)) - 14;
  const part = makeLine(samplePerson('sjors'), 'BG-M', { month: period.month, days });
  expect(await decided('T-5', 'sjors', 'BG-M', { lines: [part] })).toEqual(['approved', []]);
});
