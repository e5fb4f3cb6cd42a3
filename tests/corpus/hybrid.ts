import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, readDocuments } from '#documents';
import type { Field, Invoice } from '#domain';
import { readSubmissions } from '#reading';
import { type CiiTruth, ciiTruth, type TruthLine } from './cii-truth.ts';
import { holdsDate, holdsNumber, holdsText } from './in-text.ts';
import type { Row, Section, SectionResult } from './section.ts';

/** Of the values that the text holds, this share must be read right from the text alone; with the XML beside it all of them. */
const enoughFromText = 0.9;
const folderName = /^zugferd-corpus-/;

const fields = ['number', 'date', 'total', 'lines', 'quantity', 'price'] as const;
type FieldName = (typeof fields)[number];
type Holds = (field: FieldName | 'iban') => boolean;
type Mark = { readonly isRight: boolean; readonly instead: string } | 'not in text' | 'not in XML';

interface Checked {
  readonly file: string;
  readonly text: Readonly<Record<FieldName, Mark>>;
  readonly whole: Readonly<Record<FieldName, Mark>>;
  readonly certainAndWrong: readonly string[];
}

export const hybrid: Section = {
  name: 'hybrid',
  title: 'Hybrid PDFs: what the text alone gives, and what the file with its XML gives, against the XML',
  async run(corpus) {
    const checked: Checked[] = [];
    for (const path of pdfsIn(join(corpus, 'B_pdf'))) {
      const one = await check(corpus, path);
      if (one !== undefined) checked.push(one);
    }
    return checked.length === 0 ? undefined : report(checked);
  },
};

function pdfsIn(folder: string): string[] {
  const folders = readdirSync(folder).filter((name) => folderName.test(name));
  return folders.flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => /\.pdf$/i.test(file))
      .map((file) => join('B_pdf', name, file)),
  );
}

async function check(corpus: string, path: string): Promise<Checked | undefined> {
  const bytes = new Uint8Array(readFileSync(join(corpus, path)));
  const documents = await readDocuments([{ attachment: 1, name: 'invoice.pdf', bytes }]);
  const [pdf] = documents;
  if (pdf?.kind !== 'pdf') return undefined;
  const truth = pdf.embedded.map((file) => ciiTruth(file.bytes)).find((found) => found !== undefined);
  if (truth === undefined) return undefined;
  const text = pdf.pages.map((page) => page.items.map((item) => item.text).join(' ')).join('\n');
  const fromText = invoiceOf([{ ...pdf, embedded: [] }]);
  const whole = invoiceOf(documents);
  const structured = whole?.form === 'pdf' ? undefined : whole;
  return {
    file: path.replace(/^B_pdf.zugferd-corpus-/, ''),
    text: compare(fromText, truth, inText(text, truth)),
    whole: compare(structured, truth, () => true),
    certainAndWrong: [
      ...certainAndWrong(fromText, truth, inText(text, truth)),
      ...certainAndWrong(structured, truth, () => true).map((value) => `with XML ${value}`),
    ],
  };
}

function invoiceOf(documents: readonly Document[]): Invoice | undefined {
  const submissions = readSubmissions(documents, { subject: '', text: '', mailbox: 'facturen', problems: [] });
  return submissions.flatMap((found) => (found.kind === 'invoice' ? [found.invoice] : []))[0];
}

function inText(text: string, truth: CiiTruth): Holds {
  const every = (values: readonly (number | undefined)[]): boolean =>
    values.every((value) => value !== undefined && holdsNumber(text, value));
  const holds: Record<FieldName | 'iban', () => boolean> = {
    iban: () => truth.ibans.some((iban) => holdsText(text, iban)),
    number: () => holdsText(text, truth.number),
    date: () => holdsDate(text, truth.date),
    total: () => holdsNumber(text, truth.total),
    lines: () => every(truth.lines.map((line) => line.amount)),
    quantity: () => every(truth.lines.flatMap((line) => [line.amount, line.quantity])),
    price: () => every(truth.lines.flatMap((line) => [line.amount, line.price])),
  };
  return (field) => holds[field]();
}

const perLine: Readonly<Record<'lines' | 'quantity' | 'price', (line: TruthLine) => number | undefined>> = {
  lines: (line) => line.amount,
  quantity: (line) => line.quantity,
  price: (line) => line.price,
};

function compare(invoice: Invoice | undefined, truth: CiiTruth, holds: Holds): Record<FieldName, Mark> {
  const mark = (field: FieldName, wanted: string): Mark => {
    if (wanted === '') return 'not in XML';
    if (!holds(field)) return 'not in text';
    const instead = invoice === undefined ? 'no invoice' : shown(invoice, field);
    return { isRight: instead === wanted, instead };
  };
  const column = (field: keyof typeof perLine): Mark => {
    const values = truth.lines.map(perLine[field]);
    return mark(field, values.includes(undefined) ? '' : joined(values.map((value) => value ?? 0)));
  };
  return {
    number: mark('number', plain(truth.number)),
    date: mark('date', truth.date),
    total: mark('total', joined([truth.total])),
    lines: column('lines'),
    quantity: column('quantity'),
    price: column('price'),
  };
}

