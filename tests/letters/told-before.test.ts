import { expect, test } from 'vitest';
import type { MailOutcome } from '#domain';
import { whatItSays } from '../../packages/assess/what-it-says.ts';
import { mailFindings } from '../support/letters.ts';
import { mailCase } from '../support/rules-mails.ts';

/** A mail without a case, as far as what its receipt says depends on it. */
function receiptOf(changes: Parameters<typeof mailCase>[0]): MailOutcome {
  const c = mailCase({ invoices: 0, ...changes });
  return {
    mailId: 'mail',
    reference: 'SIEM-2026-000123',
    mailbox: 'facturen',
    receivedAt: c.mail.receivedAt,
    decision: 'review',
    mail: c.mail,
    findings: mailFindings(c),
    cases: [],
    letter: { kind: 'receipt', to: 'facturen@zorgzuid.example' },
  };
}

const said = (changes: Parameters<typeof mailCase>[0], { wordsAlone = true, announcesDocument = false } = {}) =>
  whatItSays(receiptOf(changes), { wordsAlone, mail: { attachments: [], announcesDocument } });

test('wie niets meestuurt hoort eens per dag dat een medewerker leest; wiens bijlage wij zelf lieten vallen elke keer', () => {
  expect(said({}).times).toBe(1);
  const interrupted = { interruptedBefore: true };
  expect(said(interrupted, { wordsAlone: false }).times).toBeGreaterThan(1);
  expect(said({ ...interrupted, mail: { automatic: 'Auto-Submitted: auto-generated' } }, { wordsAlone: false }).times).toBe(1);
});

test('wie een bijlage aankondigt en vergeet hoort dat eens per dag, ook na de ontvangst van een vraag', () => {
  const forgotten = said({}, { announcesDocument: true });
  expect(forgotten.times).toBe(1);
  expect(forgotten.hash).not.toBe(said({}).hash);
});
