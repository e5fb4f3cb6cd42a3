import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { importMessageLocally, type LocalSystem } from '#local';
import { type SamplePersonName, samplePerson } from '#samples';
import { runRegister } from '../../packages/local/register/run-register.ts';
import { runToewijzingen } from '../../packages/local/toewijzingen/run-toewijzingen.ts';
import { type SampleMessage, sampleBirthDate, sampleNames, testBsns, writeMessage } from '../support/iwmo-messages.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { sampleOnderaannemers as from } from '../support/local-mails.ts';
import { startTestSystem } from '../support/local-system.ts';
import { runSiem } from '../support/run-siem.ts';

let system: LocalSystem;
beforeAll(async () => {
  system = await startTestSystem(temporaryFolder());
});
/** A command without a process of its own: what it prints and its exit code, or what it says against the arguments. */
async function run(
  command: typeof runRegister,
  ...args: readonly string[]
): Promise<{ readonly code: number | string; readonly out: string }> {
  vi.stubEnv('PAGE_PORT', String(system.pagePort));
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    const code = await command(args).catch((error: Error) => error.message);
    return { code, out: printed.mock.calls.join('\n') };
  } finally {
    printed.mockRestore();
    vi.unstubAllEnvs();
  }
}
const bsnOf = (name: SamplePersonName): string => samplePerson(name).bsn ?? '';
const folderOf = (messages: Readonly<Record<string, SampleMessage | string>>): string => {
  const folder = temporaryFolder();
  for (const [name, message] of Object.entries(messages))
    writeFileSync(join(folder, name), typeof message === 'string' ? message : writeMessage(message));
  return folder;
};
const seen = async (name: SamplePersonName) => (await system.store.register.current())?.beschikkingen(samplePerson(name).number);
const products = [
  { number: '501', code: '104A3', from: '2027-01-01', to: '2027-12-31' },
  { number: '502', category: '08', code: 'E1', from: '2027-01-01', to: '2027-12-31' },
];

it('a folder of messages makes beschikkingen; each message is told, and a wrong one holds up no other', async () => {
  const folder = folderOf({
    '1-nina.xml': { bsn: bsnOf('nina'), sender: '0766', products, isFull: true },
    '2-fout.xml': { bsn: bsnOf('vera'), sender: '0384', products: [{ number: '503', category: '02', code: '02A03' }] },
    '3-onbekend.XML': { bsn: testBsns[2], products: [{ number: '504' }], prefixes: ['', 'b'] },
    '4-mira.xml': { bsn: bsnOf('mira'), sender: '0824', products: [{ number: '505' }] },
    '5-bom.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    'lees mij.txt': 'Dit is geen bericht.',
  });
  const { code, stdout, stderr } = await runSiem(system, 'register', 'import', folder);
  expect([code, stderr]).toEqual([2, '']);
  const nina = samplePerson('nina').number;
  expect(stdout.split('\n')).toEqual([
    'lees mij.txt: overgeslagen, geen bericht (.xml)',
    '1-nina.xml: gelezen',
    `  toewijzing 0766-501 (Dongen, Dagopvang categorie 3): nieuw; cliënt ${nina}, onderaannemer ${from.castle.registered.number}`,
    `  toewijzing 0766-502 (Dongen, Vervoer regulier): nieuw; cliënt ${nina}, onderaannemer ${from.castle.registered.number}`,
    '2-fout.xml: niet overgenomen',
    expect.stringMatching(/^ {2}- \/Bericht\/Header\/Afzender: Gemeentecode 0384 /),
    expect.stringMatching(/^ {2}- \/Bericht\/Client\/ToegewezenProducten\/ToegewezenProduct\/Product\/Code: Productcode 02A03 /),
    '3-onbekend.XML: gelezen',
    '  toewijzing 0855-504 (Tilburg, Dagopvang categorie 2): nieuw; wacht: de cliënt staat niet in het register',
    '4-mira.xml: gelezen',
    '  toewijzing 0824-505 (Oisterwijk, Dagopvang categorie 2): nieuw; wacht: geen onderaannemer gaf deze cliënt zorg van deze soort',
    '5-bom.xml: niet overgenomen',
    expect.stringContaining('DOCTYPE'),
    '3 van 5 berichten gelezen.',
    '',
  ]);
  for (const secret of [...testBsns, bsnOf('nina'), bsnOf('vera'), ...sampleNames, sampleBirthDate]) expect(stdout).not.toContain(secret);
  expect((await seen('nina'))?.filter(({ id }) => id.startsWith('0766-'))).toMatchObject([
    { id: '0766-501', product: 'DO-3', gemeente: 'Dongen', period: { from: '2027-01-01', to: '2027-12-31' } },
    { id: '0766-502', product: 'VV-R' },
  ]);

  expect(await run(runRegister, 'import', join(folder, '1-nina.xml'), join(folder, '4-mira.xml'))).toEqual({
    code: 0,
    out: expect.stringContaining('0766-501 (Dongen, Dagopvang categorie 3): was al bekend;'),
  });
}, 60_000);

