import { expect, test } from 'vitest';
import type { MailFacts } from '#domain';
import { letterOf, mailFindings } from '../support/letters.ts';
import { mailCase } from '../support/rules-mails.ts';

const answerTo = (mail: Partial<MailFacts>, invoices = 0) => {
  const received = mailCase({ mail, invoices });
  return letterOf([], { mail: received, findings: mailFindings(received) });
};

test('wie zonder factuur mailt krijgt antwoord; wat een machine is of lijkt niet', async () => {
  expect(await answerTo({})).toBeDefined();
  expect(await answerTo({ automatic: 'Auto-Submitted: auto-replied' })).toBeUndefined();
  expect(await answerTo({ perhapsAutomatic: 'text of a bounce' })).toBeUndefined();
  expect(await answerTo({ perhapsAutomatic: 'text of a bounce', mailbox: 'herindicatie' })).toBeUndefined();
});
