import { expect, it } from 'vitest';
import type { ReplyRow } from '#store';
import { deskAt } from '../../packages/local/addresses/address-desk.ts';
import { temporaryFolder } from '../support/local-letters.ts';
import { invoiceFor, mailFrom, pdfOf, sampleOnderaannemers } from '../support/local-mails.ts';
import { mailAndWait, startTestSystem } from '../support/local-system.ts';

it('what comes back stops further letters to the address, is shown, and goes out when a person lifts that', {
  timeout: 120_000,
}, async () => {
  const system = await startTestSystem(temporaryFolder());
  const { nowhere } = sampleOnderaannemers;
  const gone = { mailbox: 'gone@nergenshuizen.example' };
  const page = (path: string) => fetch(`http://127.0.0.1:${system.pagePort}${path}`).then((response) => response.text());
  const letterOf = async (mailId: string, is: (row: ReplyRow) => boolean): Promise<ReplyRow> => {
    for (let tries = 0; tries < 600; tries += 1) {
      const row = await system.store.replies.get(`${mailId}-1`);
      if (row !== undefined && is(row)) return row;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('It did not happen in time');
  };

  const first = await mailAndWait(system, await mailFrom(gone, 'gone-1', []));
  await letterOf(first.mailId, ({ undelivered }) => undelivered?.permanent === true);
  const second = await mailAndWait(system, await mailFrom(gone, 'gone-2', [await pdfOf(invoiceFor(nowhere, 'G-1', 'fien', 'BG-M'))]));
  await letterOf(second.mailId, ({ state }) => state === 'stopped');
  expect(await page(`/mail/${first.mailId}`)).toContain('teruggekomen');
  expect(await page(`/mail/${second.mailId}`)).toContain('dit adres krijgt geen brieven');
  expect(await page('/adressen')).toContain(second.reference);

  const desk = deskAt(system.pagePort);
  expect(await desk.list()).toMatchObject([{ address: gone.mailbox, reason: 'bounce', waiting: [second.reference] }]);
  expect([await desk.lift(gone.mailbox), await desk.lift(gone.mailbox)]).toEqual([1, null]);
  await letterOf(second.mailId, ({ state }) => state === 'sent');
});
