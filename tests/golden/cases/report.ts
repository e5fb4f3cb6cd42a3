import { addDays } from '#domain';
import {
  fullName,
  makeLine,
  reportFacts,
  reportParagraphs,
  reportTitle,
  type SampleAttachment,
  type SamplePersonName,
  type SampleReport,
  sampleOnderaannemers,
  samplePerson,
  writeDocx,
  writeInvoicePdf,
  writeReportDocx,
  writeReportPdf,
} from '#samples';
import { writeDoc } from '../../support/doc-write.ts';
import { scanPdf } from '../../support/scans.ts';
import { file, type GoldenCase, inMonth, invoiceBy, type MailChanges, mailFrom } from '../golden-case.ts';

const { fable } = sampleOnderaannemers;
const received = '2026-02-03';

const reportOn = (name: SamplePersonName, endDate: string): SampleReport => {
  const person = samplePerson(name);
  return {
    clientNumber: person.number,
    name: fullName(person),
    birthDate: person.birthDate,
    provider: fable.party.name,
    endDate,
    reportDate: '2026-01-30',
  };
};
const toHerindicatie: MailChanges = {
  to: 'herindicatieOA@metsiem.nl',
  subject: 'Evaluatieverslag',
  text: 'Goedemorgen,\n\nBijgaand het evaluatieverslag voor de herindicatie.\n',
};
const sentAlong = (attachments: readonly SampleAttachment[], changes: MailChanges = {}): Promise<Uint8Array> =>
  mailFrom(fable, attachments, { ...toHerindicatie, ...changes });
const inPdf = async (report: SampleReport, name = 'verslag.pdf'): Promise<SampleAttachment> => file(name, await writeReportPdf(report));
const inWord = (report: SampleReport, name = 'verslag.docx'): SampleAttachment => file(name, writeReportDocx(report));
const sent = async (report: SampleReport, changes: MailChanges = {}): Promise<Uint8Array> => sentAlong([await inPdf(report)], changes);

const inTime = (changes: Partial<SampleReport> = {}): SampleReport => ({ ...reportOn('gijs', addDays(received, 35)), ...changes });
const oldWord = (report: SampleReport): SampleAttachment =>
  file('verslag.doc', writeDoc({ title: reportTitle, facts: reportFacts(report), paragraphs: reportParagraphs }));
const plan: SampleAttachment = file(
  'plan.docx',
  writeDocx({
    title: 'Begeleidingsplan',
    facts: reportFacts(inTime()).filter(([label]) => label !== 'Datum verslag'),
    paragraphs: ['Doelen', 'De cliënt wil zelf de post openen en een weekplanning maken.'],
  }),
);

