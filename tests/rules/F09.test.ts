import { doubtful, invoice, invoiceCase, invoiceLine, missing, readSpecification, sheet, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const two = [invoiceLine(), invoiceLine({ clientNumber: sure('400102') })];
const twoInDoubt = [invoiceLine(), invoiceLine({ clientNumber: doubtful('400102') })];
const totals = [invoiceLine({ clientNumber: missing, amount: 983.8 })];
describeRule('F09', [
  ['een factuur voor één cliënt', invoiceCase(), 'not-applicable'],
  [
    'twee producten van één cliënt',
    invoiceCase({ lines: [invoiceLine(), invoiceLine({ product: 'DO-2', amount: 435.97 })] }),
    'not-applicable',
  ],
  ['twee cliënten met specificatie', invoiceCase({ invoice: invoice({ ownLines: two, specification: readSpecification() }) }), 'pass'],
  ['twee cliënten zonder specificatie', invoiceCase({ lines: two }), fails()],
  ['twee cliënten, waarvan één niet zeker gelezen', invoiceCase({ lines: twoInDoubt }), isInDoubt()],
  [
    'totalen per product zonder specificatie',
    invoiceCase({ invoice: invoice({ ownLines: totals, lines: [], hasTotalsPerProduct: true }) }),
    fails(),
  ],
  [
    'totalen per product, niet zeker gelezen',
    invoiceCase({ invoice: invoice({ ownLines: [invoiceLine({ amount: doubtful(98380) })], lines: [], hasTotalsPerProduct: true }) }),
    isInDoubt(),
  ],
  [
    'totalen per product, waarvan één niet zeker gelezen',
    invoiceCase({
      invoice: invoice({ ownLines: [...totals, invoiceLine({ amount: doubtful(98380) })], lines: [], hasTotalsPerProduct: true }),
    }),
    isInDoubt(),
  ],
  [
    'één cliënt, en een regel zonder nummer',
    invoiceCase({ lines: [invoiceLine(), invoiceLine({ clientNumber: missing })] }),
    'not-applicable',
  ],
  [
    'een specificatie die niet te lezen is',
    invoiceCase({ invoice: invoice({ ownLines: two, specification: { state: 'unreadable', where: sheet('A1'), reason: 'beveiligd' } }) }),
    isInDoubt(),
  ],
]);
