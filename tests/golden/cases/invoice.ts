import {
  makeLine,
  type SampleInvoice,
  type SpecificationOptions,
  sampleIban,
  sampleOnderaannemers,
  samplePerson,
  writeInvoiceDocx,
  writeInvoicePdf,
  writeSpecification,
  writeUbl,
} from '#samples';
import { file, type GoldenCase, inMonth, invoiceBy, mailFrom, pdfMail } from '../golden-case.ts';

const { fable, nowhere, castle, unsigned } = sampleOnderaannemers;
const monthOfCare = () => makeLine(samplePerson('fien'), 'BG-M', inMonth);
const nina = () => makeLine(samplePerson('nina'), 'DO-3', inMonth);
const two = () => [makeLine(samplePerson('mira'), 'BG-M', inMonth), makeLine(samplePerson('boaz'), 'DO-2', inMonth)];

const typedInvoice = [
  'Stichting Fabel',
  'KvK 12345678',
  '',
  'FACTUUR',
  'Factuurnummer: GF-39',
  'Factuurdatum: 02-02-2026',
  'Periode: januari 2026',
  '',
  'Cliënt 700101 Fien Fantasia, Begeleiding midden, 1 maand € 491,90',
  '',
  'Totaal te betalen: € 491,90',
  `IBAN: ${fable.iban}`,
].join('\n');

const creditOf = (original: string, number: string): SampleInvoice =>
  invoiceBy(fable, number, [monthOfCare()], { kind: 'credit', original });

const rejected = (name: string, code: string, why: string, invoice: () => SampleInvoice): GoldenCase => ({
  name,
  why,
  mails: [{ make: () => pdfMail(fable, invoice(), 'table'), decision: 'rejected', codes: [code] }],
});

async function withSpecification(number: string, options: SpecificationOptions, lines = two()): Promise<Uint8Array> {
  const invoice = invoiceBy(nowhere, number, two());
  return mailFrom(nowhere, [
    file('factuur.pdf', await writeInvoicePdf(invoice, 'letter')),
    file('specificatie.xlsx', await writeSpecification(invoice, lines, options)),
  ]);
}

