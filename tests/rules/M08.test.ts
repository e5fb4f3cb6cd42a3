import { mailCase, problem } from '../support/rules-mails.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const answers = { mailId: 'm1', reference: 'SIEM-2026-000123', how: 'answer' } as const;
const automatic = { automatic: 'Auto-Submitted: auto-generated' };
const perhaps = { perhapsAutomatic: 'text of a bounce' };
describeRule('M08', [
  ['een mail van een mens', mailCase(), 'pass'],
  ['een vraag van een mens, zonder bijlage', mailCase({ invoices: 0 }), 'pass'],
  ['een afwezigheidsbericht', mailCase({ invoices: 0, mail: automatic }), fails({ reason: automatic.automatic })],
  ['woorden als van een machine', mailCase({ invoices: 0, mail: perhaps }), isInDoubt({ reason: 'text of a bounce', perhaps: true })],
  ['woorden als van een machine bij een factuur', mailCase({ mail: perhaps }), 'pass'],
  [
    'een afwezigheidsbericht dat ook zo klinkt',
    mailCase({ invoices: 0, mail: { ...perhaps, ...automatic } }),
    fails({ reason: automatic.automatic }),
  ],
  ['een boekhoudpakket met een factuur wordt behandeld', mailCase({ mail: automatic }), 'pass'],
  ['ook met een factuur en een verslag', mailCase({ reports: 1, mail: automatic }), 'pass'],
  ['ook met een verslag', mailCase({ invoices: 0, reports: 1, mail: automatic }), 'pass'],
  ['ook als die factuur niet te lezen is', mailCase({ invoices: 0, problems: [problem('damaged')], mail: automatic }), 'pass'],
  [
    'niet als dat stuk zelf zegt dat het iets anders is',
    mailCase({ invoices: 0, problems: [problem('not-an-invoice')], mail: automatic }),
    fails({ reason: automatic.automatic }),
  ],
  [
    'ook als dat stuk misschien een factuur is',
    mailCase({ invoices: 0, problems: [problem('not-an-invoice', false)], mail: automatic }),
    'pass',
  ],
  [
    'een machine die onze brief beantwoordt met een onleesbare bijlage',
    mailCase({ invoices: 0, answers, problems: [problem('damaged')], mail: automatic }),
    fails({ reason: automatic.automatic }),
  ],
  ['een machine die onze brief beantwoordt met een factuur', mailCase({ answers, mail: automatic }), 'pass'],
  [
    'een mens die onze brief beantwoordt met een onleesbare bijlage, en een machine citeert',
    mailCase({ invoices: 0, answers, problems: [problem('damaged')], mail: perhaps }),
    'pass',
  ],
  ['een mens die onze brief beantwoordt', mailCase({ invoices: 0, answers }), 'pass'],
  [
    'een bericht van onze eigen postbus dat zegt wat het is',
    mailCase({ mail: { loop: true, ...automatic } }),
    fails({ reason: automatic.automatic }),
  ],
  ['een bericht van onze eigen postbus, wat er ook bij zit', mailCase({ mail: { loop: true } }), fails({ reason: 'loop' })],
]);
