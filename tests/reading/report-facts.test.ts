import { describe, expect, it, test } from 'vitest';
import { isIsoDate } from '#domain';
import { writeDoc } from '../support/doc-write.ts';
import { example, file, pdfOf, submissionsOf } from '../support/reading-invoices.ts';
import { type Around, closing, inWord, reportOf, sent, told, whole, wholeOf } from '../support/told-report.ts';
import { docx, paragraph, table } from '../support/word-write.ts';

describe('de laatste dag van de beschikking', () => {
  test.each([
    ['Einddatum beschikking: 15-03-2026', '2026-03-15'],
    ['Einddatum van de huidige indicatie: 15 maart 2026', '2026-03-15'],
    ['Datum einde toewijzing: 15-3-26', '2026-03-15?'],
    ['Beschikking geldig t/m: 15-03-2026', '2026-03-15'],
    ['De beschikking loopt tot en met 15 maart 2026.', '2026-03-15'],
    ['De Wmo-beschikking van mevrouw loopt af op zondag 15 maart 2026.', '2026-03-15'],
    ['De indicatie eindigt per 15 maart 2026 en wij vragen een nieuwe.', '2026-03-15'],
    ['De beschikking loopt tot 15 maart 2026.', '2026-03-15?'],
    ['Beschikking: 16-03-2025 t/m 15-03-2026', '2026-03-15'],
    ['Looptijd indicatie van 16 maart 2025 tot en met 15 maart 2026', '2026-03-15'],
    ['De indicatie voor begeleiding is afgegeven voor de periode van 16 maart 2025 tot en met 15 maart 2026.', '2026-03-15'],
    ['Einddatum: 15-03-2026', '2026-03-15?'],
    ['Geldig t/m 15-03-2026', '2026-03-15?'],
    ['Evaluatieperiode: 1-1-2025 t/m 31-12-2025', '-'],
    ['Wij vragen een nieuwe beschikking tot en met 15 maart 2027.', '-'],
    ['Gewenste einddatum beschikking: 15-03-2027', '-'],
    ['De zorgovereenkomst loopt tot en met 15 maart 2027.', '-'],
    ['De beschikking is van 16 maart 2025.', '-'],
  ])('%s', async (line, expected) => {
    const { endDate } = await reportOf(inWord('Cliëntnummer: 412345', line));
    expect(told(endDate)).toBe(expected);
    if (endDate.state === 'read') expect(isIsoDate(endDate.value)).toBe(true);
  });

  it('wat ernaast gevraagd of geëvalueerd wordt, telt niet', async () => {
    const report = await reportOf(
      inWord(
        'Einddatum beschikking: 15-03-2026',
        'Evaluatieperiode: 1-1-2025 t/m 31-12-2025',
        'Wij vragen verlenging van de beschikking aan van 16 maart 2026 tot en met 15 maart 2027.',
      ),
    );
    expect(told(report.endDate)).toBe('2026-03-15');
  });
  it('twee verschillende zijn niet zeker', async () => {
    const report = await reportOf(inWord('Einddatum beschikking: 15-03-2026', 'Einddatum beschikking: 30-06-2026'));
    expect(told(report.endDate)).toBe('2026-03-15?');
  });
  it('gebroken over twee regels van een pdf', async () => {
    const body =
      'Evaluatieverslag\nCliëntnummer: 412345\nDe huidige beschikking voor de begeleiding loopt tot en met 15\nmaart 2026 en de doelen zijn nog niet gehaald.';
    expect(told((await reportOf(await pdfOf((pdf) => pdf.text(body), example), {}, 'verslag.pdf')).endDate)).toBe('2026-03-15');
  });
});

