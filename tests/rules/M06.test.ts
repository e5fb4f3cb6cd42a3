import { doubtful, invoice, invoiceCase, missing } from '../support/rules-builders.ts';
import { mailCase, problem } from '../support/rules-mails.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('M06', [
  ['een PDF met tekst', mailCase(), 'pass'],
  ['een scan of foto', mailCase({ invoices: 0, problems: [problem('picture')] }), fails()],
  [
    'een herkende scan waarvan twee waarden niet zeker gelezen zijn',
    invoiceCase({ invoice: invoice({ isScan: true, total: doubtful(49190), iban: missing }) }),
    fails({ fields: ['totaal', 'IBAN'] }),
  ],
  ['een beschadigde bijlage is geen scan', mailCase({ invoices: 0, problems: [problem('damaged')] }), 'pass'],
  ['een factuur en een verslag', mailCase({ reports: 1 }), 'pass'],
  ['een verslag naast een bijlage die geen scan is', mailCase({ invoices: 0, reports: 1, problems: [problem('damaged')] }), 'pass'],
  ['een factuur naast een bijlage die geen scan is', mailCase({ problems: [problem('damaged')] }), 'pass'],
  ['een mail zonder bijlage', mailCase({ invoices: 0 }), 'not-applicable'],
]);
