import { mailCase, problem } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

describeRule('M06', [
  ['een PDF met tekst', mailCase(), 'pass'],
  ['een scan of foto', mailCase({ invoices: 0, problems: [problem('picture')] }), fails()],
  ['een beschadigde bijlage is geen scan', mailCase({ invoices: 0, problems: [problem('damaged')] }), 'pass'],
  ['een mail zonder bijlage', mailCase({ invoices: 0 }), 'not-applicable'],
]);
