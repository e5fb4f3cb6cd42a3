import { invoice, invoiceCase } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const received = (day: string, form: 'pdf' | 'ubl' | 'pdf-and-ubl') => invoiceCase({ received: day, invoice: invoice({ form }) });
describeRule('F15', [
  ['UBL zonder PDF, de dag voordat Siem die aanneemt', received('2025-12-31', 'ubl'), fails({ acceptedFrom: '2026-01-01' })],
  ['UBL zonder PDF, vanaf 1 januari 2026', received('2026-01-01', 'ubl'), 'pass'],
  ['UBL met PDF mag altijd', received('2025-12-31', 'pdf-and-ubl'), 'not-applicable'],
  ['alleen PDF mag altijd', received('2025-12-31', 'pdf'), 'not-applicable'],
]);
