import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { assessMail } from '#assess';
import { readFiles } from '#reading';
import { bsnHasher, readRegister } from '#register';
import { currentParameters } from '#rules';
import { sampleMails, sampleRegister } from '#samples';
import { memoryStore } from '#store';
import { measureReading } from './reading-bench.ts';

/** Each sample is assessed this often; the first time is warming up and does not count. */
const rounds = 5;
const reportPath = '.cache/bench.json';

const receivedAt = '2026-11-03T09:00:00.000Z';
const hashBsn = bsnHasher(randomBytes(32).toString('hex'));
const register = await readRegister(await sampleRegister(), { asOf: receivedAt, generation: 'bench', hashBsn });
if (!register.ok) throw new Error('The sample register has faults');

/** Milliseconds for one mail in a fresh store, from stored mail to letter due. */
async function measure(raw: Uint8Array): Promise<{ readonly ms: number; readonly decision: string }> {
  const store = memoryStore();
  if (register.ok) await store.register.replace(register.register);
  await store.objects.putRaw('raw/bench', raw);
  await store.intake.register({ mailId: 'bench', rawKey: 'raw/bench', receivedAt, now: receivedAt });
  const ownAddresses = { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieoa@metsiem.nl'] };
  const assess = assessMail({
    store,
    readFiles,
    // How long recognition takes says nothing of the rest.
    recognitionOf: async () => ({ state: 'failed', reason: 'stopped', detail: '' }),
    requestRecognition: async () => undefined,
    hashBsn,
    now: () => receivedAt,
    announceReply: async () => undefined,
    settings: { requireAuthenticity: false, ownAddresses },
    parameters: currentParameters,
  });
  const started = performance.now();
  const outcome = await assess('bench');
  return { ms: performance.now() - started, decision: outcome?.decision ?? 'waits' };
}

const results = [];
for (const { name, raw } of await sampleMails()) {
  const runs = [];
  for (let round = 0; round <= rounds; round += 1) runs.push(await measure(raw));
  const times = runs
    .slice(1)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  results.push({
    mail: name,
    decision: runs[0]?.decision,
    bytes: raw.length,
    medianMs: Math.round(times[Math.floor(rounds / 2)] ?? 0),
    slowestMs: Math.round(times.at(-1) ?? 0),
  });
}
console.table(results);
const reading = await measureReading();
console.table(reading);
mkdirSync('.cache', { recursive: true });
writeFileSync(
  reportPath,
  JSON.stringify(
    { node: process.version, rounds, peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024), results, reading },
    null,
    2,
  ),
);
console.log(`Written to ${reportPath}`);
