import { makeLine, sampleOnderaannemers, samplePerson, writeInvoicePdf, writeScanPdf } from '#samples';
import { file, type GoldenCase, inMonth, invoiceBy, mailFrom, pdfMail } from '../golden-case.ts';

const { fable, utopia } = sampleOnderaannemers;
const invoice = (number: string) => invoiceBy(fable, number, [makeLine(samplePerson('fien'), 'BG-M', inMonth)]);

export const mailRules: readonly GoldenCase[] = [
  {
    name: 'Een mail van een onbekende afzender wordt nagekeken',
    why: 'Alleen geregistreerde adressen krijgen een beoordeling; een onbekende krijgt een neutrale ontvangstbevestiging.',
    mails: [
      { make: () => pdfMail(fable, invoice('GM-1'), 'table', { from: 'iemand@onbekend.example' }), decision: 'review', codes: ['M01'] },
    ],
  },
  {
    name: 'Een vervalste afzender krijgt geen antwoord',
    why: 'DMARC faalt: de mail komt niet van wie erop staat.',
    mails: [
      {
        make: () => pdfMail(fable, invoice('GM-2'), 'table', { receipt: { spf: 'fail', dkim: 'fail', dmarc: 'fail' } }),
        decision: 'review',
        codes: ['M02'],
      },
    ],
  },
  {
    name: 'Een mail met een virus wordt niet gelezen',
    why: 'SES vond een virus.',
    mails: [{ make: () => pdfMail(fable, invoice('GM-3'), 'table', { receipt: { virus: 'FAIL' } }), decision: 'review', codes: ['M03'] }],
  },
  {
    name: 'Een vraag zonder bijlage wordt nagekeken',
    why: 'Er is niets te beoordelen; een mens leest de mail.',
    mails: [
      {
        make: () => mailFrom(fable, [], { subject: 'Vraag', text: 'Goedemiddag, wanneer wordt onze factuur betaald?\n' }),
        decision: 'review',
        codes: ['M04'],
      },
    ],
  },
  {
    name: 'Een pdf met een wachtwoord wordt afgewezen',
    why: 'Wat niet te openen is, kan niet beoordeeld worden.',
    mails: [
      {
        make: async () => mailFrom(fable, [file('factuur.pdf', await writeInvoicePdf(invoice('GM-5'), 'table', { password: 'geheim' }))]),
        decision: 'rejected',
        codes: ['M05'],
      },
    ],
  },
  {
    name: 'Een gescande factuur wordt nagekeken',
    why: 'Een plaatje geeft geen zekerheid om op af te wijzen.',
    mails: [{ make: async () => mailFrom(fable, [file('scan.pdf', await writeScanPdf())]), decision: 'review', codes: ['M06'] }],
  },
  {
    name: 'Een afwezigheidsbericht wordt genegeerd',
    why: 'Een automatisch bericht krijgt nooit antwoord (RFC 3834).',
    mails: [
      {
        make: () =>
          mailFrom(utopia, [], { subject: 'Afwezig', text: 'Ik ben er maandag weer.\n', headers: { 'Auto-Submitted': 'auto-replied' } }),
        decision: 'ignored',
        codes: ['M08'],
      },
    ],
  },
  {
    name: 'Dezelfde mail een tweede keer wordt genegeerd',
    why: 'Een mail aan beide postvakken komt twee keer binnen en wordt één keer behandeld.',
    mails: [
      { make: () => pdfMail(fable, invoice('GM-9'), 'table'), decision: 'approved', codes: [] },
      {
        make: () => pdfMail(fable, invoice('GM-9'), 'table', { receipt: { receivedAt: '2026-02-03T08:13:00Z' } }),
        decision: 'ignored',
        codes: ['M09'],
      },
    ],
  },
  {
    name: 'Een melding uit zorg wordt nagekeken',
    why: 'Uit zorg meldt de onderaannemer bij het gebiedsteam of het team beschermd wonen (AP §4).',
    mails: [
      {
        make: () =>
          mailFrom(fable, [], { subject: 'Uit zorg', text: 'Hierbij melden wij dat een cliënt per 31 januari 2026 uit zorg is.\n' }),
        decision: 'review',
        codes: ['M10'],
      },
    ],
  },
];
