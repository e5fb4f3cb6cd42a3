import {
  addressOf,
  fullName,
  makeLine,
  printedClient,
  type SampleInvoice,
  type SampleOnderaannemer,
  sampleOnderaannemers,
  samplePerson,
  writeInvoicePdf,
  writeSpecification,
} from '#samples';
import { file, type GoldenCase, inMonth, invoiceBy, mailFrom, pdfMail } from '../golden-case.ts';

const { fable, invented, nowhere, castle, utopia } = sampleOnderaannemers;
const someone = samplePerson('fien');
const monthOfCare = () => makeLine(someone, 'BG-M', inMonth);

const numberInDescription = (name: string) => ({
  ...monthOfCare(),
  careClient: { ...printedClient(someone), number: undefined, name },
  product: `Begeleiding midden ${someone.number}`,
});

type Decision = 'approved' | 'rejected' | 'review';
const one = (
  name: string,
  decision: Decision,
  codes: readonly string[],
  why: string,
  sender: SampleOnderaannemer,
  invoice: () => SampleInvoice,
): GoldenCase => ({
  name,
  why,
  mails: [{ make: () => pdfMail(sender, invoice(), sender === invented ? 'three-row' : 'table'), decision, codes }],
});

const december = { month: '2025-12' } as const;
const may2024 = { from: '2024-05-01', to: '2024-05-31' };

