import { type DateRange, type Field, lastDayOf } from '#domain';
import { doubtful, invoice, invoiceCase, invoiceLine, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

type Period = Field<DateRange>;
const whole = (month: string) => ({ from: `${month}-01`, to: lastDayOf(month) });
const over = (period: Period, ...ofLines: readonly Period[]) =>
  invoiceCase({
    invoice: invoice({ period, ownLines: (ofLines.length === 0 ? [missing] : ofLines).map((own) => invoiceLine({ period: own })) }),
  });
const [december, january] = [whole('2025-12'), whole('2026-01')];
const both = { from: '2025-12-01', to: '2026-01-31' };
describeRule('F06', [
  ['één kalendermaand', over(sure(january)), 'pass'],
  ['een deel van één maand', over(sure({ from: '2026-01-23', to: '2026-01-31' })), 'pass'],
  ['twee maanden', over(sure(both)), fails(both)],
  [
    'van de laatste dag van een maand tot de eerste van de volgende',
    over(sure({ from: '2026-01-31', to: '2026-02-01' })),
    fails({ from: '2026-01-31', to: '2026-02-01' }),
  ],
  ['vanaf een dag, zonder einde', over(sure({ from: '2026-01-12' })), fails({ from: '2026-01-12', to: null })],
  ['geen maand boven de factuur, en maar op één van twee regels', over(missing, sure(january), missing), fails()],
  ['geen maand boven de factuur, op elke regel een andere: nabetaling', over(missing, sure(december), sure(january)), isInDoubt()],
  ['dezelfde maand op elke regel, één niet zeker gelezen', over(missing, sure(january), doubtful(january)), isInDoubt()],
  ['geen maand en geen regels', invoiceCase({ invoice: invoice({ period: missing, ownLines: [] }) }), fails()],
  ['twee maanden en geen regels', invoiceCase({ invoice: invoice({ period: sure(both), ownLines: [] }) }), fails(both)],
  ['twee maanden, een regel noemt er twee', over(sure(both), sure(both), sure(january)), fails(both)],
  ['elke regel noemt dezelfde maand als de factuur', over(sure(january), sure(january), sure(january)), 'pass'],
  ['twee maanden, niet zeker gelezen', over(doubtful(both)), isInDoubt(both)],
  ['twee maanden nabetaling, elke regel noemt zijn maand', over(sure(both), sure(december), sure(january)), isInDoubt(both)],
  ['"maandelijks", zonder maand', over(missing), fails()],
  ['geen maand gevonden, maar niet alles is gelezen', over(perhapsMissing), isInDoubt()],
  ['geen maand boven de factuur, wel op elke regel dezelfde', over(missing, sure(january), sure(january)), 'pass'],
  ['dezelfde maand op elke regel, niet zeker gelezen', over(missing, doubtful(january)), isInDoubt()],
  ['een maand die niet zeker gelezen is', over(doubtful(january)), isInDoubt(january)],
  [
    'een regel over een andere maand dan de factuur',
    over(sure(january), sure(december), missing),
    isInDoubt({ ...january, otherOnLines: ['2025-12'] }),
  ],
  [
    'een regel over twee maanden op een factuur over één',
    over(sure(january), sure({ from: '2025-12-15', to: '2026-01-14' })),
    isInDoubt({ ...january, otherOnLines: ['more-than-one-month'] }),
  ],
  ['een regel "vanaf 12 januari" hoort bij de maand van de factuur', over(sure(january), sure({ from: '2026-01-12' })), 'pass'],
]);
