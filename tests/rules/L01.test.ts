import {
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  missing,
  oneLine,
  perhapsMissing,
  readSpecification,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const lines = [invoiceLine({ clientNumber: missing })];
describeRule('L01', [
  ['het cliëntnummer staat erop', oneLine({ clientNumber: sure('400101') }), 'pass'],
  ['een nummer dat niet goed leesbaar is: L19 zegt het', oneLine({ clientNumber: doubtful('400101') }), 'pass'],
  ['er staat geen nummer en alles is gelezen', oneLine({ clientNumber: missing }), fails()],
  ['geen nummer gevonden, maar niet alles is gelezen', oneLine({ clientNumber: perhapsMissing }), isInDoubt()],
  [
    'F10 noemt de lege cel al',
    invoiceCase({
      invoice: invoice({ lines, specification: readSpecification({ missingCells: [{ column: 'clientNumber', where: sheet('A2') }] }) }),
    }),
    'not-applicable',
  ],
  [
    'een andere cel is leeg: van het nummer zegt F10 niets',
    invoiceCase({
      invoice: invoice({ lines, specification: readSpecification({ missingCells: [{ column: 'amount', where: sheet('E2') }] }) }),
    }),
    fails(),
  ],
  [
    'F10 noemt de lege cel, en nog een andere',
    invoiceCase({
      invoice: invoice({
        lines,
        specification: readSpecification({
          missingCells: [
            { column: 'clientNumber', where: sheet('A2') },
            { column: 'amount', where: sheet('E2') },
          ],
        }),
      }),
    }),
    'not-applicable',
  ],
]);
