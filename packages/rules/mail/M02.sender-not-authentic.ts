import { type Authenticity, type Facts, fail, failIf, notApplicable, pass, type Verdict } from '#domain';
import { ground, type MailRule } from '../rule.ts';

/** No DMARC policy: one aligned pass makes it authentic, two failures do not, anything else is doubt. */
const withoutPolicy = ({ spf, spfAligned, dkim, dkimAligned }: Authenticity, facts: Facts): Verdict =>
  (spf === 'pass' && spfAligned) || (dkim === 'pass' && dkimAligned) ? pass : failIf(spf === 'fail' && dkim === 'fail', facts);

export const senderNotAuthentic: MailRule = {
  code: 'M02',
  name: 'sender-not-authentic',
  title: 'De afzender is mogelijk vals',
  checks: 'Of de controle van de afzender (SPF, DKIM en DMARC) zegt dat de mail echt van dit adres komt.',
  source: ground('RFC 7489 (DMARC)', 'Wie de mail stuurde moet vaststaan voordat er antwoord op de inhoud gaat.'),
  validFrom: '2023-01-01',
  subject: 'mail',
  check: ({ mail: { authenticity }, requireAuthenticity }) => {
    if (!authenticity.evaluated) return requireAuthenticity ? fail({ reason: 'not-judged' }) : notApplicable;
    const facts = { spf: authenticity.spf, dkim: authenticity.dkim, dmarc: authenticity.dmarc };
    if (authenticity.dmarc === 'pass') return pass;
    return authenticity.dmarc === 'fail' ? fail(facts) : withoutPolicy(authenticity, facts);
  },
  toOnderaannemer: () => 'Een medewerker kijkt uw mail na.',
  toBackoffice: (f) =>
    `De echtheid van de afzender staat niet vast (SPF ${String(f['spf'] ?? '–')}, DKIM ${String(f['dkim'] ?? '–')}, DMARC ${String(f['dmarc'] ?? '–')}). Mogelijk een vervalste afzender.`,
  example: { verdict: 'fail', facts: { spf: 'pass', dkim: 'pass', dmarc: 'fail' } },
};
