import { doubtful, invoice, invoiceCase, missing, onderaannemer, sure } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const other = 'NL20INGB0001234567';
const withIban = (iban: ReturnType<typeof sure<string>>, more = {}) => invoiceCase({ invoice: invoice({ iban }), ...more });
describeRule('F04', [
  ['het IBAN uit het register', withIban(sure('NL91ABNA0417164300')), 'pass'],
  [
    'een tweede IBAN uit het register',
    withIban(sure(other), { onderaannemer: onderaannemer({ ibans: ['NL91ABNA0417164300', other] }) }),
    'pass',
  ],
  ['een geldig IBAN dat Siem niet kent', withIban(sure(other)), fails()],
  ['ook bij twijfel over het lezen wordt niet zomaar betaald', withIban(doubtful(other)), fails()],
  ['van wie de factuur is staat niet vast: F19 zegt het', withIban(sure(other), { onderaannemer: undefined }), 'not-applicable'],
  ['zonder IBAN zegt F03 het', withIban(missing), 'not-applicable'],
  ['met foute controlecijfers zegt F03 het', withIban(sure('NL92ABNA0417164300')), 'not-applicable'],
  ['het IBAN van een andere onderaannemer zegt F19', withIban(sure(other), { otherSupplierBy: 'iban' }), 'not-applicable'],
]);
