import { addDays } from '#domain';
import {
  fullName,
  type SamplePersonName,
  type SampleReport,
  sampleOnderaannemers,
  samplePerson,
  writeReportDocx,
  writeReportPdf,
} from '#samples';
import { file, type GoldenCase, mailFrom } from '../golden-case.ts';

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
const sent = async (report: SampleReport, form: 'pdf' | 'docx' = 'pdf'): Promise<Uint8Array> =>
  mailFrom(fable, [form === 'pdf' ? file('verslag.pdf', await writeReportPdf(report)) : file('verslag.docx', writeReportDocx(report))], {
    to: 'herindicatieOA@metsiem.nl',
    subject: 'Evaluatieverslag',
    text: 'Goedemorgen,\n\nBijgaand het evaluatieverslag voor de herindicatie.\n',
  });

export const reports: readonly GoldenCase[] = [
  {
    name: 'Een evaluatieverslag op tijd is goed',
    why: 'Vijf weken voor het einde van de beschikking; bericht 307 moet ook (001, Toewijzingen).',
    mails: [{ make: () => sent(reportOn('gijs', addDays(received, 35))), decision: 'approved', codes: ['H07'] }],
  },
  {
    name: 'Een evaluatieverslag in Word is goed',
    why: 'Een verslag mag als pdf of als Word-document.',
    mails: [{ make: () => sent(reportOn('gijs', addDays(received, 35)), 'docx'), decision: 'approved', codes: ['H07'] }],
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
    name: 'Een evaluatieverslag over een cliënt van een ander wordt nagekeken',
    why: 'De beschikking is bij een andere onderaannemer; de brief zegt niet welke.',
    mails: [{ make: () => sent(reportOn('bas', addDays(received, 60))), decision: 'review', codes: ['H06'] }],
  },
  {
    name: 'Een evaluatieverslag over een onbekend cliëntnummer wordt afgewezen',
    why: 'Het nummer staat niet in de administratie van Siem.',
    mails: [
      { make: () => sent({ ...reportOn('gijs', addDays(received, 35)), clientNumber: '999555' }), decision: 'rejected', codes: ['H02'] },
    ],
  },
  {
    name: 'Een tweede verslag bij dezelfde beschikking is goed met een opmerking',
    why: 'Het vorige was al aangenomen: dit is een nieuwere versie.',
    mails: [
      { make: () => sent(reportOn('gijs', addDays(received, 35))), decision: 'approved', codes: ['H07'] },
      {
        make: () => sent({ ...reportOn('gijs', addDays(received, 35)), reportDate: '2026-02-02' }, 'docx'),
        decision: 'approved',
        codes: ['H07', 'H08'],
      },
    ],
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
