import { describe, expect, it } from 'vitest';
import type { Submission } from '#domain';
import { writeReportDocx } from '#samples';
import { example, file, pdfOf, submissionsOf } from '../support/reading-invoices.ts';
import { docx, paragraph } from '../support/word-write.ts';

const text = (number: string): string =>
  `Evaluatieverslag Wmo-begeleiding\n${number}Naam cliënt: Joke Voorbeeld\nGeboortedatum: 3 april 1961\nBeschikking loopt tot en met 15-03-2026\nDatum verslag: 30-01-2026\n\nEvaluatie van de doelen\nEr is een stap gezet.\nConclusie\nVoortzetting is nodig.`;
const read = async (body: string, mail: Parameters<typeof submissionsOf>[1] = {}): Promise<Submission | undefined> =>
  (await submissionsOf([file('verslag.pdf', await pdfOf((pdf) => pdf.text(body), example))], { mailbox: 'herindicatie', ...mail }))[0];

describe('evaluatieverslag', () => {
  it('nummer, geboortedatum, einddatum en datum', async () => {
    expect(await read(text('Cliëntnummer Siem: 412345\n'))).toMatchObject({
      kind: 'evaluatieverslag',
      report: {
        clientNumber: { value: '412345', certain: true },
        clientName: { value: 'Joke Voorbeeld' },
        birthDate: { value: '1961-04-03', certain: true },
        endDate: { value: '2026-03-15', certain: true },
        reportDate: { value: '2026-01-30' },
      },
    });
  });
  it('het nummer uit het onderwerp is nooit zeker, en twee nummers zijn er geen', async () => {
    expect(await read(text(''), { subject: 'Verslag 412345' })).toMatchObject({
      report: { clientNumber: { value: '412345', certain: false } },
    });
    expect(await read(text(''), { subject: 'Verslag 412345 of 412346' })).toMatchObject({
      report: { clientNumber: { state: 'absent', certain: false } },
    });
  });
  it('met een alinea van een hele bladzijde', async () => {
    const long = 'Er is dit jaar samen met de cliënt gewerkt aan de doelen uit het plan. '.repeat(60);
    const bytes = docx([...text('Cliëntnummer Siem: 412345\n').split('\n'), long].map(paragraph).join(''));
    const submissions = await submissionsOf([file('verslag.docx', bytes)], { mailbox: 'herindicatie' });
    expect(submissions).toMatchObject([
      { kind: 'evaluatieverslag', report: { clientNumber: { value: '412345' }, endDate: { value: '2026-03-15' } } },
    ]);
  });
  it('label en waarde in twee cellen van een Word-tabel', async () => {
    const bytes = writeReportDocx({
      clientNumber: '412345',
      name: 'Joke Voorbeeld',
      birthDate: '1961-04-03',
      provider: 'Zorg Voorbeeld',
      endDate: '2026-03-15',
      reportDate: '2026-01-30',
    });
    expect((await submissionsOf([file('verslag.docx', bytes)], { mailbox: 'herindicatie' }))[0]).toMatchObject({
      kind: 'evaluatieverslag',
      report: {
        clientNumber: { value: '412345', certain: true },
        clientName: { value: 'Joke Voorbeeld' },
        birthDate: { value: '1961-04-03', certain: true },
        endDate: { value: '2026-03-15', certain: true },
        reportDate: { value: '2026-01-30' },
      },
    });
  });
});
