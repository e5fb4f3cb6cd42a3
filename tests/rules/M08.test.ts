import { mailCase, problem } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

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
    'een bericht van onze eigen postbus dat zegt wat het is',
    mailCase({ mail: { loop: true, ...automatic } }),
    fails({ reason: automatic.automatic }),
  ],
  ['een bericht van onze eigen postbus, wat er ook bij zit', mailCase({ mail: { loop: true } }), fails({ reason: 'loop' })],
]);
