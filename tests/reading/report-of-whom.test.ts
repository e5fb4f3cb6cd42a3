import { describe, expect, it, test } from 'vitest';
import { closing, reportOf, told, whole, wholeOf } from '../support/told-report.ts';
import { docx, paragraph, table } from '../support/word-write.ts';

/** A string is a line of text, rows of cells are a table. */
const report = (...parts: readonly (string | readonly (readonly string[])[])[]): Uint8Array =>
  docx(
    ['Evaluatieverslag Wmo', ...parts, ...closing]
      .map((part) => (typeof part === 'string' ? paragraph(part) : table(...part.map((row) => row.map((cell) => cell.split('|'))))))
      .join(''),
  );
const client = [
  ['Naam', 'Joke Voorbeeld'],
  ['Geboortedatum', '03-04-1961'],
  ['Siem-cliëntnummer', '412345'],
  ['Einddatum beschikking', '15-03-2026'],
];

describe('van wie een verslag is', () => {
  test.each([
    [
      'de vertegenwoordiger staat voor de cliënt',
      report(
        'Wettelijk vertegenwoordiger',
        [
          ['Naam', 'P. Proef'],
          ['Geboortedatum', '01-01-1960'],
        ],
        'Cliëntgegevens',
        client,
        'Contactpersoon',
        [
          ['Naam', 'T. Proef'],
          ['Geboortedatum', '02-02-1970'],
        ],
      ),
    ],
    [
      'vragen met het antwoord eronder',
      report(
        '1. Wat is de naam van de cliënt?',
        'Joke Voorbeeld',
        '2. Wat is de geboortedatum van de cliënt?',
        '03-04-1961',
        '3. Onder welk nummer is de cliënt bekend bij Siem?',
        '412345',
        '4. Tot wanneer loopt de huidige indicatie?',
        '15-03-2026',
        '5. Tot wanneer wordt verlenging gevraagd?',
        '15-03-2027',
      ),
    ],
    [
      'vorige, huidige en gevraagde indicatie',
      report('Cliënt: Joke Voorbeeld', 'Geb. datum: 03-04-1961', 'Siem nummer: 412345', [
        ['Indicatie', 'Product', 'Van', 'Tot en met'],
        ['Vorige', 'Begeleiding licht', '16-03-2024', '15-03-2025'],
        ['Huidige', 'Begeleiding midden', '16-03-2025', '15-03-2026'],
        ['Gevraagd', 'Begeleiding midden', '16-03-2026', '15-03-2027'],
      ]),
    ],
    [
      'een verslagperiode naast het einde van de indicatie',
      report(
        'Naam: Joke Voorbeeld\tGeboren: 03-04-1961\tSiem: 412345',
        'Verslagperiode: 16-03-2025 - 05-01-2026\tIndicatie tot en met: 15-03-2026',
      ),
    ],
    [
      'een toewijzing met haar eerste dag',
      report(
        'Cliënt: Joke Voorbeeld',
        'Geb. datum: 03-04-1961',
        'Siem nummer: 412345',
        'De toewijzing van 16 maart 2025 loopt tot en met 15 maart 2026.',
      ),
    ],
    [
      'koppen boven waarden, waarvan er een ontbreekt',
      report(
        'Dossiernummer 257724',
        [
          ['Achternaam en voorletters', 'Geboortedatum', 'Cliëntnummer Siem', 'Burgerservicenummer'],
          ['Joke Voorbeeld', '03-04-1961', '412345', ''],
        ],
        'Einddatum beschikking: 15-03-2026',
        'Datum: 11-01-2026  Naam: K. Proef',
      ),
    ],
  ])('%s', async (_what, bytes) => expect(wholeOf(await reportOf(bytes))).toEqual(whole));

  it('een dossiernummer van de organisatie is niet zeker dat van de cliënt', async () => {
    expect(told((await reportOf(report('Dossiernummer 257724', 'Naam cliënt: Joke Voorbeeld'))).clientNumber)).not.toMatch(/\d$/);
  });
  it('waar om het nummer van Siem gevraagd wordt is een ander nummer niet zeker', async () => {
    const { clientNumber } = await reportOf(report('Cliëntnummer: 306881', [['Nummer bij Siem', 'onbekend']]));
    expect(told(clientNumber)).toBe('306881?');
  });
  it('de naam onder een handtekening is niet zeker die van de cliënt', async () => {
    const { clientName } = await reportOf(report('Cliëntnummer: 412345', 'Datum: 11-01-2026  Naam: K. Proef'));
    expect(told(clientName)).not.toMatch(/\w$/);
  });
  it('van twee namen is geen zeker', async () => {
    expect(told((await reportOf(report('Cliëntnummer: 412345', 'Naam: A. Proef', 'Naam: B. Proef'))).clientName)).toBe('A. Proef?');
  });
  it('een naam die op de volgende regel doorgaat is niet zeker', async () => {
    expect(told((await reportOf(report('Cliëntnummer: 412345', 'Naam cliënt: Joke van der'))).clientName)).toBe('Joke van der?');
  });
  it('alleen de gegevens van een vertegenwoordiger zijn niet zeker die van de cliënt', async () => {
    const { clientName, birthDate } = await reportOf(
      report('Bewindvoerder', [
        ['Naam', 'P. Proef'],
        ['Geboortedatum', '01-01-1960'],
      ]),
    );
    expect([told(clientName), told(birthDate)]).toEqual(['P. Proef?', '1960-01-01?']);
  });
  it('een vraag naar een ander, een ander nummer of wat gewenst is, vult niets in over de cliënt', async () => {
    const answered = report(
      'Wat is het contractnummer met Siem?',
      '70012',
      'Wat is de geboortedatum van de partner van de cliënt?',
      '01-01-1970',
      'Wat is de naam van de cliënt zijn mentor?',
      'P. Proef',
      'Tot wanneer wilt u de huidige indicatie verlengen?',
      '15-03-2027',
    );
    expect(wholeOf(await reportOf(answered))).toEqual({ clientNumber: '-', clientName: '-', birthDate: '-', endDate: '-' });
    const { clientNumber } = await reportOf(
      report('Onder welk nummer kent Siem de cliënt: nummer bij Siem (niet uw eigen nummer)?', '412345'),
    );
    expect(told(clientNumber)).toBe('412345');
  });
  it.each([
    ['een dag in een latere kolom', ['Indicatie', 'Tot en met', 'Evaluatie op'], ['Huidige', '15-03-2026', '15-06-2026']],
    ['een lege laatste dag', ['Indicatie', 'Besluit', 'Van', 'Tot en met'], ['Huidige', '01-03-2025', '16-03-2025', '']],
    ['een indicatie van een andere wet', ['Wlz-indicatie', 'Van', 'Tot en met'], ['Huidige', '16-03-2025', '15-03-2028']],
  ])('van de huidige indicatie is %s niet zeker de laatste', async (_what, head, row) => {
    expect(told((await reportOf(report('Cliëntnummer: 412345', [head, row]))).endDate)).not.toMatch(/\d$/);
  });
  it('een gevraagde indicatie blijft dat in de cel achter haar eerste dag', async () => {
    const { endDate } = await reportOf(report([['Gevraagde verlenging vanaf', '16-03-2026', 'Indicatie tot en met', '15-03-2027']]));
    expect(told(endDate)).toBe('-');
  });
  it('een achternaam die als een label begint blijft heel', async () => {
    expect(told((await reportOf(report('Naam cliënt: Joke Siemons'))).clientName)).toBe('Joke Siemons');
    expect(told((await reportOf(report('Naam cliënt: Joke Gebers geb. 03-04-1961'))).clientName)).toBe('Joke Gebers');
  });
  it('een familielid is niet de cliënt, ook onder een kop met een dubbele punt', async () => {
    const relative = [
      ['Naam', 'P. Proef'],
      ['Geboortedatum', '01-01-1960'],
    ];
    expect(wholeOf(await reportOf(report('Gegevens echtgenoot:', relative, 'Zus van de cliënt', relative, 'Cliënt', client)))).toEqual(
      whole,
    );
  });
  it('een leeg vak voor een contactpersoon begint geen gegevens van een ander', async () => {
    const [name = [], birth = [], ...others] = client;
    expect(wholeOf(await reportOf(report([name, birth, ['Contactpersoon', ''], ...others])))).toEqual(whole);
  });
});
