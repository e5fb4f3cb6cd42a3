import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
import { bundleEntry } from '../../packages/tooling/bundle.ts';
import type { MailToRead } from './both-readings.ts';

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
 * counts. A thread reads some hundreds of mails before it makes place for a new one: the first of them are not what a mail costs.
 */
const runs = { warmUp: 100, rounds: 75 };
/** The same of a mail that takes as long as ten, by a thread that is warm. */
const runsOfMany = { warmUp: 5, rounds: 25 };
/** Lines on two pages of PDF, as on a verzamelfactuur without addresses, beside a workbook with as many rows; and ten times as many. */
const lines = 50;
const manyTimes = 10;

const period = samplePeriod({ today: '2026-11-03' });

async function mailWith(count: number): Promise<MailToRead> {
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

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Compared {
  readonly oursMs: number;
  readonly againstMs: number;
  readonly ratio: number;
}

/** Medians of two kinds of work that take turns. */
async function inTurns(ours: () => Promise<void>, against: () => Promise<void>, { warmUp, rounds }: typeof runs): Promise<Compared> {
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

/** Both as they run on AWS: in a bundle. */
async function bundled(): Promise<typeof import('./both-readings.ts')> {
  const { folder } = await bundleEntry('tests/bench/both-readings.ts', '.cache/bench/both-readings');
  return await import(pathToFileURL(join(folder, 'handler.mjs')).href);
}

/** Reading held against the libraries it stands on, and against itself with ten times the lines. */
export async function measureReading(): Promise<readonly ReadingResult[]> {
  const { readOurs, readBare } = await bundled();
  const [small, large] = [await mailWith(lines), await mailWith(lines * manyTimes)];
  return [
    result(
      `a mail with ${lines} lines in PDF and xlsx, against mailparser + pdfjs + exceljs`,
      await inTurns(
        () => readOurs(small),
        () => readBare(small),
        runs,
      ),
      1.5,
    ),
    result(
      `${manyTimes} times the lines`,
      await inTurns(
        () => readOurs(large),
        () => readOurs(small),
        runsOfMany,
      ),
      12,
    ),
  ];
}