/** A creditfactuur may be written with or without signs: only differing signs within it count. */
function joined(values: readonly (number | undefined)[]): string {
  const sign = (values.find((value) => value !== undefined && value !== 0) ?? 1) < 0 ? -1 : 1;
  return values.map((value) => (value === undefined ? '?' : String(Number((value * sign).toFixed(4)) + 0))).join(' ');
}
const plain = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
const valueOf = <T>(field: Field<T>): T | undefined => (field.state === 'read' ? field.value : undefined);
const euros = (cents: number | undefined): number | undefined => (cents === undefined ? undefined : cents / 100);

function shown(invoice: Invoice, field: FieldName): string {
  const lines = invoice.ownLines;
  switch (field) {
    case 'number':
      return plain(valueOf(invoice.number) ?? '');
    case 'date':
      return valueOf(invoice.date) ?? '';
    case 'total':
      return joined([euros(valueOf(invoice.total))]);
    case 'lines':
      return joined(lines.map((line) => euros(valueOf(line.amount))));
    case 'quantity':
      return joined(lines.map((line) => valueOf(line.quantity)?.value));
    case 'price':
      return joined(lines.map((line) => euros(valueOf(line.unitPrice)?.cents)));
    default:
      return field satisfies never;
  }
}

/** Values that the reader is certain of although the text holds the other value that the XML gives. */
function certainAndWrong(invoice: Invoice | undefined, truth: CiiTruth, holds: Holds): string[] {
  if (invoice === undefined) return [];
  const certain = <T>(field: Field<T>): T | undefined => (field.certain ? valueOf(field) : undefined);
  const wrong: string[] = [];
  const differs = (name: string, value: string | undefined, wanted: readonly string[], field: FieldName | 'iban'): void => {
    if (value === undefined || wanted.length === 0 || wanted.includes(value)) return;
    if (holds(field)) wrong.push(`${name} ${value}`);
  };
  const number = certain(invoice.number);
  const total = certain(invoice.total);
  differs('number', number === undefined ? undefined : plain(number), [plain(truth.number)], 'number');
  differs('date', certain(invoice.date), [truth.date], 'date');
  differs('total', total === undefined ? undefined : joined([total / 100]), [joined([truth.total])], 'total');
  differs('iban', certain(invoice.iban), truth.ibans, 'iban');
  for (const [index, line] of invoice.ownLines.entries()) {
    const at = truth.lines[index];
    if (truth.lines.length === 0) break;
    const [amount, quantity, price] = [certain(line.amount), certain(line.quantity)?.value, certain(line.unitPrice)?.cents];
    differs(`line ${line.number}`, amount === undefined ? undefined : joined([amount / 100]), [joined([at?.amount])], 'lines');
    const one = (value: number | undefined): string[] => (value === undefined ? [] : [joined([value])]);
    differs(`line ${line.number} quantity`, one(quantity)[0], one(at?.quantity), 'quantity');
    differs(`line ${line.number} price`, one(euros(price))[0], one(at?.price), 'price');
  }
  return wrong;
}

function report(checked: readonly Checked[]): SectionResult {
  const share = (source: 'text' | 'whole', field: FieldName): { right: number; of: number } => {
    const marks = checked.map((one) => one[source][field]).filter((mark) => typeof mark !== 'string');
    return { right: marks.filter((mark) => mark.isRight).length, of: marks.length };
  };
  const summary: string[] = [];
  const failures: string[] = [];
  for (const [source, name, least] of [
    ['text', 'from the text alone', enoughFromText],
    ['whole', 'with the XML', 1],
  ] as const) {
    for (const field of fields) {
      const { right, of } = share(source, field);
      const sentence = `${field} ${name}: ${right} of ${of} right (${of === 0 ? '-' : Math.round((1000 * right) / of) / 10} %)`;
      summary.push(sentence);
      if (right < least * of) failures.push(sentence);
    }
  }
  const wrong = checked.flatMap((one) => one.certainAndWrong.map((value) => `${one.file}: certain and wrong: ${value}`));
  summary.push(`values called certain that are wrong: ${wrong.length}`);
  return { rows: checked.map(rowOf), summary, failures: [...failures, ...wrong] };
}

function rowOf({ file, text, whole, certainAndWrong: wrong }: Checked): Row {
  const say = (mark: Mark): string => (typeof mark === 'string' ? mark : mark.isRight ? 'ok' : mark.instead.slice(0, 40) || 'nothing');
  const notRight = fields.filter((field) => {
    const mark = whole[field];
    return typeof mark !== 'string' && !mark.isRight;
  });
  return {
    file,
    ...Object.fromEntries(fields.map((field) => [field, say(text[field])])),
    'with XML': notRight.length === 0 ? 'ok' : `not ${notRight.join(', ')}`,
    'certain and wrong': wrong.length,
  };
}
