import {
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  leveringsovereenkomst,
  missing,
  oneLine,
  oneOf,
  perhapsMissing,
  product,
  readSpecification,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, isInDoubt } from '../support/rules-table.ts';

describeRule('L19', [
  ['alles is zeker gelezen', oneLine({}), 'pass'],
  ['het bedrag niet', oneLine({ amount: doubtful(49190) }), isInDoubt({ fields: ['bedrag'] })],
  [
    'cliëntnummer, product en aantal niet',
    oneLine({ clientNumber: doubtful('400101'), clientName: missing, product: doubtful(product('BG-M')), quantity: doubtful(oneOf()) }),
    isInDoubt({ fields: ['cliëntnummer', 'product', 'aantal'] }),
  ],
  ['het aantal niet, maar het bedrag is toch al fout: L08 zegt het', oneLine({ amount: 468, quantity: doubtful(oneOf()) }), 'pass'],
  [
    'het aantal en het product niet, en het bedrag past bij niets',
    oneLine({ amount: 468, product: doubtful(product('BG-M')), quantity: doubtful(oneOf()) }),
    isInDoubt({ fields: ['product', 'aantal'] }),
  ],
  ['het bedrag is misschien toch genoemd', oneLine({ amount: perhapsMissing }), isInDoubt({ fields: ['bedrag'] })],
  [
    'ontbreekt een cel met een bedrag, dan zegt F10 het',
    invoiceCase({
      invoice: invoice({
        lines: [invoiceLine({ amount: missing })],
        specification: readSpecification({ missingCells: [{ column: 'amount', where: sheet('E2') }], sumCents: undefined }),
      }),
    }),
    'pass',
  ],
  [
    'ontbreekt een andere cel, dan blijft een regel zonder bedrag in twijfel',
    invoiceCase({
      invoice: invoice({
        lines: [invoiceLine({ amount: missing })],
        specification: readSpecification({ missingCells: [{ column: 'name', where: sheet('B2') }] }),
      }),
    }),
    isInDoubt({ fields: ['bedrag'] }),
  ],
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
  [
    'een twijfelachtig nummer op een regel zonder aantal',
    oneLine({ clientNumber: doubtful('400101'), clientName: missing, quantity: perhapsMissing }),
    isInDoubt({ fields: ['cliëntnummer'] }),
  ],
  [
    'een twijfelachtig nummer naast de naam van wie het is',
    oneLine({ clientNumber: doubtful('400101'), clientName: sure('Verzonnen, F.') }),
    'pass',
  ],
  [
    'een twijfelachtig nummer en een twijfelachtige naam: misschien samen van een andere regel',
    oneLine({ clientNumber: doubtful('400101'), clientName: doubtful('Verzonnen, F.') }),
    isInDoubt({ fields: ['cliëntnummer'] }),
  ],
  [
    'een twijfelachtig nummer naast alleen een achternaam: misschien van een familielid',
    oneLine({ clientNumber: doubtful('400101'), clientName: sure('Verzonnen') }),
    isInDoubt({ fields: ['cliëntnummer'] }),
  ],
  [
    'een twijfelachtig nummer van iemand met die naam, voor wie een ander de zorg geeft',
    oneLine({ clientNumber: doubtful('400101') }, [
      leveringsovereenkomst('BG-M', '2025-03-01', undefined, { onderaannemerNumber: 'OA-002' }),
    ]),
    isInDoubt({ fields: ['cliëntnummer'] }),
  ],
]);