export const invoiceRequirements: readonly GoldenCase[] = [
  rejected('Een factuur zonder nummer wordt afgewezen', 'F01', 'Een factuur heeft een nummer (AP §2).', () =>
    invoiceBy(fable, '', [monthOfCare()], { number: undefined }),
  ),
  rejected('Een factuur zonder datum wordt afgewezen', 'F02', 'Een factuur heeft een datum (AP §2).', () =>
    invoiceBy(fable, 'GF-22', [monthOfCare()], { date: undefined }),
  ),
  rejected('Een factuur zonder IBAN wordt afgewezen', 'F03', 'Siem betaalt op het rekeningnummer dat op de factuur staat (AP §2).', () =>
    invoiceBy(fable, 'GF-23', [monthOfCare()], { iban: undefined }),
  ),
  rejected('Een factuur met een onmogelijk IBAN wordt afgewezen', 'F03', 'De controlecijfers kloppen niet.', () =>
    invoiceBy(fable, 'GF-24', [monthOfCare()], { iban: fable.iban.replace(/^NL../, 'NL00') }),
  ),
  {
    name: 'Een factuur met een ander rekeningnummer wordt nagekeken',
    why: 'Een nieuw rekeningnummer kan betaalfraude zijn; er gaat alleen een neutrale ontvangstbevestiging uit.',
    mails: [
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GF-25', [monthOfCare()], { iban: sampleIban(666) }), 'table'),
        decision: 'review',
        codes: ['F04'],
      },
    ],
  },
  {
    name: 'Hetzelfde factuurnummer een tweede keer wordt afgewezen',
    why: 'Een factuurnummer komt per jaar één keer voor (AP §2).',
    mails: [
      { make: () => pdfMail(fable, invoiceBy(fable, 'GF-26', [monthOfCare()]), 'table'), decision: 'approved', codes: [] },
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GF-26', [makeLine(samplePerson('elif'), 'BG-M', inMonth)]), 'table'),
        decision: 'rejected',
        codes: ['F05'],
      },
    ],
  },
  rejected('Een factuur over twee maanden wordt afgewezen', 'F06', 'Een factuur gaat over één kalendermaand (AP §2).', () =>
    invoiceBy(fable, 'GF-27', [monthOfCare()], { period: { from: '2025-12-01', to: '2026-01-31' } }),
  ),
  {
    name: 'Een factuur van voor het einde van de maand wordt afgewezen',
    why: 'Facturen komen na afloop van elke periode (AP §2).',
    mails: [
      {
        make: () =>
          pdfMail(fable, invoiceBy(fable, 'GF-28', [monthOfCare()], { date: '2026-01-20' }), 'table', {
            receipt: { receivedAt: '2026-01-20T10:00:00Z' },
          }),
        decision: 'rejected',
        codes: ['F07'],
      },
    ],
  },
  {
    name: 'Een verzamelfactuur zonder specificatie wordt afgewezen',
    why: 'Bij een verzamelfactuur hoort een specificatie in Excel, ook als de factuur zelf alles noemt (AP §2).',
    mails: [{ make: () => pdfMail(nowhere, invoiceBy(nowhere, 'GF-29', two()), 'letter'), decision: 'rejected', codes: ['F09'] }],
  },
  {
    name: 'Een specificatie zonder kolom met bedragen wordt afgewezen',
    why: 'De specificatie noemt cliëntnummer, naam, product en bedrag (AP §2).',
    mails: [{ make: () => withSpecification('GF-30', { style: 'plain', without: ['amount'] }), decision: 'rejected', codes: ['F10'] }],
  },
  {
    name: 'Een specificatie met een leeg cliëntnummer wordt afgewezen',
    why: 'Elke rij noemt het cliëntnummer (AP §2).',
    mails: [
      {
        make: () => withSpecification('GF-31', { style: 'plain', empty: [{ line: 1, column: 'clientNumber' }] }),
        decision: 'rejected',
        codes: ['F10'],
      },
    ],
  },
  {
    name: 'Een specificatie die anders optelt dan de factuur wordt afgewezen',
    why: 'De specificatie en de factuur gaan over dezelfde bedragen (AP §2).',
    mails: [{ make: () => withSpecification('GF-32', { style: 'plain' }, two().slice(0, 1)), decision: 'rejected', codes: ['F11'] }],
  },
  rejected('Een factuur waarvan het totaal niet klopt wordt afgewezen', 'F12', 'De regels tellen niet op tot het totaal.', () =>
    invoiceBy(fable, 'GF-33', [monthOfCare()], { totalCents: 59190 }),
  ),
  {
    name: 'Een factuur met btw wordt nagekeken',
    why: 'Wmo-zorg is vrijgesteld; wie btw rekent, overlegt met Siem (AP §2).',
    mails: [
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GF-34', [monthOfCare()], { vatCents: 10330 }), 'table'),
        decision: 'review',
        codes: ['F13'],
      },
    ],
  },
  {
    name: 'Een factuur zonder getekende raamovereenkomst wordt afgewezen',
    why: 'De raamovereenkomst is door beide partijen getekend (AP §1).',
    mails: [
      {
        make: () => pdfMail(unsigned, invoiceBy(unsigned, 'GF-35', [makeLine(samplePerson('leon'), 'BG-L', inMonth)]), 'table'),
        decision: 'rejected',
        codes: ['F14'],
      },
    ],
  },
  {
    name: 'Alleen UBL in 2025 wordt afgewezen',
    why: 'UBL mag in de loop van 2026 (AP §2).',
    mails: [
      {
        make: () => {
          const november = { month: '2025-11' };
          const invoice = invoiceBy(castle, 'GF-36', [makeLine(samplePerson('nina'), 'DO-3', november)], {
            date: '2025-12-01',
            period: { from: '2025-11-01', to: '2025-11-30' },
          });
          return mailFrom(castle, [file('factuur.xml', writeUbl(invoice, { profile: 'nlcius' }))], {
            receipt: { receivedAt: '2025-12-02T09:00:00Z' },
          });
        },
        decision: 'rejected',
        codes: ['F15'],
      },
    ],
  },
  {
    name: 'Een factuur in Word wordt afgewezen',
    why: 'Facturen komen als pdf, en in 2026 ook als UBL of XML (AP §2).',
    mails: [
      {
        make: () => mailFrom(fable, [file('factuur.docx', writeInvoiceDocx(invoiceBy(fable, 'GF-37', [monthOfCare()])))]),
        decision: 'rejected',
        codes: ['F16'],
      },
    ],
  },
  {
    name: 'Een factuur die in de mail getypt is wordt afgewezen',
    why: 'Facturen komen als pdf, en in 2026 ook als UBL of XML (AP §2).',
    mails: [
      {
        make: () => mailFrom(fable, [], { subject: 'Factuur januari', text: typedInvoice }),
        decision: 'rejected',
        codes: ['F16'],
      },
    ],
  },
  {
    name: 'Een vraag over een factuur wordt niet als factuur gelezen',
    why: 'Wie naar een factuur vraagt, noemt nummer, bedrag en rekening; een mens leest de mail.',
    mails: [
      {
        make: () => mailFrom(fable, [], { subject: 'Re: Factuur januari', text: `Wanneer betaalt u deze?\n\n${typedInvoice}` }),
        decision: 'review',
        codes: ['M04'],
      },
    ],
  },
  {
    name: 'Een pdf en een UBL die verschillen worden nagekeken',
    why: 'Welke van de twee bedoeld is, kan alleen een mens vragen.',
    mails: [
      {
        make: async () => {
          const invoice = invoiceBy(castle, 'GF-38', [nina()]);
          const other = invoiceBy(castle, 'GF-38', [makeLine(samplePerson('nina'), 'DO-3', { ...inMonth, priceCents: 65300 })]);
          return mailFrom(castle, [
            file('factuur.pdf', await writeInvoicePdf(invoice, 'three-row')),
            file('factuur.xml', writeUbl(other, { profile: 'nlcius' })),
          ]);
        },
        decision: 'review',
        codes: ['F17'],
      },
    ],
  },
  {
    name: 'Een factuur zonder totaal wordt afgewezen',
    why: 'Een factuur noemt het bedrag dat betaald moet worden (AP §2).',
    mails: [
      {
        make: () =>
          mailFrom(castle, [
            file('factuur.xml', writeUbl(invoiceBy(castle, 'GF-39', [nina()], { totalCents: undefined }), { profile: 'nlcius' })),
          ]),
        decision: 'rejected',
        codes: ['F18'],
      },
    ],
  },
  {
    name: 'Een factuur van een andere onderaannemer wordt nagekeken',
    why: 'Wie mailt en wie factureert, horen dezelfde te zijn.',
    mails: [
      {
        make: () => pdfMail(nowhere, invoiceBy(fable, 'GF-40', [monthOfCare()]), 'table'),
        decision: 'review',
        codes: ['F04', 'F19', 'L05'],
      },
    ],
  },
  {
    name: 'Een creditfactuur op een onbekende factuur wordt afgewezen',
    why: 'Een creditfactuur noemt een factuur die is goedgekeurd (AP §2).',
    mails: [
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GC-41', [monthOfCare()], { kind: 'credit', original: 'GF-0' }), 'table'),
        decision: 'rejected',
        codes: ['F20'],
      },
    ],
  },
  {
    name: 'Twee keer hetzelfde crediteren wordt afgewezen',
    why: 'Crediteren kan tot wat er is goedgekeurd.',
    mails: [
      { make: () => pdfMail(fable, invoiceBy(fable, 'GF-42', [monthOfCare()]), 'table'), decision: 'approved', codes: [] },
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GC-42', [monthOfCare()], { kind: 'credit', original: 'GF-42' }), 'table'),
        decision: 'approved',
        codes: [],
      },
      {
        make: () => pdfMail(fable, invoiceBy(fable, 'GC-43', [monthOfCare()], { kind: 'credit', original: 'GF-42' }), 'table'),
        decision: 'rejected',
        codes: ['F21'],
      },
    ],
  },
  {
    name: 'Een nieuwe factuur en de creditfactuur van de oude in één mail zijn goed',
    why: 'De creditfactuur geeft de dagen terug, ook als zij na de nieuwe factuur is bijgevoegd.',
    mails: [
      { make: () => pdfMail(fable, invoiceBy(fable, 'GF-45', [monthOfCare()]), 'table'), decision: 'approved', codes: [] },
      {
        make: async () =>
          mailFrom(fable, [
            file('nieuw.pdf', await writeInvoicePdf(invoiceBy(fable, 'GF-46', [monthOfCare()]), 'table')),
            file('credit.pdf', await writeInvoicePdf(creditOf('GF-45', 'GC-46'), 'table')),
          ]),
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een factuur en haar eigen creditfactuur in één mail zijn goed',
    why: 'De factuur wordt eerst beoordeeld, ook als de creditfactuur vooraan is bijgevoegd.',
    mails: [
      {
        make: async () =>
          mailFrom(fable, [
            file('credit.pdf', await writeInvoicePdf(creditOf('GF-47', 'GC-47'), 'table')),
            file('factuur.pdf', await writeInvoicePdf(invoiceBy(fable, 'GF-47', [monthOfCare()]), 'table')),
          ]),
        decision: 'approved',
        codes: [],
      },
    ],
  },
  {
    name: 'Een factuur aan een gemeente wordt nagekeken',
    why: 'Facturen zijn gericht aan Siem (AP §2).',
    mails: [
      {
        make: () =>
          pdfMail(
            fable,
            invoiceBy(fable, 'GF-44', [monthOfCare()], { addressee: ['Gemeente Tilburg', 'Postbus 1', '5000 AA Tilburg'] }),
            'table',
          ),
        decision: 'review',
        codes: ['F23'],
      },
    ],
  },
];
