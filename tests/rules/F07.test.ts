import { type DateRange, type Field, wholeMonth } from '#domain';
import { credit, doubtful, invoice, invoiceCase, invoiceLine, missing, perhapsMissing, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const on = (received: string, month = '2026-01') => invoiceCase({ received, invoice: invoice({ period: sure(wholeMonth(month)) }) });
const onLines = (...periods: readonly Field<DateRange>[]) =>
  invoiceCase({
    received: '2026-01-05',
    invoice: invoice({ period: missing, ownLines: periods.map((period) => invoiceLine({ period })) }),
  });
// 31 January 2026 is a Saturday: the 30th is the last working day.
describeRule('F07', [
  ['de dag na de maand', on('2026-02-01'), 'pass'],
  ['de laatste dag van de maand', on('2026-01-31'), fails({ month: '2026-01', withinPeriod: true })],
  ['de laatste werkdag van de maand: een opmerking', on('2026-01-30'), fails({ month: '2026-01', withinPeriod: true })],
  ['de dag voor de laatste werkdag', on('2026-01-29'), fails({ month: '2026-01', withinPeriod: false })],
  ['ver van tevoren', on('2026-01-02', '2026-02'), fails({ month: '2026-02', withinPeriod: false })],
  [
    'een maand die niet zeker gelezen is',
    invoiceCase({ received: '2026-01-05', invoice: invoice({ period: doubtful(wholeMonth('2026-01')) }) }),
    isInDoubt({ month: '2026-01', withinPeriod: false }),
  ],
  [
    'de maand staat alleen op de regels',
    invoiceCase({
      received: '2026-01-05',
      invoice: invoice({ period: missing, ownLines: [invoiceLine({ period: sure(wholeMonth('2026-01')) })] }),
    }),
    fails({ month: '2026-01', withinPeriod: false }),
  ],
  [
    'de maand staat alleen op de regels, op één niet zeker gelezen',
    onLines(sure(wholeMonth('2026-01')), doubtful(wholeMonth('2026-01'))),
    isInDoubt({ month: '2026-01', withinPeriod: false }),
  ],
  [
    'de maand staat alleen op de regels, en de factuur noemt misschien een andere',
    invoiceCase({
      received: '2026-01-05',
      invoice: invoice({ period: perhapsMissing, ownLines: [invoiceLine({ period: sure(wholeMonth('2026-01')) })] }),
    }),
    isInDoubt({ month: '2026-01', withinPeriod: false }),
  ],
  ['op de regels staan twee maanden', onLines(sure(wholeMonth('2026-01')), sure(wholeMonth('2025-12'))), 'not-applicable'],
  ['niet elke regel noemt een maand', onLines(sure(wholeMonth('2026-01')), missing), 'not-applicable'],
  ['geen maand: F06 zegt het', invoiceCase({ invoice: invoice({ period: missing }) }), 'not-applicable'],
  ['een creditfactuur mag altijd', credit([invoiceLine({ amount: -491.9 })]), 'not-applicable'],
]);
