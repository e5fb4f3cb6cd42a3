import { onderaannemer } from '../support/rules-builders.ts';
import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const candidates = [onderaannemer()];
describeRule('M01', [
  ['een adres uit het register', mailCase(), 'pass'],
  [
    'een verzenddienst voor een adres uit het register',
    mailCase({ sender: { kind: 'verzenddienst', address: 'facturen@zorgzuid.example', candidates } }),
    'pass',
  ],
  ['een adres dat Siem niet kent', mailCase({ sender: { kind: 'unknown', address: 'iemand@elders.example' } }), fails()],
  ['een collega stuurt door: een medewerker kijkt', mailCase({ sender: { kind: 'siem' } }), isInDoubt({ siem: true })],
]);
