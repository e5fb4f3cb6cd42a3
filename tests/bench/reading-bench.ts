import ExcelJS from 'exceljs';
import { simpleParser } from 'mailparser';
import { aroundOf, filesOf } from '#assess';
import { parseMail } from '#mail';
import { readFiles } from '#reading';
import {
  makeInvoice,
  makeLine,
  sampleOnderaannemers,
  samplePeriod,
  samplePerson,
  writeInvoicePdf,
  writeMail,
  writeSpecification,
} from '#samples';
import { pdfjs } from '../../packages/documents/pdf/engine.ts';

/** One statement about speed, and whether it held in this run. */
export interface ReadingResult {
  readonly what: string;
  readonly oursMs: number;
  readonly againstMs: number;
  readonly ratio: number;
  readonly mostRatio: number;
  readonly holds: boolean;
}

/**
 * Runs that do not count, and runs that do. What is compared takes turns, and each run is held against the one beside it, so that a busy
 * moment hits both; now the one goes first, now the other, since who goes second finds much of its code still warm. The median of the ratios
 * counts. A reader in service has read hundreds of mails.
 */
const warmUp = 25;
const rounds = 35;
/** Lines on two pages of PDF, as on a verzamelfactuur without addresses, beside a workbook with as many rows; and ten times as many. */
const lines = 50;
const manyTimes = 10;

const period = samplePeriod({ today: '2026-11-03' });
const ownAddresses = { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieoa@metsiem.nl'] };

interface Mail {
  readonly raw: Uint8Array;
  readonly pdf: Uint8Array;
  readonly xlsx: Uint8Array;
}

async function mailWith(count: number): Promise<Mail> {
  const from = sampleOnderaannemers.fable;
  const invoice = makeInvoice({
    supplier: from.party,
    iban: from.iban,
    number: `B-${count}`,
    date: period.invoiceDate,
    month: period.month,
    lines: Array.from({ length: count }, (_, at) => {
      const person = samplePerson(at % 2 === 0 ? 'fien' : 'gijs');
      const line = makeLine({ ...person, number: String(500_000 + at) }, 'BG-M', { month: period.month });
      return { ...line, careClient: { ...line.careClient, address: undefined } };
    }),
  });
  const [pdf, xlsx] = [await writeInvoicePdf(invoice, 'table'), await writeSpecification(invoice, invoice.lines, { style: 'plain' })];
  const raw = await writeMail({
    from: from.mailbox,
    to: 'facturen@metsiem.nl',
    subject: 'Factuur',
    text: 'Hierbij onze factuur.',
    sentAt: '2026-11-03T09:00:00.000Z',
    messageId: `${count}@bench.example`,
    attachments: [
      { name: 'factuur.pdf', contentType: 'application/pdf', bytes: pdf },
      { name: 'specificatie.xlsx', contentType: 'application/octet-stream', bytes: xlsx },
    ],
    headers: {},
  });
  return { raw, pdf, xlsx };
}

/** From bytes of a mail to submissions, as a function does it. */
async function readOurs({ raw }: Mail): Promise<void> {
  const mail = await parseMail(raw, { now: '2026-11-03T09:00:00.000Z', ownAddresses });
  const { submissions } = await readFiles(filesOf(mail), aroundOf(mail));
  if (!submissions.some(({ kind }) => kind === 'invoice')) throw new Error('The bench mail was not read as an invoice.');
}

/** What the libraries alone need for the same bytes: a mail parsed, the text of every page, every cell of a workbook. */
async function readBare({ raw, pdf, xlsx }: Mail): Promise<void> {
  await simpleParser(Buffer.from(raw), { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const task = pdfjs.getDocument({
    data: new Uint8Array(pdf),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  });
  const opened = await task.promise;
  for (let page = 1; page <= opened.numPages; page += 1) await (await opened.getPage(page)).getTextContent();
  await task.destroy();
  const buffer = new ArrayBuffer(xlsx.byteLength);
  new Uint8Array(buffer).set(xlsx);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(buffer);
  let cells = 0;
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => (cells += 1))));
  if (cells === 0) throw new Error('The bench workbook has no cells.');
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Compared {
  readonly oursMs: number;
  readonly againstMs: number;
  readonly ratio: number;
}

/** Medians of two kinds of work that take turns. */
async function inTurns(ours: () => Promise<void>, against: () => Promise<void>): Promise<Compared> {
  const pairs: (readonly [number, number])[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const first = round % 2 === 0 ? ours : against;
    const [firstMs, secondMs] = [await timeOf(first), await timeOf(first === ours ? against : ours)];
    if (round >= warmUp) pairs.push(first === ours ? [firstMs, secondMs] : [secondMs, firstMs]);
  }
  return {
    oursMs: median(pairs.map(([ms]) => ms)),
    againstMs: median(pairs.map(([, ms]) => ms)),
    ratio: median(pairs.map(([ms, other]) => ms / other)),
  };
}

/** In milliseconds. */
async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function result(what: string, { oursMs, againstMs, ratio }: Compared, mostRatio: number): ReadingResult {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return { what, oursMs: round(oursMs), againstMs: round(againstMs), ratio: round(ratio), mostRatio, holds: ratio <= mostRatio };
}

/** Reading held against the libraries it stands on, and against itself with ten times the lines. */
export async function measureReading(): Promise<readonly ReadingResult[]> {
  const [small, large] = [await mailWith(lines), await mailWith(lines * manyTimes)];
  return [
    result(
      `a mail with ${lines} lines in PDF and xlsx, against mailparser + pdfjs + exceljs`,
      await inTurns(
        () => readOurs(small),
        () => readBare(small),
      ),
      1.5,
    ),
    result(
      `${manyTimes} times the lines`,
      await inTurns(
        () => readOurs(large),
        () => readOurs(small),
      ),
      12,
    ),
  ];
}