export const reports: readonly GoldenCase[] = [
  {
    name: 'Een evaluatieverslag op tijd is goed',
    why: 'Vijf weken voor het einde van de beschikking; bericht 307 moet ook (001, Toewijzingen).',
    mails: [{ make: () => sent(inTime()), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een evaluatieverslag in Word is goed',
    why: 'Een verslag mag als pdf of als Word-document.',
    mails: [{ make: () => sentAlong([inWord(inTime())]), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een evaluatieverslag twintig dagen voor het einde wordt nagekeken',
    why: 'Uiterlijk drie weken voor het einde van de beschikking (001, Toewijzingen).',
    mails: [{ make: () => sent(reportOn('zwaan', addDays(received, 20))), decision: 'review', codes: ['H04'] }],
  },
  {
    name: 'Een evaluatieverslag na het einde van de beschikking wordt nagekeken',
    why: 'De zorg kan zijn weggevallen: een mens kijkt er als eerste naar.',
    mails: [{ make: () => sent(reportOn('cato', addDays(received, -1))), decision: 'review', codes: ['H05'] }],
  },
  {
    name: 'Een evaluatieverslag zonder beschikking wordt nagekeken',
    why: 'Er is geen beschikking bekend van deze cliënt.',
    mails: [{ make: () => sent(reportOn('fien', addDays(received, 60))), decision: 'review', codes: ['H03'] }],
  },
  {
    name: 'Een evaluatieverslag met een einddatum die nergens bij past wordt nagekeken',
    why: 'Welke beschikking bedoeld is, zoekt een mens uit; de brief zegt niet welke er zijn.',
    mails: [{ make: () => sent(inTime({ endDate: addDays(received, 60) })), decision: 'review', codes: ['H03'] }],
  },
  {
    name: 'Een evaluatieverslag over een cliënt van een ander wordt nagekeken',
    why: 'De beschikking is bij een andere onderaannemer; de brief zegt niet welke.',
    mails: [{ make: () => sent(reportOn('bas', addDays(received, 60))), decision: 'review', codes: ['H06'] }],
  },
  {
    name: 'Een evaluatieverslag over een onbekend cliëntnummer wordt afgewezen',
    why: 'Het nummer staat niet in de administratie van Siem.',
    mails: [{ make: () => sent(inTime({ clientNumber: '999555' })), decision: 'rejected', codes: ['H02'] }],
  },
  {
    name: 'Een tweede verslag bij dezelfde beschikking is goed met een opmerking',
    why: 'Het vorige was al aangenomen: dit is een nieuwere versie.',
    mails: [
      { make: () => sent(inTime()), decision: 'approved', codes: ['H07'] },
      {
        make: () => sentAlong([inWord(inTime({ reportDate: '2026-02-02' }))]),
        decision: 'approved',
        codes: ['H07', 'H08'],
      },
    ],
  },
  {
    name: 'Een evaluatieverslag in een oud Word-bestand is goed',
    why: 'Ook Word van voor 2007 wordt gelezen.',
    mails: [{ make: () => sentAlong([oldWord(inTime())]), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een gescand evaluatieverslag wordt gelezen en wijst nooit af',
    why: 'Wat van een plaatje komt, mag goedkeuren als het zeker gelezen is; dit nummer bestaat niet, en toch kijkt een mens.',
    mails: [
      {
        make: async () =>
          sentAlong([file('scan.pdf', await scanPdf(await writeReportPdf(inTime({ clientNumber: '999555' })), { dpi: 200 }))]),
        decision: 'review',
        codes: ['H02'],
      },
    ],
  },
  {
    name: 'Twee evaluatieverslagen in een mail zijn twee zaken',
    why: 'Het ene is op tijd, het andere te laat; de brief zegt van elk wat ermee gebeurt.',
    mails: [
      {
        make: async () => sentAlong([await inPdf(inTime(), 'a.pdf'), await inPdf(reportOn('zwaan', addDays(received, 20)), 'b.pdf')]),
        decision: 'review',
        codes: ['H04', 'H07'],
      },
    ],
  },
  {
    name: 'Een evaluatieverslag in Word en in pdf is één zaak',
    why: 'Het is hetzelfde verslag.',
    mails: [{ make: async () => sentAlong([inWord(inTime()), await inPdf(inTime())]), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een evaluatieverslag met alleen in de bestandsnaam een cliëntnummer is goed',
    why: 'De geboortedatum in het verslag is die van het nummer in de bestandsnaam.',
    mails: [
      {
        make: async () => sentAlong([await inPdf(inTime({ clientNumber: undefined }), `verslag_${samplePerson('gijs').number}.pdf`)]),
        decision: 'approved',
        codes: ['H07'],
      },
    ],
  },
  {
    name: 'Een evaluatieverslag zonder cliëntnummer is goed als naam en geboortedatum zeggen over wie het gaat',
    why: 'De onderaannemer heeft precies één cliënt met die naam en geboortedatum; de brief noemt geen nummer dat de afzender niet gaf.',
    mails: [{ make: () => sent(inTime({ clientNumber: undefined })), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een evaluatieverslag zonder cliëntnummer over een cliënt van een ander wordt nagekeken',
    why: 'Over wie het gaat, zoekt een mens uit; de brief zegt niet of die persoon bestaat.',
    mails: [
      { make: () => sent({ ...reportOn('bas', addDays(received, 60)), clientNumber: undefined }), decision: 'review', codes: ['H02'] },
    ],
  },
  {
    name: 'Een evaluatieverslag met het nummer van een andere cliënt wordt nagekeken',
    why: 'De geboortedatum hoort niet bij het nummer: over wie gaat het?',
    mails: [{ make: () => sent(inTime({ clientNumber: samplePerson('zwaan').number })), decision: 'review', codes: ['H02', 'H03'] }],
  },
  {
    name: 'Een evaluatieverslag aan het adres met een nul is goed',
    why: 'De presentatie drukt het adres met een nul af (001, Toewijzingen).',
    mails: [{ make: () => sent(inTime(), { to: 'herindicatie0A@metsiem.nl' }), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een evaluatieverslag als antwoord op onze brief is goed',
    why: 'De eerste mail had geen bijlage; het antwoord erop brengt het verslag.',
    mails: [
      { make: () => sentAlong([]), decision: 'rejected', codes: ['H01'] },
      {
        make: () => sent(inTime(), { subject: 'Re: Evaluatieverslag ontbreekt (SIEM-2026-000001)' }),
        decision: 'approved',
        codes: ['H07'],
      },
    ],
  },
  {
    name: 'Een evaluatieverslag met een wachtwoord wordt afgewezen',
    why: 'Wat niet te openen is, kan niet beoordeeld worden.',
    mails: [
      {
        make: async () => sentAlong([file('verslag.pdf', await writeReportPdf(inTime(), { password: 'geheim' }))]),
        decision: 'rejected',
        codes: ['M05'],
      },
    ],
  },
  {
    name: 'Een factuur en een evaluatieverslag in een mail zijn beide goed',
    why: 'Elk is een zaak; het verslag hoort in het andere postvak.',
    mails: [
      {
        make: async () => {
          const invoice = invoiceBy(fable, 'GH-1', [makeLine(samplePerson('fien'), 'BG-M', inMonth)]);
          const factuur = file('factuur.pdf', await writeInvoicePdf(invoice, 'table'));
          return sentAlong([factuur, await inPdf(inTime())], { to: 'facturen@metsiem.nl', subject: 'Factuur en evaluatieverslag' });
        },
        decision: 'approved',
        codes: ['H07', 'M07'],
      },
    ],
  },
  {
    name: 'Een begeleidingsplan zonder evaluatieverslag wordt nagekeken',
    why: 'Het kan het verslag zijn onder een andere naam: een mens kijkt.',
    mails: [{ make: () => sentAlong([plan]), decision: 'review', codes: [] }],
  },
  {
    name: 'Een evaluatieverslag met het begeleidingsplan erbij is goed',
    why: 'Het plan is geen verslag.',
    mails: [{ make: async () => sentAlong([await inPdf(inTime()), plan]), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een mail aan herindicatie zonder verslag wordt afgewezen',
    why: 'Er zit geen evaluatieverslag en ook geen factuur bij.',
    mails: [
      {
        make: () =>
          mailFrom(fable, [], {
            to: 'herindicatieOA@metsiem.nl',
            subject: 'Herindicatie',
            text: 'Graag een herindicatie voor onze cliënt.\n',
          }),
        decision: 'rejected',
        codes: ['H01'],
      },
    ],
  },
];
