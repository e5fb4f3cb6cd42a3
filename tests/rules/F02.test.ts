import { doubtful, invoice, invoiceCase, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const dated = (date: ReturnType<typeof sure<string>>, received = '2026-02-02') => invoiceCase({ received, invoice: invoice({ date }) });
describeRule('F02', [
  ['gedateerd op de dag van ontvangst', dated(sure('2026-02-02')), 'pass'],
  ['gedateerd een dag na ontvangst', dated(sure('2026-02-03')), fails({ date: '2026-02-03', received: '2026-02-02' })],
  [
    'een datum in de toekomst die niet goed leesbaar is',
    dated(doubtful('2026-08-02')),
    isInDoubt({ date: '2026-08-02', received: '2026-02-02' }),
  ],
  ['er staat geen datum en alles is gelezen', dated(missing), fails()],
  ['geen datum gevonden, maar niet alles is gelezen', dated(perhapsMissing), isInDoubt()],
  ['een datum die niet goed leesbaar is', dated(doubtful('2026-02-01')), isInDoubt({ date: '2026-02-01' })],
]);
