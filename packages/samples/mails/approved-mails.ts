import { addDays } from '#domain';
import { fullName, makeLine, totalsPerProduct } from '../sample-invoice.ts';
import { sampleOnderaannemers } from '../sample-parties.ts';
import { samplePerson, sampleReportDays } from '../sample-people.ts';
import { writeInvoicePdf } from '../writers/pdf/invoice-pdf.ts';
import { writeReportPdf } from '../writers/pdf/report-pdf.ts';
import { writeUbl } from '../writers/ubl/write-ubl.ts';
import { writeSpecification } from '../writers/xlsx/specification.ts';
import { type ComposedMail, compose, herindicatieMailbox, invoiceOf, pdfFile, type SampleContext, xlsxFile, xmlFile } from './compose.ts';

const { fable, invented, nowhere, castle, utopia } = sampleOnderaannemers;

const singleInvoice = (context: SampleContext) => invoiceOf(fable, 1, context, [makeLine(samplePerson('fien'), 'BG-M', context)]);

async function single(context: SampleContext): Promise<ComposedMail> {
  const pdf = await writeInvoicePdf(singleInvoice(context), 'table');
  return compose('01-goedgekeurd-een-client', 'approved', context, fable, { attachments: [pdfFile(pdf)] });
}

async function verzamelfactuur(context: SampleContext): Promise<ComposedMail> {
  const lines = [
    makeLine(samplePerson('bas'), 'BG-L', context),
    makeLine(samplePerson('vera'), 'DO-2', context),
    makeLine(samplePerson('vera'), 'VV-R', { ...context, days: 9 }),
    makeLine(samplePerson('karel'), 'BG-Z', { ...context, days: daysFrom(context, 17) }),
  ];
  const invoice = invoiceOf(invented, 2, context, lines);
  const attachments = [
    pdfFile(await writeInvoicePdf(invoice, 'three-row')),
    xlsxFile(await writeSpecification(invoice, lines, { style: 'plain' })),
  ];
  return compose('02-goedgekeurd-verzamelfactuur-met-excel', 'approved', context, invented, { attachments });
}

async function ubl(context: SampleContext): Promise<ComposedMail> {
  const invoice = invoiceOf(castle, 3, context, [makeLine(samplePerson('nina'), 'DO-3', context)]);
  return compose('03-goedgekeurd-ubl', 'approved', context, castle, {
    attachments: [xmlFile(writeUbl(invoice, { profile: 'nlcius' }))],
  });
}

async function peppolWithPdf(context: SampleContext): Promise<ComposedMail> {
  const invoice = invoiceOf(utopia, 4, context, [makeLine(samplePerson('olaf'), 'BW-2', { ...context, days: 28 })]);
  const attachments = [
    pdfFile(await writeInvoicePdf(invoice, 'three-row')),
    xmlFile(writeUbl(invoice, { profile: 'peppol-bis-3', clientData: 'note' })),
  ];
  return compose('04-goedgekeurd-peppol-met-pdf', 'approved', context, utopia, { attachments });
}

async function totals(context: SampleContext): Promise<ComposedMail> {
  const lines = [
    makeLine(samplePerson('mira'), 'BG-M', context),
    makeLine(samplePerson('sjors'), 'BG-M', context),
    makeLine(samplePerson('ziva'), 'DO-1', context),
    makeLine(samplePerson('teun'), 'BG-L', context),
  ];
  const invoice = invoiceOf(nowhere, 5, context, totalsPerProduct(lines), { remarks: ['De bedragen per cliënt staan in de bijlage.'] });
  const attachments = [
    pdfFile(await writeInvoicePdf(invoice, 'letter')),
    xlsxFile(await writeSpecification(invoice, lines, { style: 'titled' }), 'bijlage.xlsx'),
  ];
  return compose('05-goedgekeurd-totalen-per-product', 'approved', context, nowhere, { attachments });
}

async function credit(context: SampleContext): Promise<ComposedMail> {
  const original = singleInvoice(context);
  const invoice = { ...original, kind: 'credit' as const, number: context.numberOf(18), original: original.number };
  return compose('18-goedgekeurd-creditfactuur', 'approved', context, fable, {
    subject: 'Creditfactuur',
    attachments: [pdfFile(await writeInvoicePdf(invoice, 'table'), 'creditfactuur.pdf')],
  });
}

async function report(context: SampleContext): Promise<ComposedMail> {
  const person = samplePerson('gijs');
  const pdf = await writeReportPdf({
    clientNumber: person.number,
    name: fullName(person),
    birthDate: person.birthDate,
    provider: fable.party.name,
    endDate: addDays(context.today, sampleReportDays),
    reportDate: addDays(context.today, -3),
  });
  return compose('17-goedgekeurd-evaluatieverslag', 'approved', context, fable, {
    to: herindicatieMailbox,
    subject: 'Evaluatieverslag herindicatie',
    text: 'Goedemorgen,\n\nBijgaand een evaluatieverslag voor de herindicatie.\n',
    attachments: [pdfFile(pdf, 'evaluatieverslag.pdf')],
  });
}

const daysFrom = ({ month }: SampleContext, startDay: number): number =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate() - startDay + 1;

export const approvedMails: readonly ((context: SampleContext) => Promise<ComposedMail>)[] = [
  single,
  verzamelfactuur,
  ubl,
  peppolWithPdf,
  totals,
  report,
  credit,
];
