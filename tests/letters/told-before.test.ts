import { expect, test } from 'vitest';
import type { MailOutcome } from '#domain';
import { whatItSays } from '../../packages/assess/what-it-says.ts';
import { mailFindings } from '../support/letters.ts';
import { mailCase } from '../support/rules-builders.ts';

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

test('wie niets meestuurt hoort eens per dag dat een medewerker leest; wiens bijlage wij zelf lieten vallen elke keer', () => {
  expect(whatItSays(receiptOf({}), []).times).toBe(1);
  expect(whatItSays(receiptOf({ interruptedBefore: true }), []).times).toBeGreaterThan(1);
  expect(whatItSays(receiptOf({ interruptedBefore: true, mail: { automatic: 'Auto-Submitted: auto-generated' } }), []).times).toBe(1);
});
