import { mailCase, problem } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const detail = 'wat er gevonden is';
const alone = (...problems: ReturnType<typeof problem>[]) => mailCase({ invoices: 0, problems });
describeRule('M05', [
  ['alles is gelezen', mailCase(), 'pass'],
  ['een wachtwoord op de enige bijlage', alone(problem('encrypted')), fails({ reason: 'encrypted', detail })],
  ['een versleutelde mail', alone(problem('encrypted-mail')), fails({ reason: 'encrypted-mail', detail })],
  ['een archief dat geen zip is', alone(problem('foreign-archive')), fails({ reason: 'foreign-archive', detail })],
  [
    'een archief dat geen zip is naast een goede factuur: de specificatie kan erin zitten',
    mailCase({ problems: [problem('foreign-archive')] }),
    isInDoubt({ reason: 'foreign-archive', detail }),
  ],
  ['een beschadigde bijlage', alone(problem('damaged')), fails({ reason: 'damaged', detail })],
  ['het lezen is gestopt: dat zegt niets over het bestand', alone(problem('stopped', false)), isInDoubt({ reason: 'stopped', detail })],
  [
    'een beschadigde bijlage naast een goede factuur',
    mailCase({ problems: [problem('damaged')] }),
    isInDoubt({ reason: 'damaged', detail }),
  ],
  ['een scan zegt M06', alone(problem('picture')), 'pass'],
  [
    'na een onderbreking wordt niet opnieuw gelezen',
    mailCase({ interruptedBefore: true }),
    isInDoubt({ reason: 'stopped', interrupted: true }),
  ],
]);