it('a person sees what waits, says for whom it is, and takes that back', async () => {
  const folder = folderOf({ 'bericht.xml': { bsn: bsnOf('mira'), sender: '0824', products: [{ number: '601' }] } });
  await run(runRegister, 'import', folder);
  const listed = await run(runToewijzingen);
  expect(listed.out).toMatch(/0824-601 \(Oisterwijk, Dagopvang categorie 2, vanaf 1 februari 2026\), binnen op .*\(cliënt \d+\)/);
  const page = await (await fetch(`http://127.0.0.1:${system.pagePort}/toewijzingen`)).text();
  expect(page).toContain('0824-601');
  for (const secret of [bsnOf('mira'), samplePerson('mira').lastName]) expect(`${page}${listed.out}`).not.toContain(secret);

  const decide = (verb: string, number: string, ...args: readonly string[]) => run(runToewijzingen, verb, number, ...args);
  const who = ['--client', samplePerson('mira').number, '--onderaannemer', from.nowhere.registered.number];
  const by = ['--by', 'M. de Vries'];
  expect(await decide('link', '601', ...who)).toMatchObject({ code: expect.stringContaining('siem toewijzingen') });
  expect(await decide('undo', '601', ...by)).toMatchObject({ code: expect.stringContaining('siem toewijzingen') });
  expect(await decide('link', '999', ...who, ...by)).toEqual({ code: 1, out: 'Toewijzing 999 is niet bekend.' });
  expect(await decide('link', '601', ...who, ...by)).toEqual({ code: 0, out: 'Toewijzing 601: vastgelegd.' });
  expect(await seen('mira')).toContainEqual(
    expect.objectContaining({ id: '0824-601', onderaannemerNumber: from.nowhere.registered.number }),
  );
  await decide('undo', '601', ...by, '--reason', 'Verkeerde onderaannemer.');
  expect((await seen('mira'))?.filter(({ id }) => id === '0824-601')).toEqual([]);
  await decide('dismiss', '601', ...by, '--reason', 'Niet voor Siem.');
  expect((await run(runToewijzingen)).out).not.toContain('0824-601');
}, 60_000);

it('what is no message, or too large for one, is said', async () => {
  const folder = folderOf({ 'leeg.txt': '' });
  expect(await run(runRegister, 'import', folder)).toMatchObject({ code: expect.stringContaining('geen bericht') });
  expect(await run(runRegister, 'import', join(folder, 'leeg.txt'), folder)).toMatchObject({
    code: expect.stringContaining('geen bericht'),
  });
  expect(await run(runRegister, 'import', join(folder, 'weg.xml'))).toMatchObject({ code: expect.stringContaining('kan niet gelezen') });
  const large = await importMessageLocally(Buffer.from('x'.repeat(3_000_000)), system.pagePort);
  expect(large).toMatchObject({ ok: false, faults: [{ message: expect.stringContaining('te groot') }] });
  expect(await importMessageLocally(Buffer.from('x'), 1)).toBeUndefined();
});
