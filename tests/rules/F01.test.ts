import { doubtful, invoice, invoiceCase, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const numbered = (number: ReturnType<typeof sure<string>>) => invoiceCase({ invoice: invoice({ number }) });
describeRule('F01', [
  ['het factuurnummer staat erop', numbered(sure('2026-0101')), 'pass'],
  ['er staat geen nummer en alles is gelezen', numbered(missing), fails()],
  ['geen nummer gevonden, maar niet alles is gelezen', numbered(perhapsMissing), isInDoubt()],
  ['het nummer is niet goed leesbaar', numbered(doubtful('2O26-01')), isInDoubt({ found: '2O26-01' })],
]);
