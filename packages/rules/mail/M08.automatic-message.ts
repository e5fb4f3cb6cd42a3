import { fail, pass } from '#domain';
import { ground, type MailRule } from '../rule.ts';

export const automaticMessage: MailRule = {
  code: 'M08',
  name: 'automatic-message',
  title: 'Automatisch bericht',
  checks: 'Of de mail door een machine is gestuurd, zoals een afwezigheidsbericht, zonder factuur of verslag.',
  source: ground(
    'RFC 3834',
    'Automatic responses SHOULD NOT be issued in response to any message which contains an Auto-Submitted header field with any value other than "no".',
  ),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail, invoices, reports, problems }) => {
    if (mail.loop) return fail({ reason: mail.automatic ?? 'loop' });
    if (mail.automatic === undefined) return pass;
    // Bookkeeping packages do send invoices as auto-generated: with a document the mail is assessed.
    return invoices + reports + problems.length > 0 ? pass : fail({ reason: mail.automatic });
  },
  toOnderaannemer: () => 'Automatisch bericht; u krijgt hierop geen antwoord.',
  toBackoffice: (f) => `Automatisch bericht (${String(f['reason'])}); bewaard, niet beantwoord.`,
  example: { verdict: 'fail', facts: { reason: 'Auto-Submitted: auto-generated' } },
};
