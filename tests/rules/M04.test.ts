import { mailFacts } from '../support/rules-builders.ts';
import { mailCase, problem } from '../support/rules-mails.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const answers = { mailId: 'm1', reference: 'SIEM-2026-000123', how: 'answer' } as const;
const nothing = { invoices: 0, reports: 0 };
describeRule('M04', [
  ['een factuur', mailCase(), 'pass'],
  ['een evaluatieverslag', mailCase({ invoices: 0, reports: 1 }), 'pass'],
  ['een bijlage die niet te lezen is', mailCase({ ...nothing, problems: [problem('damaged')] }), 'pass'],
  [
    'alleen een XML die zelf zegt iets anders te zijn',
    mailCase({
      ...nothing,
      mail: { attachmentCount: 1 },
      problems: [{ ...problem('not-an-invoice'), detail: 'Het XML-bestand is een bestelling (Order).' }],
    }),
    fails({ attachments: 1, found: 'Het XML-bestand is een bestelling (Order).' }),
  ],
  ['een document dat misschien een factuur is', mailCase({ ...nothing, problems: [problem('not-an-invoice', false)] }), 'pass'],
  ['geen bijlage', mailCase({ ...nothing, mail: { attachmentCount: 0 } }), fails({ attachments: 0 })],
  [
    'een antwoord op onze brief, zonder bijlage',
    mailCase({ ...nothing, answers, mail: { attachmentCount: 0 } }),
    fails({ attachments: 0, answers: 'SIEM-2026-000123' }),
  ],
  [
    'zo een antwoord aan het adres voor herindicaties',
    mailCase({ ...nothing, answers, mail: { attachmentCount: 0, mailbox: 'herindicatie' } }),
    fails({ attachments: 0, answers: 'SIEM-2026-000123' }),
  ],
  ['een antwoord op onze brief, met een factuur', mailCase({ answers }), 'pass'],
  ['aan het adres voor herindicaties zegt H01 het', mailCase({ ...nothing, mail: { mailbox: 'herindicatie' } }), 'not-applicable'],
  ['een wijziging in de zorg zegt M10', mailCase({ ...nothing, mail: { careChange: 'afschalen' } }), 'not-applicable'],
  [
    'een mail met een virus is niet geopend',
    mailCase({ ...nothing, mail: { authenticity: { ...mailFacts().authenticity, virus: 'fail' } } }),
    'not-applicable',
  ],
  [
    'spam is niet geopend',
    mailCase({ ...nothing, mail: { authenticity: { ...mailFacts().authenticity, spam: 'fail' } } }),
    'not-applicable',
  ],
  ['een mail waarvan het lezen eerder werd afgebroken', mailCase({ ...nothing, interruptedBefore: true }), 'not-applicable'],
]);
