import { makeLine, sampleOnderaannemers, samplePerson, totalsPerProduct, writeInvoicePdf, writeSpecification, writeUbl } from '#samples';
import { file, type GoldenCase, inMonth, invoiceBy, mailFrom, pdfMail } from '../golden-case.ts';

const { fable, invented, nowhere, castle, utopia } = sampleOnderaannemers;
const monthOfCare = () => makeLine(samplePerson('fien'), 'BG-M', inMonth);

const differentLines = () => [
  makeLine(samplePerson('bas'), 'BG-L', inMonth),
  makeLine(samplePerson('vera'), 'DO-2', inMonth),
  makeLine(samplePerson('vera'), 'VV-R', { ...inMonth, days: 9 }),
  makeLine(samplePerson('karel'), 'BG-Z', { ...inMonth, days: 15 }),
  makeLine(samplePerson('piet'), 'BG-M', { ...inMonth, days: 13, partAs: 'amount' }),
];
const totalLines = () => [
  makeLine(samplePerson('mira'), 'BG-M', inMonth),
  makeLine(samplePerson('sjors'), 'BG-M', inMonth),
  makeLine(samplePerson('ziva'), 'DO-1', inMonth),
  makeLine(samplePerson('teun'), 'BG-L', inMonth),
];

export const approved: readonly GoldenCase[] = [
  {
    name: 'Een factuur voor één cliënt is goed',
    why: 'Nummer, datum, IBAN, periode en gegevens van de cliënt staan erop en het tarief is dat van 2026 (AP §2 en §3).',
    mails: [{ make: () => pdfMail(fable, invoiceBy(fable, 'GF-1', [monthOfCare()]), 'table'), decision: 'approved', codes: [] }],
  },
  {
    name: 'Een verzamelfactuur met specificatie is goed',
    why: 'Begeleiding, dagopvang met vervoer en twee cliënten naar rato; de Excel noemt per cliënt nummer, naam, product en bedrag (AP §2).',
    mails: [
      {
        make: async () => {
          const invoice = invoiceBy(invented, 'GF-2', differentLines());
          return mailFrom(invented, [
            file('factuur.pdf', await writeInvoicePdf(invoice, 'three-row')),
            file('spec.xlsx', await writeSpecification(invoice, differentLines(), { style: 'plain' })),
          ]);
        },
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een verzamelfactuur met totalen per product is goed',
    why: 'De bedragen per cliënt staan in de specificatie en tellen op tot het totaal (AP §2).',
    mails: [
      {
        make: async () => {
          const invoice = invoiceBy(nowhere, 'GF-3', totalsPerProduct(totalLines()));
          return mailFrom(nowhere, [
            file('brief.pdf', await writeInvoicePdf(invoice, 'letter')),
            file('bijlage.xlsx', await writeSpecification(invoice, totalLines(), { style: 'titled' })),
          ]);
        },
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een factuur in UBL met fouten in de XML is goed met een opmerking',
    why: 'Een XML zonder KvK-nummer breekt NLCIUS; wat er staat is wel te lezen.',
    mails: [
      {
        make: () => {
          const supplier = { ...castle.party, kvk: undefined };
          const invoice = invoiceBy(castle, 'GF-90', [makeLine(samplePerson('nina'), 'DO-3', inMonth)], { supplier });
          return mailFrom(castle, [file('factuur.xml', writeUbl(invoice, { profile: 'nlcius' }))]);
        },
        decision: 'approved',
        codes: ['F24'],
      },
    ],
  },
  {
    name: 'Een factuur in UBL is goed',
    why: 'In de loop van 2026 mag een factuur ook als UBL komen (AP §2).',
    mails: [
      {
        make: () =>
          mailFrom(castle, [
            file(
              'factuur.xml',
              writeUbl(invoiceBy(castle, 'GF-4', [makeLine(samplePerson('nina'), 'DO-3', inMonth)]), { profile: 'nlcius' }),
            ),
          ]),
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een factuur in Peppol met dezelfde pdf erbij is goed',
    why: 'De twee zeggen hetzelfde; etmalen maal het etmaaltarief (AP §3).',
    mails: [
      {
        make: async () => {
          const invoice = invoiceBy(utopia, 'GF-5', [makeLine(samplePerson('olaf'), 'BW-2', { ...inMonth, days: 28 })]);
          return mailFrom(utopia, [
            file('factuur.pdf', await writeInvoicePdf(invoice, 'three-row')),
            file('factuur.xml', writeUbl(invoice, { profile: 'peppol-bis-3', clientData: 'note' })),
          ]);
        },
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een late factuur is goed met een opmerking',
    why: 'Facturen komen uiterlijk vijf werkdagen na de maand (AP §2), maar het protocol wijst een late niet af.',
    mails: [
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GF-6', [monthOfCare()]), 'table', { receipt: { receivedAt: '2026-02-20T10:00:00Z' } }),
        decision: 'approved',
        codes: ['F08'],
      },
    ],
  },
  {
    name: 'Een factuur op de laatste werkdag van de maand is goed met een opmerking',
    why: 'De periode is dan nog niet afgelopen, maar de laatste werkdag telt als het einde (AP §2).',
    mails: [
      {
        make: () =>
          pdfMail(fable, invoiceBy(fable, 'GF-7', [monthOfCare()], { date: '2026-01-30' }), 'table', {
            receipt: { receivedAt: '2026-01-30T15:00:00Z' },
          }),
        decision: 'approved',
        codes: ['F07'],
      },
    ],
  },
  {
    name: 'Een factuur in het verkeerde postvak is goed met een opmerking',
    why: 'Het postvak is geen weg apart: een factuur wordt overal als factuur behandeld.',
    mails: [
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GF-8', [monthOfCare()]), 'table', { to: 'herindicatieOA@metsiem.nl' }),
        decision: 'approved',
        codes: ['M07'],
      },
    ],
  },
  {
    name: 'Een creditfactuur op een goedgekeurde factuur is goed',
    why: 'Zij noemt de oorspronkelijke factuur en crediteert niet meer dan er is goedgekeurd (AP §2).',
    mails: [
      { make: () => pdfMail(fable, invoiceBy(fable, 'GF-9', [monthOfCare()]), 'table'), decision: 'approved', codes: [] },
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GC-9', [monthOfCare()], { kind: 'credit', original: 'GF-9' }), 'three-row'),
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een verbeterde factuur na een afwijzing is goed',
    why: 'Hetzelfde nummer mag opnieuw komen zolang de vorige niet is goedgekeurd.',
    mails: [
      {
        make: () =>
          pdfMail(fable, invoiceBy(fable, 'GF-10', [makeLine(samplePerson('fien'), 'BG-M', { ...inMonth, priceCents: 46800 })]), 'table'),
        decision: 'rejected',
        codes: ['L08'],
      },
      { make: () => pdfMail(fable, invoiceBy(fable, 'GF-10', [monthOfCare()]), 'table'), decision: 'approved', codes: [] },
    ],
  },
];
