import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Register } from '#domain';
import { bsnHasher, readRegister } from '#register';
import { writeRegister } from '#samples';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { mailFrom } from './golden-case.ts';
import { type WrittenInvoice, widerRegister, writtenInvoice } from './written-invoices.ts';

const hashBsn = bsnHasher('a key that only the golden mails know');
const now = '2026-02-03T10:00:00Z';
/** Every one is written, mailed, read and judged whole. */
const numRuns = Number(process.env['SIEM_PROPERTY_RUNS'] ?? 40);
let register: Register;

beforeAll(async () => {
  const result = await readRegister(await writeRegister(widerRegister()), { asOf: '2026-02-03T06:00:00Z', generation: 'proef', hashBsn });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  register = result.register;
});

/** The decision, and why it was no approval. */
async function judged({ sender, attachments }: WrittenInvoice): Promise<string> {
  const raw = await mailFrom(sender, await attachments());
  for await (const { outcome } of checkMails([{ file: 'mail.eml', raw }], { register, hashBsn, now: () => now })) {
    const codes = outcome.cases.flatMap(({ findings }) => findings.filter(({ verdict }) => verdict === 'fail').map(({ code }) => code));
    return [outcome.decision, ...new Set(codes)].join(' ');
  }
  return 'nothing';
}

it('een goede factuur wordt nooit afgewezen, hoe zij ook geschreven is', async () => {
  await fc.assert(
    fc.asyncProperty(writtenInvoice('good'), async (written) => {
      expect(await judged(written), written.form).not.toMatch(/^rejected/);
    }),
    { numRuns },
  );
}, 600_000);

it('een factuur met een fout wordt nooit goedgekeurd, hoe zij ook geschreven is', async () => {
  await fc.assert(
    fc.asyncProperty(writtenInvoice('faulty'), async (written) => {
      expect(await judged(written), `${written.fault}: ${written.form}`).not.toMatch(/^approved/);
    }),
    { numRuns },
  );
}, 600_000);
