import {
  doubtful,
  invoice,
  invoiceCase,
  invoiceLine,
  missing,
  oneLine,
  perhapsMissing,
  readSpecification,
  sure,
} from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const unborn = { birthDate: missing, bsn: missing };
describeRule('L03', [
  ['naam, adres en geboortedatum', oneLine({}), 'pass'],
  ['naam, adres en BSN', oneLine({ birthDate: missing, bsn: sure('999990019') }), 'pass'],
  ['geen geboortedatum en geen BSN', oneLine(unborn), fails({ missing: ['geboortedatum of BSN'] })],
  ['geen naam en geen adres', oneLine({ clientName: missing, address: missing }), fails({ missing: ['naam', 'adres'] })],
  ['niet alles is gelezen', oneLine({ birthDate: perhapsMissing, bsn: missing }), isInDoubt()],
  ['adres niet gevonden, maar niet alles is gelezen', oneLine({ address: perhapsMissing }), isInDoubt()],
  ['als adres alleen de plaats', oneLine({ address: sure('Tilburg') }), isInDoubt({ town: 'Tilburg' })],
  [
    'een verzamelfactuur: het minimum van de specificatie is genoeg',
    invoiceCase({ lines: [invoiceLine(unborn), invoiceLine({ ...unborn, clientNumber: sure('400102') })] }),
    'not-applicable',
  ],
  [
    'twee regels over één cliënt',
    invoiceCase({ lines: [invoiceLine(unborn), invoiceLine(unborn)] }),
    fails({ missing: ['geboortedatum of BSN'] }),
  ],
  [
    'twee regels, maar één cliëntnummer is niet zeker: het kan een verzamelfactuur zijn',
    invoiceCase({ lines: [invoiceLine(unborn), invoiceLine({ ...unborn, clientNumber: doubtful('400101') })] }),
    isInDoubt({ missing: ['geboortedatum of BSN'] }),
  ],
  [
    'één regel met een cliëntnummer dat niet zeker is: meer cliënten zijn er niet',
    oneLine({ ...unborn, clientNumber: doubtful('400101') }),
    fails({ missing: ['geboortedatum of BSN'] }),
  ],
  [
    'een factuur met specificatie',
    invoiceCase({ invoice: invoice({ ownLines: [invoiceLine(unborn)], specification: readSpecification() }) }),
    'not-applicable',
  ],
  [
    'een naam en een adres die niet zeker gelezen zijn, staan er wel',
    oneLine({ clientName: doubtful('F. Verzonnen'), address: doubtful('Bedachtlaan 7') }),
    'pass',
  ],
  [
    'twee regels zonder cliëntnummer: het kunnen twee cliënten zijn',
    invoiceCase({ lines: [invoiceLine({ ...unborn, clientNumber: missing }), invoiceLine({ ...unborn, clientNumber: missing })] }),
    'not-applicable',
  ],
]);