describe('over wie het gaat', () => {
  test.each([
    ['Naam cliënt: Joke Voorbeeld', 'Joke Voorbeeld'],
    ['Cliënt: mevr. J. Voorbeeld (geb. 3 april 1961), cliëntnummer 412345', 'mevr. J. Voorbeeld'],
    ['Betreft: dhr. K. van der Test, geb. 11-12-1979', 'dhr. K. van der Test'],
    ['Dit verslag gaat over mevrouw J. Voorbeeld, die al jaren bij ons is.', 'J. Voorbeeld?'],
    ['Dhr. K.L. van der Test heeft het jaar goed doorlopen.', 'K.L. van der Test?'],
    ['Met mevrouw Joke de Vries-Voorbeeld is het plan besproken.', 'Joke de Vries-Voorbeeld?'],
    ['Mevrouw gaat naar school.', '-'],
  ])('%s', async (line, name) => expect(told((await reportOf(inWord(line, 'Naam begeleider: Piet Proef'))).clientName)).toBe(name));

  test.each([
    ['Geboren te Goirle op 3 april 1961', '1961-04-03'],
    ['Geb.datum: 03-04-1961', '1961-04-03'],
    ['Geboortedatum: 3-4-61', '1961-04-03?'],
    ['In zorg sinds 1 mei 2019', '-'],
    ['Beschikking van 1-1-2021 t/m 31-12-2023', '-'],
  ])('%s', async (line, birth) => expect(told((await reportOf(inWord('Cliëntnummer: 412345', line))).birthDate)).toBe(birth));

  it('naast een eigen nummer van de onderaannemer geldt dat van Siem', async () => {
    const report = await reportOf(inWord('Cliëntnummer: 55210', 'Cliëntnummer (Siem): 412345', 'Siem-nummer: 412345'));
    expect(told(report.clientNumber)).toBe('412345');
  });
  it('wie het schreef', async () => {
    expect(told((await reportOf(inWord('Cliëntnummer: 412345', 'Opgesteld door: Piet Proef, begeleider'))).author)).toBe('Piet Proef');
  });
});

describe('een nummer dat het verslag zelf niet noemt', () => {
  const bytes = inWord('Naam cliënt: Joke Voorbeeld');
  test.each([
    ['de bestandsnaam', {}, 'Evaluatieverslag_412345_20260130.docx', '412345?'],
    ['de bestandsnaam, voor het onderwerp', { subject: 'Verslag 412399' }, 'verslag-412345.docx', '412345?'],
    ['het onderwerp', { subject: 'Herindicatie cliënt 412345' }, 'verslag.docx', '412345?'],
    ['de mail', { text: 'Bijgaand het verslag van cliëntnummer 412345.\nK.v.K. 12345678, tel. 013 5432100' }, 'verslag.docx', '412345?'],
    ['de mail, zonder label', { text: 'Bijgaand 412345.\nKvK 12345678' }, 'verslag.docx', '412345?'],
    ['twee nummers zijn er geen', { subject: 'Verslag 412345 en 412399' }, 'verslag.docx', '-'],
    ['een datum is geen nummer', { subject: 'Verslag 30012026' }, 'verslag 20260130.docx', '-'],
  ])('%s', async (_what, mail, name, expected) => expect(told((await reportOf(bytes, mail, name)).clientNumber)).toBe(expected));

  it('waar het staat, blijft bekend: de mail is geen bijlage', async () => {
    expect((await reportOf(bytes, { subject: 'Verslag 412345' })).clientNumber).toMatchObject({ where: { attachment: 0 } });
  });
});

const facts: readonly (readonly [string, string])[] = [
  ['Naam', 'Joke Voorbeeld'],
  ['Geboortedatum', '3 april 1961'],
  ['Siemnummer', '412345'],
  ['Einddatum indicatie', '15-03-2026'],
];
describe('vormen van een verslag', () => {
  const title = paragraph('Verslag herindicatie');
  const rest = closing.map((line) => paragraph(line)).join('');
  test.each([
    ['een tabel van label en waarde', 'docx', docx(title + table(...facts.map((row) => row.map((cell) => [cell]))) + rest)],
    [
      'een tabel met de koppen erboven',
      'docx',
      docx(
        title +
          table(
            facts.map(([label]) => [label]),
            facts.map(([, value]) => [value]),
          ) +
          rest,
      ),
    ],
    [
      'twee labels naast elkaar',
      'docx',
      docx(
        title +
          table(
            [0, 1].flatMap((at) => facts[at]!.map((cell) => [cell])),
            [2, 3].flatMap((at) => facts[at]!.map((cell) => [cell])),
          ) +
          rest,
      ),
    ],
    [
      'een waarde die zelf een label lijkt',
      'docx',
      docx(title + table([['Product'], ['Indicatie begeleiding']], ...facts.toReversed().map((row) => row.map((cell) => [cell]))) + rest),
    ],
    ['Word van voor 2007', 'doc', writeDoc({ title: 'Evaluatieverslag', facts, paragraphs: closing })],
  ])('%s', async (_what, kind, bytes) => expect(wholeOf(await reportOf(bytes, {}, `verslag.${kind}`))).toEqual(whole));

  it('koppen en voeten die op elke bladzijde terugkomen', async () => {
    const bytes = await pdfOf((pdf) => {
      for (const page of [1, 2]) {
        if (page === 2) pdf.addPage();
        pdf
          .text('Evaluatieverslag – Siemnummer: 412345', 50, 30)
          .text(`Zorg Voorbeeld, KvK 12345678, pagina ${page} van 2`, 50, 760, { lineBreak: false });
        if (page === 1)
          pdf
            .text('Naam: Joke Voorbeeld', 50, 90)
            .text('Geboortedatum: 3 april 1961')
            .text('De beschikking loopt tot en met 15 maart 2026.');
        else pdf.text(closing.join('\n'), 50, 90);
      }
    }, example);
    expect(wholeOf(await reportOf(bytes, {}, 'verslag.pdf'))).toEqual(whole);
  });
});

