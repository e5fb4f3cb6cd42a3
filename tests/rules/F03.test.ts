import { doubtful, invoice, invoiceCase, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const withIban = (iban: ReturnType<typeof sure<string>>) => invoiceCase({ invoice: invoice({ iban }) });
describeRule('F03', [
  ['een geldig IBAN', withIban(sure('NL91ABNA0417164300')), 'pass'],
  ['ook een buitenlands IBAN is geldig', withIban(sure('BE68539007547034')), 'pass'],
  ['de controlecijfers kloppen niet', withIban(sure('NL92ABNA0417164300')), fails({ invalid: true })],
  ['er staat geen IBAN en alles is gelezen', withIban(missing), fails()],
  ['geen IBAN gevonden, maar niet alles is gelezen', withIban(perhapsMissing), isInDoubt()],
  ['een onleesbaar cijfer wijst niets af', withIban(doubtful('NL92ABNA0417164300')), isInDoubt({ invalid: true })],
  ['een geldig IBAN waarover twijfel is', withIban(doubtful('NL91ABNA0417164300')), isInDoubt({ doubtful: true })],
]);
