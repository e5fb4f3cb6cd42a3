import { failIf, pass, undetermined } from '#domain';
import { ap, type MailRule } from '../rule.ts';

const dutch: Readonly<Record<string, string>> = {
  encrypted: 'is beveiligd met een wachtwoord. Stuur de bijlage zonder wachtwoord',
  'encrypted-mail': 'is een versleuteld bericht (S/MIME of PGP) dat wij niet kunnen openen. Stuur de mail zonder versleuteling',
  'foreign-archive': 'is een archief dat wij niet openen. Stuur de factuur of het verslag als PDF, zonder archief',
  damaged: 'is beschadigd en gaat niet open. Maak het bestand opnieuw en stuur het nog eens',
  empty: 'is leeg. Stuur het bestand opnieuw',
  'too-large': 'is te groot om te lezen. Stuur een kleiner bestand',
};

const again =
  ' Niet beantwoord, want de mail kwam na een brief van ons en misschien schreef een machine haar. Neem contact op als een mens haar schreef.';

export const documentUnreadable: MailRule = {
  code: 'M05',
  name: 'document-unreadable',
  title: 'Een bijlage is niet leesbaar',
  checks: 'Of de bijlagen open gaan: geen wachtwoord, niet beschadigd, niet leeg, niet te groot.',
  advice: 'Stuur een bestand zonder wachtwoord, en open het zelf een keer voordat u het stuurt.',
  source: ap('2. Afspraken', 'De factuur in PDF wordt gemaild naar facturen@metsiem.nl.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ problems, invoices, reports, interruptedBefore, afterLetter }) => {
    if (interruptedBefore) return undetermined({ reason: 'stopped', interrupted: true });
    const unreadable = problems.filter((p) => p.reason !== 'picture' && p.reason !== 'not-an-invoice');
    const first = unreadable[0];
    if (first === undefined) return pass;
    const facts = { reason: first.reason, detail: first.detail };
    // Refusing it would be silence: its sender gets no letter.
    if (afterLetter !== undefined) return undetermined({ ...facts, afterLetter: true }, first.where);
    // A second unreadable document beside a good one may not matter; being stopped says nothing about the document.
    return failIf(invoices + reports === 0 && unreadable.every((p) => p.certain), facts, first.where);
  },
  toOnderaannemer: (f) => `De bijlage ${dutch[String(f['reason'])] ?? 'is niet leesbaar'}.`,
  toBackoffice: (f) =>
    f['interrupted'] === true
      ? 'Het lezen is eerder afgebroken; de bijlagen zijn niet opnieuw automatisch gelezen.'
      : `Niet leesbaar: ${String(f['detail']).replace(/\.$/, '')}.${f['afterLetter'] === true ? again : ''}`,
  example: { verdict: 'fail', facts: { reason: 'encrypted', detail: 'wat er gevonden is' } },
};
