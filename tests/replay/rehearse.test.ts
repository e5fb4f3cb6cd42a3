import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearse } from '#assess';
import { bsnHasher, readRegister } from '#register';
import { currentParameters, type ParameterFile } from '#rules';
import {
  makeInvoice,
  makeLine,
  type SampleOnderaannemer,
  type SamplePersonName,
  sampleOnderaannemers,
  samplePerson,
  sampleRegisterContent,
  writeInvoicePdf,
  writeMail,
  writeRegister,
} from '#samples';
import { memoryStore, type Store } from '#store';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { type Change, compare } from '../../packages/local/rehearse/change.ts';
import { readParameterFolder } from '../../packages/local/rehearse/read-parameter-folder.ts';
import { changeLine, totalsLine } from '../../packages/local/rehearse/to-text.ts';

const received = '2027-02-02T09:00:00Z';
const hashBsn = bsnHasher('a key that only these mails know');
const { fable, castle } = sampleOnderaannemers;
const folder = mkdtempSync(join(tmpdir(), 'siem-rehearse-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function mail(
  sender: SampleOnderaannemer,
  person: SamplePersonName,
  code: 'BG-M' | 'DO-3',
  month: string,
  number: string,
  priceCents?: number,
) {
  const { party: supplier, iban, mailbox: from } = sender;
  const lines = [makeLine(samplePerson(person), code, { month, priceCents })];
  const bytes = await writeInvoicePdf(makeInvoice({ supplier, iban, number, date: '2027-02-01', month, lines }), 'table');
  const attachments = [{ name: 'factuur.pdf', contentType: 'application/pdf', bytes }];
  const messageId = `${number}@voorbeeld.example`;
  return {
    file: `${number}.eml`,
    raw: await writeMail({
      from,
      to: 'facturen@metsiem.nl',
      subject: 'Factuur',
      text: 'Zie bijlage.',
      sentAt: received,
      messageId,
      attachments,
    }),
  };
}

let store: Store;
const files = new Map<string, string>();
beforeAll(async () => {
  const workbook = await writeRegister(sampleRegisterContent({ today: '2026-11-03' }));
  const register = await readRegister(workbook, { asOf: received, generation: 'proef', hashBsn });
  if (!register.ok) throw new Error(JSON.stringify(register.faults));
  const mails = [
    await mail(fable, 'fien', 'BG-M', '2027-01', 'R-1', 51_000),
    await mail(fable, 'fien', 'BG-M', '2027-01', 'R-2', 51_000),
    await mail(castle, 'nina', 'DO-3', '2026-12', 'R-3'),
  ];
  store = memoryStore();
  for await (const { file, outcome } of checkMails(mails, {
    register: register.register,
    hashBsn,
    receivedAt: received,
    now: () => received,
    store,
  }))
    files.set(outcome.mailId, file);
}, 60_000);

const proof = { source: 'een proef', lastChecked: '2026-11-22' };
const tarieven2027 = {
  ...currentParameters.tarieven,
  'BG-M': [...currentParameters.tarieven['BG-M'], { from: '2027-01-01', to: '2027-12-31', cents: 51_000, ...proof }],
};
const latePolicy = {
  ...currentParameters.policy,
  invoiceDeadlineWorkingDays: [...currentParameters.policy.invoiceDeadlineWorkingDays, { from: '2027-01-01', value: 1, ...proof }],
};
const consequences = {
  ...currentParameters.consequences,
  F08: [...currentParameters.consequences['F08']!, { from: '2027-01-01', consequence: 'reject', ...proof }],
};

function folderOf(name: string, content: Partial<Record<ParameterFile, unknown>>): string {
  const path = mkdtempSync(join(folder, name));
  for (const [file, value] of Object.entries(content)) writeFileSync(join(path, `${file}.json`), JSON.stringify(value));
  return path;
}
async function rehearsed(content: Partial<Record<ParameterFile, unknown>>) {
  const parameters = await readParameterFolder(folderOf('map', content), '2026-12-01T12:00:00Z');
  return compare(await rehearse(store, [...files.keys()], parameters), ({ mailId }) => files.get(mailId) ?? mailId);
}
const short = ({ mail: file, kind, from, to, codesGone, codesCome }: Change) => [
  file,
  kind,
  from,
  to,
  codesGone.join(' '),
  codesCome.join(' '),
];

describe('andere parameters proberen', () => {
  it('zonder verandering verandert er niets', async () => {
    const { changes, totals } = await rehearsed({ tarieven: currentParameters.tarieven });
    expect(changes).toEqual([]);
    expect(totals).toEqual({ judged: 3, flipped: 0, changed: 0, same: 3, unusable: 0, flips: {} });
  });

  it('met de tarieven van 2027 wordt januari goedgekeurd, en de tweede keer januari telt als dubbel', async () => {
    const { changes, totals } = await rehearsed({ tarieven: tarieven2027 });
    expect(changes.map(short)).toEqual([
      ['R-1.eml', 'invoice', 'review', 'approved', 'L18', ''],
      ['R-2.eml', 'invoice', 'review', 'rejected', 'L18', 'L11'],
    ]);
    expect(changes.map(changeLine)[0]).toBe(
      'R-1.eml, factuur R-1: nakijken → goedgekeurd; weg L18; betaling geen betaaldatum → 23 februari 2027',
    );
    expect(totals).toMatchObject({ flipped: 2, same: 1, flips: { 'review → approved': 1, 'review → rejected': 1 } });
  });

  it('een strengere termijn met een ander gevolg wijst af wat te laat is', async () => {
    const { changes, totals } = await rehearsed({ tarieven: tarieven2027, policy: latePolicy, consequences });
    expect(changes.map(short)).toEqual([
      ['R-1.eml', 'invoice', 'review', 'rejected', 'L18', 'F08'],
      // Nothing was approved in this run, so nothing is claimed twice.
      ['R-2.eml', 'invoice', 'review', 'rejected', 'L18', 'F08'],
      ['R-3.eml', 'invoice', 'approved', 'rejected', '', ''],
    ]);
    expect(totalsLine(totals)).toBe('3 beoordeeld: 3 met een ander besluit, 0 met andere bevindingen of betaaldatum, 0 gelijk.');
  });

  it('een andere betaaltermijn verandert alleen de betaaldatum', async () => {
    const paymentTermWorkingDays = [...currentParameters.policy.paymentTermWorkingDays, { from: '2027-02-02', value: 10, ...proof }];
    const { changes } = await rehearsed({ policy: { ...currentParameters.policy, paymentTermWorkingDays } });
    expect(changes.map(changeLine)).toEqual(['R-3.eml, factuur R-3: blijft goedgekeurd; betaling 23 februari 2027 → 16 februari 2027']);
  });
});

describe('siem rehearse', () => {
  const run = (...args: readonly string[]) =>
    spawnSync('node_modules/.bin/node', ['packages/local/siem.ts', 'rehearse', ...args], { encoding: 'utf8' });
  it('noemt een fout met bestand, sleutel en wat te doen, en eindigt met 2', () => {
    const wrong = folderOf('fout', {
      tarieven: { ...tarieven2027, 'BG-L': [{ from: '2023-01-01', to: '2026-12-31', cents: 1.5, ...proof }] },
    });
    const { status, stderr } = run('--parameters', wrong);
    expect(stderr).toContain('tarieven.json, BG-L, 2023-01-01: cents is niet goed');
    expect(status).toBe(2);
  });
  it('zegt het als er nog niets is opgeslagen', () => {
    const { status, stderr } = spawnSync(
      'node_modules/.bin/node',
      ['packages/local/siem.ts', 'rehearse', '--parameters', folderOf('goed', { tarieven: tarieven2027 })],
      {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: join(folder, 'niets') },
      },
    );
    expect(stderr).toContain('Er is nog niets opgeslagen');
    expect(status).toBe(2);
  });
});
