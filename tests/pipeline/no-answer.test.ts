import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { importLocally } from '#local';
import { deskAt } from '../../packages/local/addresses/address-desk.ts';
import { herindicatieDeskAt } from '../../packages/local/herindicaties/herindicatie-desk.ts';
import { importMessageLocally } from '../../packages/local/register/import-locally.ts';
import { runRegister } from '../../packages/local/register/run-register.ts';
import { toewijzingDeskAt } from '../../packages/local/toewijzingen/toewijzing-desk.ts';
import { temporaryFolder } from '../support/local-letters.ts';

/** Whoever answers on a port: another program, an older Siem, or ours that failed. */
async function pageThatSays(status: number): Promise<number> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html>'));
  });
  afterAll(() => {
    server.close();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const asking: readonly (readonly [string, (port: number) => Promise<unknown>])[] = [
  ['herindicaties', (port) => herindicatieDeskAt(port).list()],
  ['herindicatie', (port) => herindicatieDeskAt(port).take({ clientNumber: '400001', by: 'Karin', action: { do: 'accept' } })],
  ['toewijzingen', (port) => toewijzingDeskAt(port).list()],
  ['addresses', (port) => deskAt(port).list()],
  ['register import, a register', (port) => importLocally(Buffer.from('x'), undefined, port)],
  ['register import, a message', (port) => importMessageLocally(Buffer.from('x'), port)],
];
const statuses: readonly (readonly [number, RegExp])[] = [
  [200, /antwoordt iets anders dan deze versie van Siem \(antwoord 200\).*PAGE_PORT/],
  [404, /antwoordt iets anders dan deze versie van Siem/],
  [500, /Siem kon dit niet doen \(fout 500\).*venster waarin npm start draait/],
];

it.each(asking)('a command that gets no answer of Siem says what to do: %s', async (_, ask) => {
  for (const [status, message] of statuses)
    await expect(pageThatSays(status).then(ask)).rejects.toMatchObject({ name: 'StartProblem', message: expect.stringMatching(message) });
});

it('a register that is too large is told so', async () => {
  await expect(importLocally(Buffer.from('x'), undefined, await pageThatSays(413))).rejects.toThrow('te groot');
});

it('a file that is no register and no message is refused by its name', async () => {
  const file = join(temporaryFolder(), 'lees.txt');
  writeFileSync(file, 'Lees dit eerst.');
  await expect(runRegister(['import', file])).rejects.toThrow(/lees\.txt is geen register \(\.xlsx\), geen bericht \(\.xml\) en geen map/);
});
