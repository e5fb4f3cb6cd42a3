import { describe, expect, it, test } from 'vitest';
import { example, pdfOf } from '../support/reading-invoices.ts';
import { closing, inWord, reportOf, told, whole, wholeOf } from '../support/told-report.ts';
import { docx, paragraph, table } from '../support/word-write.ts';

/** Rows of cells, as they stand in the form of another organisation. */
const form = (title: string, ...rows: readonly (readonly string[])[]): Uint8Array =>
  docx(
    paragraph(title) + table(...rows.map((row) => row.map((cell) => cell.split('|')))) + closing.map((line) => paragraph(line)).join(''),
  );

describe('formulieren van andere organisaties', () => {
  test.each([
    [
      'genummerde vakken met de waarde eronder',
      form(
        'Verslag herindicatie Wmo',
        ['1. Naam', '2. Cliëntnummer (Siem)'],
        ['Joke Voorbeeld', '412345'],
        ['3. Geboortedatum', '4. Product'],
        ['3 april 1961', 'Begeleiding zwaar'],
        ['5. Looptijd huidige indicatie', '6. Datum verslag'],
        ['16-03-2025 t/m 15-03-2026', '11-01-2026'],
      ),
    ],
    [
      'een naam in delen, naast die van een contactpersoon',
      form(
        'Zorgplanevaluatie',
        ['Achternaam', 'Voorbeeld', 'Voornaam', 'Joke'],
        ['Tussenvoegsel', '-', 'Geb. datum', '3/4/1961'],
        ['Nummer Siem', '412345', 'BSN', 'n.v.t.'],
        ['Beschikking van', '16/3/2025', 'Beschikking tot en met', '15/3/2026'],
        ['Contactpersoon', 'mw. T. Proef', 'Telefoon', '06-12345678'],
      ),
    ],
    [
      'vragen met een nummer van hun hoofdstuk',
      form(
        'Evaluatieformulier Wmo-ondersteuning',
        ['1. Cliëntgegevens'],
        ['1.1 Naam cliënt:', 'Joke Voorbeeld'],
        ['1.2 Geb.datum:', '03-04-1961'],
        ['1.3 Cliëntnr. Siem:', '412345'],
        ['1.4 Einddatum indicatie:', '15-03-2026'],
        ['2. Gegevens aanbieder'],
        ['2.1 Organisatie:', 'Zorghoeve De Proef'],
        ['2.2 Naam medewerker:', 'T. Proef'],
      ),
    ],
    [
      'aankruisvakken tussen de waarden',
      form(
        'Evaluatieformulier Wmo',
        ['Naam cliënt', 'Geboortedatum', 'Siem-ID'],
        ['Joke Voorbeeld', '03-04-1961', '412345'],
        ['Voorziening', 'Ingangsdatum indicatie', 'Einddatum indicatie'],
        ['☒ Begeleiding  ☐ Dagopvang  ☐ Beschermd wonen', '16-03-2025', '15-03-2026'],
      ),
    ],
    [
      'de geboortedatum van een ander',
      form(
        'Eindevaluatie',
        ['Voor- en achternaam cliënt', 'Joke Voorbeeld'],
        ['Geboortedatum cliënt', '03-04-1961'],
        ['Cliëntnummer bij Siem', '412345'],
        ['Indicatie geldig van / tot en met', '16-03-2025 / 15-03-2026'],
        ['Aanwezig', 'cliënt, mentor dhr. P. Proef (geb. 1-1-1960)'],
      ),
    ],
    [
      'een brief met een onderwerp',
      docx(
        [
          'Betreft: verlenging indicatie mevrouw Joke Voorbeeld (Siemnr. 412345)',
          'Bij dezen de evaluatie. Cliënt is geboren op 3 april 1961. De huidige beschikking eindigt op 15 maart 2026.',
          ...closing,
        ]
          .map((line) => paragraph(line))
          .join(''),
      ),
    ],
  ])('%s', async (_what, bytes) => expect(wholeOf(await reportOf(bytes))).toEqual(whole));

  it('alleen de geboortedatum van een ander is niet zeker die van de cliënt', async () => {
    const bytes = inWord('Cliëntnummer: 412345', 'Aanwezig: mentor dhr. P. Proef (geb. 1-1-1960)');
    expect(told((await reportOf(bytes)).birthDate)).toBe('1960-01-01?');
  });
  it('een achternaam met zijn tussenvoegsels in hetzelfde vak', async () => {
    const report = await reportOf(form('Evaluatie', ['Achternaam', 'van der Proef', 'Voorletters', 'J.A.'], ['Siem-nr.', '412345']));
    expect(told(report.clientName)).toBe('J.A. van der Proef');
  });
  it.each(['Ingevuld op', 'Opgesteld', 'Gesprek gevoerd op', 'Evaluatiegesprek gehouden op'])('de dag achter "%s"', async (label) => {
    expect(told((await reportOf(inWord('Cliëntnummer: 412345', `${label}: 2 februari 2026`))).reportDate)).toBe('2026-02-02');
  });
  it('vragen die over twee regels van hun vak lopen', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(9).text('Evaluatieverslag Wmo', 50, 50);
      const cells = (y: number, ...texts: readonly string[]): void => {
        for (const [at, text] of texts.entries()) if (text !== '') pdf.text(text, [50, 180, 310, 430][at] ?? 50, y);
      };
      cells(90, 'Naam van de cliënt', 'Joke Voorbeeld', 'Geboortedatum', '03-04-1961');
      cells(112, 'Cliëntnummer bij', '412345', 'Datum waarop de', '15-03-2026');
      cells(123, 'Siem', '', 'beschikking eindigt', '');
      cells(145, 'Naam van de', 'T. Proef', 'Datum van dit', '02-02-2026');
      cells(156, 'begeleider', '', 'verslag', '');
      pdf.text(closing.join('\n'), 50, 190);
    }, example);
    const report = await reportOf(bytes, {}, 'verslag.pdf');
    expect({ ...wholeOf(report), reportDate: told(report.reportDate) }).toEqual({ ...whole, reportDate: '2026-02-02' });
  });
  it('een vraag in kleine letters onder een andere is geen vervolg ervan', async () => {
    const bytes = await pdfOf((pdf) => {
      pdf.fontSize(9).text('Evaluatieverslag Wmo', 50, 50);
      pdf.text('naam cliënt', 50, 90).text('Joke Voorbeeld', 200, 90).text('telefoon', 50, 103);
      pdf.text('siemnummer', 50, 116).text('412345', 200, 116).text(closing.join('\n'), 50, 150);
    }, example);
    expect(told((await reportOf(bytes, {}, 'verslag.pdf')).clientName)).toBe('Joke Voorbeeld');
  });
  it('de dag van het verslag gaat voor die van een gesprek', async () => {
    const lines = ['Cliëntnummer: 412345', 'Vorige evaluatie gehouden op 10-07-2025', 'Gesprek gevoerd op 10-01-2026', 'Datum: 02-02-2026'];
    expect(told((await reportOf(inWord(...lines))).reportDate)).toBe('2026-02-02');
  });
  it('een onderwerp is geen naam', async () => {
    expect(told((await reportOf(inWord('Betreft: verlenging van de indicatie', 'Cliëntnummer: 412345'))).clientName)).not.toMatch(/[^?-]$/);
  });
  it('een nummer dat niet zegt van wie het is, is niet zeker', async () => {
    expect(told((await reportOf(form('Evaluatieverslag', ['Naam', 'Joke Voorbeeld'], ['Nummer', '412345']))).clientNumber)).toBe('412345?');
  });
  it.each([
    'Zorghoeve De Proef – dossier 82853',
    'Dossier: 82853',
    'Intern cliëntnummer: 82853',
    'Cliëntnummer: 82853 (ons kenmerk)',
    'Relatienummer cliënt: 82853',
  ])('"%s" is het nummer van de aanbieder zelf', async (line) => {
    expect(told((await reportOf(inWord(line, 'Naam cliënt: Joke Voorbeeld'))).clientNumber)).toBe('82853?');
    expect(told((await reportOf(inWord(line, 'Siem: 412345'))).clientNumber)).toBe('412345');
  });
  it.each([
    'Hierbij het verslag van onze cliënt mevrouw J. Voorbeeld (cliëntnummer 412345).',
    'Ons kenmerk: EV-82853, cliëntnummer: 412345',
    'Dossier: cliëntnummer 412345',
  ])('een eigen nummer of woord neemt dat van de cliënt niet weg: %s', async (line) => {
    expect(told((await reportOf(inWord(line))).clientNumber)).toBe('412345');
  });
  it.each(['Relatienummer', 'Intern nr', 'Dossier'])('"%s" naast het cliëntnummer in een tabel', async (label) => {
    const bytes = form('Evaluatie', ['Cliëntnummer', '412345', label, '82853'], ['Naam cliënt', 'Joke Voorbeeld']);
    expect(told((await reportOf(bytes)).clientNumber)).toBe('412345');
  });
  it('de vorige, de huidige en de gevraagde indicatie onder elkaar', async () => {
    const bytes = form(
      'Evaluatieverslag',
      ['Cliëntnummer (Siem)', '412345'],
      ['Vorige indicatie', '01-03-2024 t/m 28-02-2025'],
      ['Huidige indicatie', '16-03-2025 t/m 15-03-2026'],
      ['Gevraagde indicatie', '16-03-2026 t/m 15-03-2027'],
      ['Verslagperiode', '01-06-2025 t/m 31-12-2025'],
    );
    expect(told((await reportOf(bytes)).endDate)).toBe('2026-03-15');
  });
  it.each([
    'Aanvraag indicatie per 01-04-2026 t/m 31-03-2027',
    'Voorstel einddatum indicatie: 31-03-2027',
    'Beoogde indicatie: 01-04-2026 t/m 31-03-2027',
    'Wij willen graag een indicatie tot en met 31-03-2027',
    'De indicatie Wlz eindigt op 31-03-2027',
  ])('"%s" zegt niet wanneer de beschikking eindigt', async (line) => {
    expect(told((await reportOf(inWord('Siemnummer: 412345', line))).endDate)).not.toBe('2027-03-31');
  });
  it.each([
    'De beschikking van mevrouw Nieuwenhuis loopt af op 15 maart 2026.',
    'Vorige week bleek dat de beschikking eindigt op 15 maart 2026.',
    'De komende weken maken wij een plan, want de beschikking eindigt op 15 maart 2026.',
    'Na aanvraag is een beschikking afgegeven, geldig tot en met 15 maart 2026.',
    'Wij willen u laten weten dat de beschikking eindigt op 15 maart 2026.',
  ])('"%s" zegt het wel', async (line) => {
    expect(told((await reportOf(inWord('Siemnummer: 412345', line))).endDate)).toMatch(/^2026-03-15/);
  });
  it('waarvoor de beschikking is staat in het kopje; van twee is niet zeker welke', async () => {
    const [care, dagopvang] = ['Einddatum beschikking begeleiding: 15-03-2026', 'Einddatum beschikking dagopvang: 30-06-2026'];
    expect(told((await reportOf(inWord('Siemnummer: 412345', care))).endDate)).toBe('2026-03-15');
    expect(told((await reportOf(inWord('Siemnummer: 412345', care, dagopvang))).endDate)).toBe('2026-03-15?');
  });
  it('de dag onder zijn kopje, naast wie het schreef', async () => {
    const bytes = form('Evaluatie', ['Siemnummer', '412345'], ['Datum verslag', 'Opgesteld door'], ['02-02-2026', 'T. Proef']);
    expect(told((await reportOf(bytes)).reportDate)).toBe('2026-02-02');
  });
  it('de dag boven een brief', async () => {
    expect(told((await reportOf(inWord('Tilburg, 2 februari 2026', 'Cliëntnummer: 412345'))).reportDate)).toBe('2026-02-02');
  });
});
