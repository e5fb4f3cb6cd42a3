import { fail, pass } from '#domain';
import { ground, type MailRule } from '../rule.ts';

export const alreadyHandled: MailRule = {
  code: 'M09',
  name: 'already-handled',
  title: 'Deze mail is al behandeld',
  checks: 'Of precies dezelfde mail al eerder kwam.',
  source: ground('Beleid', 'Dezelfde mail langs een andere weg (Aan en Cc aan beide adressen) wordt één keer behandeld.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ handledBefore }) => (handledBefore === undefined ? pass : fail({ earlier: handledBefore })),
  toOnderaannemer: () => 'Deze mail is al behandeld.',
  toBackoffice: (f) => `Dezelfde mail als ${String(f['earlier'])}.`,
  example: { verdict: 'fail', facts: { earlier: 'SIEM-2026-000007' } },
};
