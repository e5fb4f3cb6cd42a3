import {
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  missing,
  oneLine,
  oneOf,
  perhapsMissing,
  product,
  readSpecification,
} from '../support/rules-builders.ts';
import { describeRule, isInDoubt } from '../support/rules-table.ts';

describeRule('L19', [
  ['alles is zeker gelezen', oneLine({}), 'pass'],
  ['het bedrag niet', oneLine({ amount: doubtful(49190) }), isInDoubt({ fields: ['bedrag'] })],
  [
    'cliëntnummer, product en aantal niet',
    oneLine({ clientNumber: doubtful('400101'), product: doubtful(product('BG-M')), quantity: doubtful(oneOf()) }),
    isInDoubt({ fields: ['cliëntnummer', 'product', 'aantal'] }),
  ],
  ['het aantal niet, maar het bedrag is toch al fout: L08 zegt het', oneLine({ amount: 468, quantity: doubtful(oneOf()) }), 'pass'],
  ['een aantal hoeft er niet te staan', oneLine({ quantity: perhapsMissing }), 'pass'],
  ['een regel zonder bedrag wordt nooit stil goedgekeurd', oneLine({ amount: missing }), isInDoubt({ fields: ['bedrag'] })],
  [
    'ontbreekt de kolom met bedragen, dan zegt F10 het',
    invoiceCase({
      invoice: invoice({
        lines: [invoiceLine({ amount: missing })],
        specification: readSpecification({ missingColumns: ['amount'], sumCents: undefined }),
      }),
    }),
    'pass',
  ],
]);
