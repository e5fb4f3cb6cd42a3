import { careClient, doubtful, missing, oneLine, sure } from '../support/rules-builders.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const named = (name: string, lastName = 'Verzonnen') =>
  oneLine({ clientName: sure(name) }, undefined, '2026-01', { careClients: [careClient({ lastName })] });
const withBsn = (hash: string, field = sure('999990019')) =>
  oneLine({ birthDate: missing, bsn: field }, undefined, '2026-01', { bsnHashes: new Map([[1, hash]]) });
describeRule('L04', [
  ['de geboortedatum uit het register', oneLine({ birthDate: sure('1961-04-12') }), 'pass'],
  ['het jaar in twee cijfers: 61', oneLine({ birthDate: sure('2061-04-12') }), 'pass'],
  ['een andere geboortedatum', oneLine({ birthDate: sure('1961-12-04') }), fails({ fields: ['geboortedatum'] })],
  [
    'een andere geboortedatum, niet zeker gelezen',
    oneLine({ birthDate: doubtful('1961-12-04') }),
    isInDoubt({ fields: ['geboortedatum'] }),
  ],
  [
    'een andere geboortedatum bij een nummer dat niet zeker gelezen is',
    oneLine({ birthDate: sure('1961-12-04'), clientNumber: doubtful('400101') }),
    isInDoubt({ fields: ['geboortedatum'] }),
  ],
  ['het BSN uit het register', withBsn('hash-of-the-bsn'), 'pass'],
  ['een ander BSN', withBsn('hash-of-another'), fails({ fields: ['BSN'] })],
  ['een ander BSN, niet zeker gelezen', withBsn('hash-of-another', doubtful('999990019')), isInDoubt({ fields: ['BSN'] })],
  ['voorletters en tussenvoegsels', named('Mw. F.A. van der Verzonnen'), 'pass'],
  ['accenten', named('F. Bedäçht', 'Bedacht'), 'pass'],
  ['de naam van een partner erbij', named('F. Bedacht-Verzonnen'), 'pass'],
  ['een andere achternaam', named('K. Heelanders'), isInDoubt({ fields: ['naam'] })],
  ['Jan is geen korte vorm van Jansen', named('Jan de Vries', 'Jansen'), isInDoubt({ fields: ['naam'] })],
  ['zonder leveringsovereenkomst wordt niet gezegd wiens nummer het is', oneLine({ birthDate: sure('1999-01-01') }, []), 'not-applicable'],
]);
