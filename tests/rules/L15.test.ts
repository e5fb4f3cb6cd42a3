import {
  invoice,
  invoiceCase,
  invoiceLine,
  missing,
  oneLine,
  perhapsMissing,
  readSpecification,
  recognised,
  sheet,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const named = (kind: Parameters<typeof recognised>[0]) => oneLine({ product: sure(recognised(kind)) });
describeRule('L15', [
  ['een product dat Siem kent', oneLine({}), 'pass'],
  [
    '"begeleiding" zonder categorie',
    named({ kind: 'ambiguous', candidates: ['BG-L', 'BG-M', 'BG-Z'] }),
    fails({ recognised: 'ambiguous' }),
  ],
  ['iets wat Siem niet kent', named({ kind: 'unknown' }), fails({ recognised: 'unknown' })],
  ['OAD zegt L13', named({ kind: 'not-for-siem' }), 'pass'],
  ['er staat geen product en alles is gelezen', oneLine({ product: missing }), fails()],
  ['geen product gevonden, maar niet alles is gelezen', oneLine({ product: perhapsMissing }), isInDoubt()],
  [
    'F10 noemt de lege cel al',
    invoiceCase({
      invoice: invoice({
        lines: [invoiceLine({ product: missing })],
        specification: readSpecification({ missingCells: [{ column: 'product', where: sheet('D2') }] }),
      }),
    }),
    'not-applicable',
  ],
]);
