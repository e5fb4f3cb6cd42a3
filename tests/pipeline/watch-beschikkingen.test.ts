import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/local-letters.ts';
import { mailFrom, sampleOnderaannemers } from '../support/local-mails.ts';
import { mailAndWait, startTestSystem } from '../support/local-system.ts';

const { fable, invented } = sampleOnderaannemers;
const backofficeAddress = 'backoffice@metsiem.nl';

it('through the function and the stand-ins: one reminder an onderaannemer, one mail to the backoffice, and an answer is found by its letter', {
  timeout: 120_000,
}, async () => {
  const dataFolder = temporaryFolder();
  const options = { backofficeAddress, watchSeconds: 3600 };
  await (await startTestSystem(dataFolder)).stop();

  // At its start it looks which beschikkingen end; and once more after it was stopped.
  for (let starts = 0; starts < 2; starts += 1) await (await startTestSystem(dataFolder, options)).stop();
  const system = await startTestSystem(dataFolder, options);
  const sent = async () => (await system.standIns.outbox.list()).map(({ to }) => to).sort();
  for (let tries = 0; (await sent()).length < 3 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await sent()).toEqual([backofficeAddress, fable.mailbox, invented.mailbox].sort());

  const reminder = (await system.standIns.outbox.list()).find(({ to }) => to === invented.mailbox)!;
  const replyId = reminder.tags['siem-reply']!;
  const { mailId, reference } = (await system.store.replies.get(replyId))!;
  const answer = await mailAndWait(system, await mailFrom(invented, `Re: Evaluatieverslag nodig (${reference})`, []));
  expect(answer.answers).toMatchObject({ mailId, reference, how: 'answer' });
  const page = (path: string) => fetch(`http://127.0.0.1:${system.pagePort}${path}`);
  expect(await (await page(`/mail/${answer.mailId}`)).text()).toContain(`/mail/${mailId}`);
  // No mail began that letter: what is shown is the letter itself.
  const shown = await page(`/mail/${mailId}`);
  expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('Evaluatieverslag nodig voor 1 cliënt')]);
});
