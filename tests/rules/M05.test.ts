import { mailCase, problem } from '../support/rules-mails.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const detail = 'wat er gevonden is';
const alone = (...problems: ReturnType<typeof problem>[]) => mailCase({ invoices: 0, problems });
describeRule('M05', [
  ['alles is gelezen', mailCase(), 'pass'],
  ['een wachtwoord op de enige bijlage', alone(problem('encrypted')), fails({ reason: 'encrypted', detail })],
  [
    'een wachtwoord, nadat de afzender hoorde dat wij zulke bestanden niet lezen: geen weigering in stilte',
    mailCase({ invoices: 0, problems: [problem('encrypted')], afterLetter: 'm0-1' }),
    isInDoubt({ reason: 'encrypted', detail, afterLetter: true }),
  ],
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
  ['een lege bijlage', alone(problem('empty')), fails({ reason: 'empty', detail })],
  ['een bijlage die te groot is', alone(problem('too-large')), fails({ reason: 'too-large', detail })],
  [
    'twee bijlagen, waarvan het lezen van één is gestopt',
    alone(problem('damaged'), problem('stopped', false)),
    isInDoubt({ reason: 'damaged', detail }),
  ],
  [
    'een beschadigde bijlage naast een factuur en een verslag',
    mailCase({ reports: 1, problems: [problem('damaged')] }),
    isInDoubt({ reason: 'damaged', detail }),
  ],
  ['een scan zegt M06', alone(problem('picture')), 'pass'],
  ['een document dat geen factuur is zegt M04', alone(problem('not-an-invoice')), 'pass'],
  [
    'met punten in wat er gevonden is',
    alone({ ...problem('damaged'), detail: 'Bladzijde 1. Meer niet.' }),
    fails({ reason: 'damaged', detail: 'Bladzijde 1. Meer niet.' }),
  ],
  [
    'na een onderbreking wordt niet opnieuw gelezen',
    mailCase({ interruptedBefore: true }),
    isInDoubt({ reason: 'stopped', interrupted: true }),
  ],
]);