export const lineRules: readonly GoldenCase[] = [
  one(
    'Een cliënt zonder cliëntnummer wordt afgewezen',
    'rejected',
    ['L01'],
    'Het cliëntnummer van Siem staat op de factuur (AP §2).',
    fable,
    () => invoiceBy(fable, 'GL-1', [{ ...monthOfCare(), careClient: { ...printedClient(someone), number: undefined } }]),
  ),
  one('Een onbekend cliëntnummer wordt afgewezen', 'rejected', ['L02'], 'Het nummer staat niet in de administratie van Siem.', fable, () =>
    invoiceBy(fable, 'GL-2', [{ ...monthOfCare(), careClient: { ...printedClient(someone), number: '999321' } }]),
  ),
  one(
    'Een factuur zonder geboortedatum of BSN wordt afgewezen',
    'rejected',
    ['L03'],
    'Geboortedatum of BSN en naam en adres staan erop (AP §2).',
    fable,
    () =>
      invoiceBy(fable, 'GL-3', [
        { ...monthOfCare(), careClient: { number: someone.number, name: fullName(someone), address: addressOf(someone) } },
      ]),
  ),
  one(
    'Een andere geboortedatum dan geregistreerd wordt afgewezen',
    'rejected',
    ['L04'],
    'De juiste datum wordt nooit genoemd.',
    fable,
    () => invoiceBy(fable, 'GL-4', [{ ...monthOfCare(), careClient: { ...printedClient(someone), birthDate: '1971-04-13' } }]),
  ),
  one(
    'Een cliënt zonder leveringsovereenkomst wordt afgewezen',
    'rejected',
    ['L05'],
    'Er is alleen een overeenkomst met een ander; dat zegt de brief niet (AP §2).',
    invented,
    () => invoiceBy(invented, 'GL-5', [makeLine(samplePerson('elif'), 'BG-M', inMonth)]),
  ),
  one(
    'Zorg van voor het begin van de overeenkomst wordt afgewezen',
    'rejected',
    ['F08', 'L06'],
    'De leveringsovereenkomst begint in januari.',
    invented,
    () =>
      invoiceBy(invented, 'GL-6', [makeLine(samplePerson('piet'), 'BG-M', december)], { period: { from: '2025-12-01', to: '2025-12-31' } }),
  ),
  one('Een ander product dan afgesproken wordt afgewezen', 'rejected', ['L07'], 'Afgesproken is begeleiding zwaar.', fable, () =>
    invoiceBy(fable, 'GL-7', [makeLine(samplePerson('zwaan'), 'BG-M', inMonth)]),
  ),
  one('Het tarief van vorig jaar wordt afgewezen', 'rejected', ['L08'], 'De dag van de zorg bepaalt het tarief (AP §3).', fable, () =>
    invoiceBy(fable, 'GL-8', [makeLine(samplePerson('zwaan'), 'BG-Z', { ...inMonth, priceCents: 69700 })]),
  ),
  one(
    'Een hele maand voor zorg die halverwege begon wordt afgewezen',
    'rejected',
    ['L09'],
    'Bij een begin in de maand is het tarief naar rato (AP §3).',
    invented,
    () => invoiceBy(invented, 'GL-9', [makeLine(samplePerson('piet'), 'BG-M', inMonth)]),
  ),
  one('Meer etmalen dan de maand heeft wordt afgewezen', 'rejected', ['L10'], 'Januari heeft 31 etmalen (AP §3).', utopia, () =>
    invoiceBy(utopia, 'GL-10', [makeLine(samplePerson('olaf'), 'BW-2', { ...inMonth, days: 34 })]),
  ),
  {
    name: 'Dezelfde maand op een tweede factuur wordt afgewezen',
    why: 'Elke dag zorg wordt één keer betaald.',
    mails: [
      { make: () => pdfMail(fable, invoiceBy(fable, 'GL-11', [monthOfCare()]), 'table'), decision: 'approved', codes: [] },
      { make: () => pdfMail(fable, invoiceBy(fable, 'GL-12', [monthOfCare()]), 'three-row'), decision: 'rejected', codes: ['L11'] },
    ],
  },
  one(
    'Zorg die ook een ander levert wordt nagekeken',
    'review',
    ['L12'],
    'Dezelfde zorg op dezelfde dagen met twee onderaannemers; de brief zegt niets over de ander.',
    invented,
    () => invoiceBy(invented, 'GL-13', [makeLine(samplePerson('isa'), 'BG-M', inMonth)]),
  ),
  one('Arbeidsmatige dagbesteding wordt afgewezen', 'rejected', ['L13'], 'OAD hoort bij Kikmaat, niet bij Siem (AP §5).', castle, () =>
    invoiceBy(castle, 'GL-14', [makeLine(samplePerson('nina'), 'DO-3', { ...inMonth, product: 'OAD arbeidsmatige dagbesteding' })]),
  ),
  one('Het woord dagbesteding wordt nagekeken', 'review', ['L13'], 'Het kan dagopvang zijn in andere woorden.', castle, () =>
    invoiceBy(castle, 'GL-15', [makeLine(samplePerson('nina'), 'DO-3', { ...inMonth, product: 'Dagbesteding' })]),
  ),
  one('Begeleiding in Waalwijk wordt afgewezen', 'rejected', ['L14'], 'Waalwijk regelt begeleiding zelf (AP §1).', fable, () =>
    invoiceBy(fable, 'GL-16', [makeLine(samplePerson('joep'), 'BG-M', inMonth)]),
  ),
  one('Een onbekend product wordt nagekeken', 'review', ['L15'], 'Wat niet zeker herkend is, wordt niet afgewezen.', fable, () =>
    invoiceBy(fable, 'GL-17', [makeLine(someone, 'BG-M', { ...inMonth, product: 'Zorgpakket wekelijks' })]),
  ),
  {
    name: 'Vervoer zonder dagopvang wordt afgewezen',
    why: 'Vervoer is vervoer naar de dagopvang (AP §3).',
    mails: [
      {
        make: () =>
          pdfMail(nowhere, invoiceBy(nowhere, 'GL-18', [makeLine(samplePerson('teun'), 'VV-R', { ...inMonth, days: 4 })]), 'letter'),
        decision: 'rejected',
        codes: ['L16'],
      },
    ],
  },
  one(
    'Overbruggingszorg wordt nagekeken',
    'review',
    ['L17', 'L18'],
    'De sleutelfiguren van team beschermd wonen bevestigen haar altijd (AP §3).',
    fable,
    () => invoiceBy(fable, 'GL-19', [makeLine(samplePerson('mees'), 'BG-O', { ...inMonth, priceCents: 60000 })]),
  ),
  one(
    'Zorg van 2024 wordt nagekeken',
    'review',
    ['F08', 'L18'],
    'De tarieven van 2024 zijn niet bekend; er wordt er nooit een geraden.',
    fable,
    () =>
      invoiceBy(fable, 'GL-20', [{ ...makeLine(someone, 'BG-M', { ...inMonth, priceCents: 44000 }), period: may2024 }], {
        period: may2024,
      }),
  ),
  one(
    'Een cliëntnummer zonder opschrift wordt nagekeken',
    'review',
    ['L19'],
    'Zes cijfers in een omschrijving kunnen een cliëntnummer zijn, maar zeker is dat niet: met alleen een achternaam ernaast kan het van een familielid zijn.',
    fable,
    () => invoiceBy(fable, 'GL-22', [numberInDescription(someone.lastName)]),
  ),
  one(
    'Een cliëntnummer zonder opschrift is dat van wie ernaast staat',
    'approved',
    [],
    'Volgens het register zijn het nummer en de naam van dezelfde cliënt, en dat is geen toeval.',
    fable,
    () => invoiceBy(fable, 'GL-23', [numberInDescription(fullName(someone))]),
  ),
  {
    name: 'Veel fouten komen in één brief',
    why: 'De onderaannemer leest alles tegelijk, en krijgt per rij een beoordeling in Excel.',
    mails: [
      {
        make: async () => {
          const lines = [
            makeLine(samplePerson('cato'), 'BG-L', { ...inMonth, priceCents: 20000 }),
            {
              ...makeLine(samplePerson('elif'), 'BG-M', inMonth),
              careClient: { ...printedClient(samplePerson('elif')), number: '999123' },
            },
            makeLine(samplePerson('dirk'), 'BW-1', { ...inMonth, days: 33 }),
          ];
          const invoice = invoiceBy(fable, 'GL-21', lines, { iban: fable.iban.replace(/^NL../, 'NL00') });
          return mailFrom(fable, [
            file('factuur.pdf', await writeInvoicePdf(invoice, 'table')),
            file('specificatie.xlsx', await writeSpecification(invoice, lines, { style: 'plain' })),
          ]);
        },
        decision: 'rejected',
        codes: ['F03', 'L02', 'L08', 'L10'],
      },
    ],
  },
];
