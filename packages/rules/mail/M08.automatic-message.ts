import { fail, pass, undetermined } from '#domain';
import { ground, type MailRule } from '../rule.ts';
import { mayBeExpected } from './opened.ts';

export const automaticMessage: MailRule = {
  code: 'M08',
  name: 'automatic-message',
  title: 'Automatisch bericht',
  checks:
    'Of de mail door een machine is gestuurd, zoals een afwezigheidsbericht, zonder factuur of verslag. Bij twijfel leest een medewerker de mail, en gaat er geen antwoord uit.',
  source: ground(
    'RFC 3834',
    'Automatic responses SHOULD NOT be issued in response to any message which contains an Auto-Submitted header field with any value other than "no".',
  ),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail, answers, invoices, reports, problems }) => {
    if (mail.loop) return fail({ reason: mail.automatic ?? 'loop' });
    // Bookkeeping packages do send invoices as auto-generated: with what may be one the mail is assessed. Not what says
    // itself that it is something else, nor what a machine hangs on its answer to us: most likely our own letter.
    const isEcho = mail.automatic !== undefined && answers !== undefined;
    if (invoices + reports > 0 || (!isEcho && problems.some(mayBeExpected))) return pass;
    if (mail.automatic !== undefined) return fail({ reason: mail.automatic });
    // A person may quote a machine. Nothing is lost: somebody reads it, and until then nobody is answered.
    return mail.perhapsAutomatic === undefined ? pass : undetermined({ reason: mail.perhapsAutomatic, perhaps: true });
  },
  toOnderaannemer: () => 'Automatisch bericht; u krijgt hierop geen antwoord.',
  toBackoffice: (f) =>
    f['perhaps'] === true
      ? `Misschien een automatisch bericht (${String(f['reason'])}); niet beantwoord. Lees de mail, en antwoord zelf als een mens haar schreef.`
      : `Automatisch bericht (${String(f['reason'])}); bewaard, niet beantwoord.`,
  example: { verdict: 'fail', facts: { reason: 'Auto-Submitted: auto-generated' } },
};
