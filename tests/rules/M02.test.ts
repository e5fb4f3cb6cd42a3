import type { Authenticity } from '#domain';
import { mailFacts } from '../support/rules-builders.ts';
import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const judged = (more: Partial<Authenticity>, requireAuthenticity = true) =>
  mailCase({ requireAuthenticity, mail: { authenticity: { ...mailFacts().authenticity, ...more } } });
const unaligned = { dmarc: 'none', spfAligned: false, dkimAligned: false } as const;
describeRule('M02', [
  ['DMARC geslaagd', judged({}), 'pass'],
  ['DMARC geslaagd, SPF mislukt door doorsturen', judged({ spf: 'fail', spfAligned: false }), 'pass'],
  ['DMARC geslaagd, zonder uitslag van SPF en DKIM', judged({ spf: 'none', spfAligned: false, dkim: 'none', dkimAligned: false }), 'pass'],
  ['DMARC mislukt', judged({ dmarc: 'fail' }), fails({ spf: 'pass', dkim: 'pass', dmarc: 'fail' })],
  [
    'DMARC mislukt, SPF en DKIM voor een ander domein',
    judged({ dmarc: 'fail', spfAligned: false, dkimAligned: false }),
    fails({ spf: 'pass', dkim: 'pass', dmarc: 'fail' }),
  ],
  ['geen DMARC, SPF van hetzelfde domein', judged({ ...unaligned, spfAligned: true }), 'pass'],
  ['geen DMARC, DKIM van hetzelfde domein', judged({ ...unaligned, dkimAligned: true }), 'pass'],
  [
    'geen DMARC, SPF en DKIM mislukt',
    judged({ ...unaligned, spf: 'fail', dkim: 'fail' }),
    fails({ spf: 'fail', dkim: 'fail', dmarc: 'none' }),
  ],
  [
    'geen DMARC, alleen SPF mislukt',
    judged({ ...unaligned, spf: 'fail', dkim: 'none' }),
    isInDoubt({ spf: 'fail', dkim: 'none', dmarc: 'none' }),
  ],
  [
    'geen DMARC, alleen DKIM mislukt',
    judged({ ...unaligned, spf: 'none', dkim: 'fail' }),
    isInDoubt({ spf: 'none', dkim: 'fail', dmarc: 'none' }),
  ],
  [
    'geen DMARC, mislukt voor hetzelfde domein',
    judged({ ...unaligned, spf: 'none', spfAligned: true, dkim: 'none', dkimAligned: true }),
    isInDoubt({ spf: 'none', dkim: 'none', dmarc: 'none' }),
  ],
  ['geen DMARC, geslaagd voor een ander domein', judged(unaligned), isInDoubt({ spf: 'pass', dkim: 'pass', dmarc: 'none' })],
  ['in productie zonder oordeel van SES', judged({ evaluated: false }), fails({ reason: 'not-judged' })],
  ['bij het nakijken van bestanden zonder oordeel van SES', judged({ evaluated: false }, false), 'not-applicable'],
]);
