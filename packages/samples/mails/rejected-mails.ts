import { addMonths } from '#domain';
import { makeLine, printedClient } from '../sample-invoice.ts';
import { sampleOnderaannemers } from '../sample-parties.ts';
import { samplePerson } from '../sample-people.ts';
import { tariefOf } from '../sample-tarieven.ts';
import { writeInvoicePdf } from '../writers/pdf/invoice-pdf.ts';
import { writeSpecification } from '../writers/xlsx/specification.ts';
import { type ComposedMail, compose, invoiceOf, pdfFile, type SampleContext, xlsxFile } from './compose.ts';

const { fable, invented, nowhere } = sampleOnderaannemers;

async function lastYear(context: SampleContext): Promise<ComposedMail> {
  const priceCents = tariefOf('BG-Z', addMonths(context.month, -12));
  const invoice = invoiceOf(fable, 6, context, [makeLine(samplePerson('zwaan'), 'BG-Z', { ...context, priceCents })]);
  return compose('06-afgewezen-tarief-van-vorig-jaar', 'rejected', context, fable, {
    attachments: [pdfFile(await writeInvoicePdf(invoice, 'table'))],
  });
}

async function proRataForgotten(context: SampleContext): Promise<ComposedMail> {
  const invoice = invoiceOf(invented, 7, context, [makeLine(samplePerson('piet'), 'BG-M', context)]);
  return compose('07-afgewezen-naar-rato-vergeten', 'rejected', context, invented, {
    attachments: [pdfFile(await writeInvoicePdf(invoice, 'three-row'))],
  });
}

async function withoutSpecification(context: SampleContext): Promise<ComposedMail> {
  const lines = [makeLine(samplePerson('anna'), 'BG-L', context), makeLine(samplePerson('boaz'), 'DO-2', context)];
  const invoice = invoiceOf(nowhere, 8, context, lines);
  return compose('08-afgewezen-zonder-specificatie', 'rejected', context, nowhere, {
    attachments: [pdfFile(await writeInvoicePdf(invoice, 'letter'))],
  });
}

async function manyFaults(context: SampleContext): Promise<ComposedMail> {
  const unknown = {
    ...makeLine(samplePerson('elif'), 'BG-M', context),
    careClient: { ...printedClient(samplePerson('elif')), number: '999123' },
  };
  const lines = [
    makeLine(samplePerson('cato'), 'BG-L', { ...context, priceCents: 20000 }),
    unknown,
    makeLine(samplePerson('dirk'), 'BW-1', { ...context, days: 33 }),
  ];
  const invoice = invoiceOf(fable, 9, context, lines, { iban: fable.iban.replace(/^NL../, 'NL00') });
  const attachments = [
    pdfFile(await writeInvoicePdf(invoice, 'table')),
    xlsxFile(await writeSpecification(invoice, lines, { style: 'plain' })),
  ];
  return compose('09-afgewezen-veel-fouten-tegelijk', 'rejected', context, fable, { attachments });
}

async function unknownClient(context: SampleContext): Promise<ComposedMail> {
  const line = {
    ...makeLine(samplePerson('isa'), 'BG-M', context),
    careClient: { ...printedClient(samplePerson('isa')), number: '999777' },
  };
  const invoice = invoiceOf(invented, 10, context, [line]);
  return compose('10-afgewezen-onbekende-client', 'rejected', context, invented, {
    attachments: [pdfFile(await writeInvoicePdf(invoice, 'three-row'))],
  });
}

async function damaged(context: SampleContext): Promise<ComposedMail> {
  const pdf = await writeInvoicePdf(invoiceOf(invented, 11, context, [makeLine(samplePerson('isa'), 'BG-M', context)]), 'three-row');
  // Half of it arrived, and what arrived is garbled.
  const half = pdf.slice(0, Math.floor(pdf.length / 2)).map((byte, at) => (at > 40 ? byte ^ 0x55 : byte));
  return compose('11-afgewezen-beschadigde-bijlage', 'rejected', context, invented, { attachments: [pdfFile(half)] });
}

export const rejectedMails: readonly ((context: SampleContext) => Promise<ComposedMail>)[] = [
  lastYear,
  proRataForgotten,
  withoutSpecification,
  manyFaults,
  unknownClient,
  damaged,
];
