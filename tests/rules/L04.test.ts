import { read } from '#domain';
import { careClient, doubtful, listed, missing, oneLine, sheet, sure } from '../support/rules-builders.ts';
import type { Row } from '../support/rules-row.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const named = (name: string, lastName = 'Verzonnen') =>
  oneLine({ clientName: sure(name) }, undefined, '2026-01', { careClients: [careClient({ lastName })] });
const between = 'van der den het ten ter aan bij onder over uit dos dhr mevr mevrouw de la ’t';
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
  [
    'een andere geboortedatum bij een nummer van een specificatie waarin niemand zo heet: misschien een eigen nummer',
    oneLine({ birthDate: sure('1961-12-04'), ...listed('400101', 'C. Anders') }),
    isInDoubt({ fields: ['geboortedatum'] }),
  ],
  [
    'dag en maand omgewisseld in een specificatie: misschien zo geschreven',
    oneLine({ ...listed('400101', 'F. Verzonnen'), birthDate: read('1961-12-04', sheet('C2')) }),
    isInDoubt({ fields: ['geboortedatum'] }),
  ],
  [
    'een heel andere geboortedatum in een specificatie',
    oneLine({ ...listed('400101', 'F. Verzonnen'), birthDate: read('1961-12-05', sheet('C2')) }),
    fails({ fields: ['geboortedatum'] }),
  ],
  [
    'een andere geboortedatum bij het nummer van wie zo heet',
    oneLine({ birthDate: sure('1961-12-04'), ...listed('400101', 'F. Verzonnen') }),
    fails({ fields: ['geboortedatum'] }),
  ],
  ['het BSN uit het register', withBsn('hash-of-the-bsn'), 'pass'],
  ['een ander BSN', withBsn('hash-of-another'), fails({ fields: ['BSN'] })],
  ['een ander BSN, niet zeker gelezen', withBsn('hash-of-another', doubtful('999990019')), isInDoubt({ fields: ['BSN'] })],
  [
    'een andere geboortedatum en een ander BSN',
    oneLine({ birthDate: sure('1961-12-04'), bsn: sure('999990019') }, undefined, '2026-01', {
      bsnHashes: new Map([[1, 'hash-of-another']]),
    }),
    fails({ fields: ['geboortedatum', 'BSN'] }),
  ],
  ['het BSN uit het register, niet zeker gelezen', withBsn('hash-of-the-bsn', doubtful('999990019')), 'pass'],
  ...[sure('999990019'), doubtful('999990019')].map(
    (bsn): Row => [
      `een BSN ${bsn.certain ? '' : 'in twijfel '}van een cliënt van wie het register er geen heeft`,
      oneLine({ bsn }, undefined, '2026-01', {
        careClients: [careClient({ bsnHash: undefined })],
        bsnHashes: new Map([[1, 'hash-of-the-bsn']]),
      }),
      'pass',
    ],
  ),
  ['alleen voorletters', named('F. A.'), 'pass'],
  ['een achternaam van alleen tussenvoegsels in het register', named('F. Verzonnen', 'van den'), 'pass'],
  ['een verkorte achternaam van vier letters', named('F. Verz'), 'pass'],
  ['een verkorte achternaam van drie letters', named('F. Ver'), isInDoubt({ fields: ['naam'] })],
  ['de achternaam met iets erachter', named('F. Verzonnenstein'), 'pass'],
  ['alleen het einde van de achternaam', named('F. Zonnen'), isInDoubt({ fields: ['naam'] })],
  [
    'alleen tussenvoegsels gemeen hebben is niet genoeg',
    named(`K. ${between} Anders`, `${between} Verzonnen`),
    isInDoubt({ fields: ['naam'] }),
  ],
  ['letters van elders', named('Søren Łuksß', 'Soren'), 'pass'],
  ['de ß en de ł van het register', named('F. Lasski', 'Łaßki'), 'pass'],
  ['hoofdletters', named('F. VERZONNEN'), 'pass'],
  ['voorletters en tussenvoegsels', named('Mw. F.A. van der Verzonnen'), 'pass'],
  ['accenten', named('F. Bedäçht', 'Bedacht'), 'pass'],
  ['de naam van een partner erbij', named('F. Bedacht-Verzonnen'), 'pass'],
  ['een andere achternaam', named('K. Heelanders'), isInDoubt({ fields: ['naam'] })],
  ['Jan is geen korte vorm van Jansen', named('Jan de Vries', 'Jansen'), isInDoubt({ fields: ['naam'] })],
  ['zonder leveringsovereenkomst wordt niet gezegd wiens nummer het is', oneLine({ birthDate: sure('1999-01-01') }, []), 'not-applicable'],
  ['een achternaam van drie letters', named('F. Bos', 'Bos'), 'pass'],
  ['een achternaam van twee letters zegt te weinig', named('K. Heelanders', 'Li'), 'pass'],
  ['een van de twee achternamen in het register', named('F. Verzonnen', 'Bedacht-Verzonnen'), 'pass'],
  [
    'een andere geboortedatum, en een BSN dat niet zeker gelezen is',
    oneLine({ birthDate: sure('1961-12-04'), bsn: doubtful('999990019') }, undefined, '2026-01', {
      bsnHashes: new Map([[1, 'hash-of-another']]),
    }),
    fails({ fields: ['geboortedatum'] }),
  ],
]);