describe('wat geen verslag is', () => {
  const plan = docx(
    [
      'Begeleidingsplan',
      'Naam cliënt: Joke Voorbeeld',
      'Cliëntnummer: 412345',
      'Einddatum beschikking: 15-03-2026',
      'Doelen',
      'Zelfredzaamheid.',
    ]
      .map((line) => paragraph(line))
      .join(''),
  );
  const beschikking = docx(
    [
      'Gemeente Tilburg',
      'Beschikking maatwerkvoorziening Wmo',
      'Geachte mevrouw,',
      'De beschikking is geldig van 16 maart 2025 tot en met 15 maart 2026. Na een evaluatie van de doelen kunt u verlenging vragen.',
    ]
      .map((line) => paragraph(line))
      .join(''),
  );
  test.each([
    ['een begeleidingsplan', plan],
    ['de beschikking van de gemeente', beschikking],
  ])('%s alleen: een medewerker kijkt', async (_what, bytes) =>
    expect(await sent(bytes, {}, 'bijlage.docx')).toMatchObject([{ kind: 'other', problem: { reason: 'not-an-invoice', certain: false } }]),
  );

  it('naast een verslag tellen zij niet', async () => {
    const files = [file('verslag.docx', inWord('Cliëntnummer: 412345')), file('plan.docx', plan), file('bijlage.docx', beschikking)];
    expect(await submissionsOf(files, { mailbox: 'herindicatie' })).toMatchObject([{ kind: 'evaluatieverslag' }]);
  });
  it('algemene voorwaarden ook niet', async () => {
    expect(await sent(docx(paragraph('Algemene voorwaarden') + paragraph('Artikel 1')))).toEqual([]);
  });
});

describe('meer verslagen in een mail', () => {
  const [joke, vera] = [
    inWord('Cliëntnummer: 412345', 'Naam cliënt: Joke Voorbeeld'),
    inWord('Cliëntnummer: 412399', 'Naam cliënt: Vera Test'),
  ];
  const numbers = async (files: Parameters<typeof submissionsOf>[0], mail: Around = {}) =>
    (await submissionsOf(files, { mailbox: 'herindicatie', ...mail })).map((one) =>
      one.kind === 'evaluatieverslag' ? told(one.report.clientNumber) : one.kind,
    );

  it('elk is een zaak, in de volgorde van de mail', async () => {
    expect(await numbers([file('a.docx', joke), file('b.docx', vera)])).toEqual(['412345', '412399']);
  });
  it('hetzelfde in Word en in pdf is er een, en het zekerste blijft', async () => {
    const lines = ['Evaluatieverslag Wmo', 'Cliëntnummer: 412345', 'Naam cliënt: Joke Voorbeeld', ...closing];
    const pdf = await pdfOf((page) => page.text(lines.join('\n')), example);
    expect(await numbers([file('a.docx', joke), file('a.pdf', pdf)])).toEqual(['412345']);
    expect(await numbers([file('a.docx', inWord('Naam cliënt: Joke Voorbeeld')), file('a.pdf', pdf)])).toEqual(['412345']);
  });
  it('dezelfde cliënt met een ander verslag is een zaak apart', async () => {
    const later = inWord(
      'Cliëntnummer: 412345',
      'Naam cliënt: Joke Voorbeeld',
      'Einddatum beschikking: 15-03-2026',
      'Nieuwe inzichten over werk, wonen en schulden zijn hier bijgeschreven.',
    );
    expect(await numbers([file('a.docx', joke), file('b.docx', later)])).toHaveLength(2);
  });
  it('een nummer in de mail is van geen van beide, een nummer in de bestandsnaam wel', async () => {
    const [one, other] = [
      inWord('Naam cliënt: Joke Voorbeeld'),
      inWord('Naam cliënt: Vera Test', 'Woont op zichzelf en gaat naar school.'),
    ];
    expect(await numbers([file('a.docx', one), file('b 412399.docx', other)], { subject: 'Verslagen, cliënt 412345' })).toEqual([
      '-',
      '412399?',
    ]);
  });
});
