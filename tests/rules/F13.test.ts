import { doubtful, invoice, invoiceCase, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const withVat = (vat: ReturnType<typeof sure<number>>) =>
  invoiceCase({ invoice: invoice({ vat, total: sure(49190 + (vat.state === 'read' ? vat.value : 0)) }) });
describeRule('F13', [
  ['geen btw op de factuur', withVat(missing), 'pass'],
  ['btw € 0,00', withVat(sure(0)), 'pass'],
  ['21% btw', withVat(sure(10330)), fails({ vatCents: 10330 })],
  ['een btw-bedrag dat niet zeker gelezen is', withVat(doubtful(10330)), isInDoubt({ vatCents: 10330 })],
  ['niet alles is gelezen', withVat(perhapsMissing), isInDoubt()],
]);
