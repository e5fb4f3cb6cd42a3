import { doubtful, invoice, invoiceCase, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const withTotal = (total: ReturnType<typeof sure<number>>) => invoiceCase({ invoice: invoice({ total }) });
describeRule('F18', [
  ['het totaal staat erop', withTotal(sure(49190)), 'pass'],
  ['er staat geen totaal en alles is gelezen', withTotal(missing), fails()],
  ['geen totaal gevonden, maar niet alles is gelezen', withTotal(perhapsMissing), isInDoubt()],
  ['twee bedragen kunnen het totaal zijn', withTotal(doubtful(49190)), isInDoubt({ totalCents: 49190 })],
]);
