import { wholeMonth } from '#domain';
import { credit, invoice, invoiceCase, invoiceLine, missing, sure } from '../support/rules-builders.ts';
import { describeRule, fails } from '../support/rules-table.ts';

const on = (received: string, month: string) => invoiceCase({ received, invoice: invoice({ period: sure(wholeMonth(month)) }) });
const late = (received: string, deadline: string) => fails({ deadline, received });
describeRule('F08', [
  ['de vijfde werkdag na januari', on('2026-02-06', '2026-01'), 'pass'],
  ['de dag na de vijfde werkdag', on('2026-02-07', '2026-01'), late('2026-02-07', '2026-02-06')],
  ['maart: Goede Vrijdag en Tweede Paasdag tellen niet mee', on('2026-04-09', '2026-03'), 'pass'],
  ['maart, een dag later', on('2026-04-10', '2026-03'), late('2026-04-10', '2026-04-09')],
  ['april: 5 mei telt niet mee', on('2026-05-08', '2026-04'), 'pass'],
  ['april, een dag later', on('2026-05-09', '2026-04'), late('2026-05-09', '2026-05-08')],
  ['december 2025: 1 en 2 januari tellen niet mee', on('2026-01-09', '2025-12'), 'pass'],
  ['december 2025, een dag later', on('2026-01-10', '2025-12'), late('2026-01-10', '2026-01-09')],
  ['zonder maand', invoiceCase({ invoice: invoice({ period: missing }) }), 'not-applicable'],
  ['een creditfactuur heeft een eigen termijn', credit([invoiceLine({ amount: -491.9 })]), 'not-applicable'],
]);
