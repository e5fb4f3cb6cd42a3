import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { importMessageLocally, type LocalSystem } from '#local';
import { type SamplePersonName, samplePerson } from '#samples';
import { type SampleMessage, sampleBirthDate, sampleNames, testBsns, writeMessage } from '../support/iwmo-messages.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { sampleOnderaannemers as from } from '../support/local-mails.ts';
import { startTestSystem } from '../support/local-system.ts';
import { runSiem } from '../support/run-siem.ts';

let system: LocalSystem;
beforeAll(async () => {
  system = await startTestSystem(temporaryFolder());
});
const siem = (...args: readonly string[]) => runSiem(system, ...args);
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
  const { code, stdout, stderr } = await siem('register', 'import', folder);
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

  const again = await siem('register', 'import', join(folder, '1-nina.xml'), join(folder, '4-mira.xml'));
  expect(again).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('0766-501 (Dongen, Dagopvang categorie 3): was al bekend;'),
  });
}, 120_000);

it('a person sees what waits, says for whom it is, and takes that back', async () => {
  const folder = folderOf({ 'bericht.xml': { bsn: bsnOf('mira'), sender: '0824', products: [{ number: '601' }] } });
  await siem('register', 'import', folder);
  const listed = await siem('toewijzingen');
  expect(listed.stdout).toMatch(/0824-601 \(Oisterwijk, Dagopvang categorie 2, vanaf 1 februari 2026\), binnen op .*\(cliënt \d+\)/);
  const page = await (await fetch(`http://127.0.0.1:${system.pagePort}/toewijzingen`)).text();
  expect(page).toContain('0824-601');
  for (const secret of [bsnOf('mira'), samplePerson('mira').lastName]) expect(`${page}${listed.stdout}`).not.toContain(secret);

  const who = ['--client', samplePerson('mira').number, '--onderaannemer', from.nowhere.registered.number];
  expect(await siem('toewijzingen', 'link', '601', ...who)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('siem toewijzingen'),
  });
  expect(await siem('toewijzingen', 'link', '999', ...who, '--by', 'M. de Vries')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('niet bekend'),
  });
  expect(await siem('toewijzingen', 'link', '601', ...who, '--by', 'M. de Vries')).toMatchObject({ code: 0 });
  expect(await seen('mira')).toContainEqual(
    expect.objectContaining({ id: '0824-601', onderaannemerNumber: from.nowhere.registered.number }),
  );
  await siem('toewijzingen', 'undo', '601', '--by', 'M. de Vries', '--reason', 'Verkeerde onderaannemer.');
  expect((await seen('mira'))?.filter(({ id }) => id === '0824-601')).toEqual([]);
  await siem('toewijzingen', 'dismiss', '601', '--by', 'M. de Vries', '--reason', 'Niet voor Siem.');
  expect((await siem('toewijzingen')).stdout).not.toContain('0824-601');
}, 120_000);

it('what is no message, or too large for one, is said; without a system that runs nothing happens', async () => {
  const folder = folderOf({ 'leeg.txt': '' });
  expect(await siem('register', 'import', folder)).toMatchObject({ code: 2, stderr: expect.stringContaining('geen bericht') });
  const large = await importMessageLocally(Buffer.from('x'.repeat(3_000_000)), system.pagePort);
  expect(large).toMatchObject({ ok: false, faults: [{ message: expect.stringContaining('te groot') }] });
  const message = folderOf({ 'bericht.xml': { products: [{ number: '1' }] } });
  expect(await runSiem({ pagePort: 1 }, 'register', 'import', message)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm start'),
  });
  expect(await runSiem({ pagePort: 1 }, 'toewijzingen')).toMatchObject({ code: 2, stderr: expect.stringContaining('npm start') });
}, 60_000);
