import {
  type DateRange,
  type Evaluatieverslag,
  type Field,
  formatEuro,
  type Invoice,
  type InvoiceLine,
  type Place,
  type Price,
  type Product,
  type Quantity,
  type Submission,
} from '#domain';
import type { MailReading, OpenedFile } from '#reading';

/** `bijlage 1, bladzijde 2 (71, 204)`, `bijlage 2, Blad1!F17`, `bijlage 1, /Invoice/ID`: for people with the file at hand. */
function placeText({ attachment, page, box, sheet, cell, path }: Place): string {
  const onPage = box === undefined ? '' : ` (${Math.round(box[0])}, ${Math.round(box[1])})`;
  return [
    `bijlage ${attachment}`,
    page === undefined ? undefined : `bladzijde ${page}${onPage}`,
    cell === undefined ? undefined : `${sheet ?? ''}!${cell}`,
    path,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

const asIs = (text: string): string => text;
const range = ({ from, to }: DateRange): string => `${from} t/m ${to ?? '…'}`;
const quantity = ({ value, unit, days }: Quantity): string => `${value} ${unit}${days === undefined ? '' : ` (${days} dagen)`}`;
const price = ({ cents }: Price): string => formatEuro(cents);
const product = ({ text, recognised }: Product): string => `${text} = ${recognised.kind === 'known' ? recognised.code : recognised.kind}`;

function row<T>(name: string, field: Field<T>, print: (value: T) => string): string {
  const label = `    ${name.padEnd(15)} ${(field.certain ? 'zeker' : 'twijfel').padEnd(8)}`;
  return field.state === 'absent' ? `${label} (niet gevonden)` : `${label} ${print(field.value)}   [${placeText(field.where)}]`;
}

const lineText = (line: InvoiceLine): string =>
  [
    `  factuurregel ${line.number}`,
    row('cliëntnummer', line.clientNumber, asIs),
    row('naam', line.clientName, asIs),
    row('geboortedatum', line.birthDate, asIs),
    row('product', line.product, product),
    row('aantal', line.quantity, quantity),
    row('prijs', line.unitPrice, price),
    row('bedrag', line.amount, formatEuro),
    row('periode', line.period, range),
  ].join('\n');

function invoiceText(invoice: Invoice): string {
  return [
    `  ${invoice.kind === 'credit' ? 'Creditfactuur' : 'Factuur'} (${invoice.form}), bijlage ${invoice.where.attachment}${invoice.reconciles ? ', telt op' : ', telt niet op'}; specificatie: ${invoice.specification.state}`,
    row('nummer', invoice.number, asIs),
    row('datum', invoice.date, asIs),
    row('periode', invoice.period, range),
    row('totaal', invoice.total, formatEuro),
    row('btw', invoice.vat, formatEuro),
    row('iban', invoice.iban, asIs),
    row('kvk', invoice.kvk, asIs),
    row('afzender', invoice.supplierName, asIs),
    row('geadresseerde', invoice.addressee, asIs),
    row('oorspronkelijk', invoice.original, asIs),
    ...invoice.lines.map(lineText),
    ...invoice.pdfAndXmlDifferences.map((difference) => `  pdf en XML verschillen: ${difference}`),
    ...invoice.doubts.map((doubt) => `  twijfel: ${doubt}`),
  ].join('\n');
}

const reportText = (report: Evaluatieverslag): string =>
  [
    `  Evaluatieverslag, bijlage ${report.where.attachment}`,
    row('cliëntnummer', report.clientNumber, asIs),
    row('naam', report.clientName, asIs),
    row('geboortedatum', report.birthDate, asIs),
    row('einddatum', report.endDate, asIs),
    row('verslagdatum', report.reportDate, asIs),
  ].join('\n');

function submissionText(submission: Submission): string {
  if (submission.kind === 'invoice') return invoiceText(submission.invoice);
  if (submission.kind === 'evaluatieverslag') return reportText(submission.report);
  const { problem } = submission;
  return `  Niet gelezen, bijlage ${problem.where.attachment}: ${problem.detail} (${problem.reason}${problem.certain ? '' : ', niet zeker'})`;
}

const fileText = ({ where, what }: OpenedFile): string => `  bijlage ${where.attachment}, ${where.file}: ${what}`;

/** What the reader makes of one mail or a set of files, value by value with certainty and place, in Dutch. */
export const toReadingText = (title: string, { files, submissions }: MailReading): string =>
  [title, ...files.map(fileText), ...(submissions.length > 0 ? submissions.map(submissionText) : ['  Niets om te beoordelen.']), ''].join(
    '\n',
  );
