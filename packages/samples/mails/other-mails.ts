import { makeLine } from '../sample-invoice.ts';
import { sampleIban, sampleOnderaannemers } from '../sample-parties.ts';
import { samplePerson } from '../sample-people.ts';
import { writeInvoicePdf } from '../writers/pdf/invoice-pdf.ts';
import { writeScanPdf } from '../writers/pdf/scan-pdf.ts';
import { type ComposedMail, compose, invoiceOf, pdfFile, type SampleContext } from './compose.ts';

const { fable, nowhere, unsigned, utopia } = sampleOnderaannemers;

async function otherAccount(context: SampleContext): Promise<ComposedMail> {
  const invoice = invoiceOf(fable, 12, context, [makeLine(samplePerson('elif'), 'BG-M', context)], { iban: sampleIban(666) });
  return compose('12-nakijken-ander-rekeningnummer', 'review', context, fable, {
    attachments: [pdfFile(await writeInvoicePdf(invoice, 'table'))],
  });
}

async function scan(context: SampleContext): Promise<ComposedMail> {
  return compose('13-nakijken-gescande-factuur', 'review', context, nowhere, { attachments: [pdfFile(await writeScanPdf(), 'scan.pdf')] });
}

/** Of one who got no letter that day: words alone after a letter get no receipt. */
async function question(context: SampleContext): Promise<ComposedMail> {
  return compose('14-nakijken-vraag-zonder-bijlage', 'review', context, unsigned, {
    subject: 'Vraag over de raamovereenkomst',
    text: 'Goedemiddag,\n\nWanneer wordt onze raamovereenkomst getekend?\n\nMet vriendelijke groet,\nNog Ongetekend Zorg\n',
    attachments: [],
  });
}

async function unknownSender(context: SampleContext): Promise<ComposedMail> {
  const invoice = invoiceOf(nowhere, 15, context, [makeLine(samplePerson('mira'), 'BG-M', context)]);
  return compose(
    '15-nakijken-onbekende-afzender',
    'review',
    context,
    { mailbox: 'iemand@onbekend.example' },
    { attachments: [pdfFile(await writeInvoicePdf(invoice, 'letter'))] },
  );
}

async function outOfOffice(context: SampleContext): Promise<ComposedMail> {
  return compose('16-genegeerd-afwezigheidsbericht', 'ignored', context, utopia, {
    subject: 'Automatisch antwoord: uw bericht',
    text: 'Ik ben met vakantie en lees mijn mail niet.\n',
    attachments: [],
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
  });
}

export const otherMails: readonly ((context: SampleContext) => Promise<ComposedMail>)[] = [
  otherAccount,
  scan,
  question,
  unknownSender,
  outOfOffice,
];
