import { beforeAll, describe, expect, it } from 'vitest';
import { isScanned, type Recognition, readDocuments, type Scan, type ScannedDocument, withRecognition } from '#documents';
import { certainValueOf, type Invoice, valueOf } from '#domain';
import { readSubmissions } from '#reading';
import { makeInvoice, makeLine, type SampleInvoice, sampleOnderaannemers, samplePerson, writeInvoicePdf } from '#samples';
import { recogniseHere } from '../../packages/local/recognise-here.ts';
import { pdfOfPictures, type ScanSettings, scanPages, scanPdf } from '../support/scans.ts';

/** Recognising a page takes some seconds, on a busy machine many. */
const recognitionMs = 120_000;
const { fable } = sampleOnderaannemers;
const month = '2026-01';
const mailWords = { subject: '', text: '', mailbox: 'facturen', problems: [] } as const;

const invoiceOf = (changes: Partial<SampleInvoice> = {}): SampleInvoice =>
  makeInvoice({
    supplier: fable.party,
    iban: fable.iban,
    number: 'F2026-0383',
    date: '2026-02-02',
    month,
    lines: [makeLine(samplePerson('fien'), 'BG-M', { month })],
    ...changes,
  });

async function open(name: string, bytes: Uint8Array): Promise<ScannedDocument> {
  const [document] = await readDocuments([{ attachment: 1, name, bytes }]);
  if (document === undefined || !isScanned(document)) throw new Error(`${name} is not seen as a scan`);
  return document;
}
const recognise = async (scan: Scan) => {
  const recognition = await recogniseHere(scan);
  if (recognition.state === 'failed') throw new Error(recognition.detail);
  return recognition;
};
function readInvoice(document: ScannedDocument, recognition: Recognition): Invoice {
  const [submission] = readSubmissions([withRecognition(document, recognition)], mailWords);
  if (submission?.kind !== 'invoice') throw new Error(`Read as ${JSON.stringify(submission)}`);
  return submission.invoice;
}
const scanned = async (settings: ScanSettings, changes: Partial<SampleInvoice> = {}): Promise<Invoice> => {
  const document = await open('scan.pdf', await scanPdf(await writeInvoicePdf(invoiceOf(changes), 'table'), settings));
  return readInvoice(document, await recognise(document.scan));
};

/** Every value that is called certain is what was printed. */
function certainIsRight(invoice: Invoice, truth: SampleInvoice): void {
  const [line] = invoice.lines;
  const printed = truth.lines[0];
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [certainValueOf(invoice.number), truth.number],
    [certainValueOf(invoice.date), truth.date],
    [certainValueOf(invoice.total), truth.totalCents],
    [certainValueOf(invoice.iban), truth.iban],
    [certainValueOf(invoice.period), truth.period],
    [line && certainValueOf(line.clientNumber), printed?.careClient?.number],
    [line && certainValueOf(line.birthDate), printed?.careClient?.birthDate],
    [line && certainValueOf(line.amount), printed?.amountCents],
  ];
  for (const [found, expected] of pairs) expect([undefined, expected]).toContainEqual(found);
}

describe('a scan at 200 dpi, askew, with noise', () => {
  let document: ScannedDocument;
  let recognition: Extract<Recognition, { state: 'recognised' }>;
  beforeAll(async () => {
    document = await open('scan.pdf', await scanPdf(await writeInvoicePdf(invoiceOf(), 'three-row'), { dpi: 200 }));
    recognition = await recognise(document.scan);
  }, recognitionMs);

  it('is read as it was printed, with certainty', () => {
    const invoice = readInvoice(document, recognition);
    expect(invoice.isScan).toBe(true);
    expect([invoice.number, invoice.date, invoice.total, invoice.iban].map((field) => certainValueOf<unknown>(field))).toEqual([
      'F2026-0383',
      '2026-02-02',
      49190,
      fable.iban,
    ]);
    expect(invoice.lines.map((line) => [certainValueOf(line.clientNumber), certainValueOf(line.amount)])).toEqual([['490101', 49190]]);
  });

  it('nothing is certainly missing but btw', () => {
    const invoice = readInvoice(document, recognition);
    const gone = Object.entries(invoice).filter(
      ([, value]) => typeof value === 'object' && 'state' in value && value.state === 'absent' && value.certain,
    );
    expect(gone.map(([name]) => name)).toEqual(['vat']);
  });

  /** The recognition with one word read otherwise, wherever it stands. */
  const misread = (from: string, to: string, only = Number.POSITIVE_INFINITY): Recognition => {
    let left = only;
    const items = recognition.pages[0]!.items.map((item) => {
      if (!item.text.includes(from) || left === 0) return item;
      left -= 1;
      return { ...item, text: item.text.replace(from, to) };
    });
    return { ...recognition, pages: [{ ...recognition.pages[0]!, items }] };
  };

  it('a digit of an amount that both recognitions misread makes no amount certain', () => {
    const invoice = readInvoice(document, misread('491,90', '491,30', 1));
    expect(
      [certainValueOf(invoice.total), ...invoice.lines.map((line) => certainValueOf(line.amount))].filter((v) => v !== undefined),
    ).toEqual([]);
  });

  it('nor a digit of the account number', () => {
    expect(certainValueOf(readInvoice(document, misread('0000001001', '0000001007')).iban)).toBeUndefined();
  });

  it('a word on which two recognitions differ is not certain, and the rest is', () => {
    const items = recognition.pages[0]!.items.map((item) => (item.text === '490101' ? { ...item, text: '490107', agreed: false } : item));
    const invoice = readInvoice(document, { ...recognition, pages: [{ ...recognition.pages[0]!, items }] });
    expect(invoice.lines.map((line) => [valueOf(line.clientNumber), line.clientNumber.certain])).toEqual([['490107', false]]);
    expect(certainValueOf(invoice.number)).toBe('F2026-0383');
  });

  it('what failed is a problem for a person, with its reason', () => {
    const failed = withRecognition(document, {
      state: 'failed',
      reason: 'too-large',
      detail: 'De scan heeft 12 bladzijden; de grens is 10.',
    });
    expect(readSubmissions([failed], mailWords)).toMatchObject([
      { kind: 'other', problem: { reason: 'picture', certain: false, detail: expect.stringContaining('12 bladzijden') } },
    ]);
  });
});

it(
  'a page that was put in sideways is read upright',
  async () => {
    const invoice = await scanned({ dpi: 150, turns: 1 });
    expect(valueOf(invoice.number)).toBe('F2026-0383');
    expect(valueOf(invoice.total)).toBe(49190);
    certainIsRight(invoice, invoiceOf());
  },
  recognitionMs,
);

it(
  'a page of text with a scanned page behind it: both are read, as a scan',
  async () => {
    const [second] = await scanPages(await writeInvoicePdf(invoiceOf(), 'table'), { dpi: 150 });
    const bytes = await pdfOfPictures([
      (pdf) => void pdf.fontSize(11).text('Bijgaand sturen wij u onze declaratie over januari.', 60, 60),
      second!,
    ]);
    const document = await open('brief-met-scan.pdf', bytes);
    expect(document).toMatchObject({ text: 'none', scan: { pages: [2] } });
    const invoice = readInvoice(document, await recognise(document.scan));
    expect(valueOf(invoice.total)).toBe(49190);
    expect(invoice.isScan).toBe(true);
  },
  recognitionMs,
);

it(
  'a photo is a picture of an invoice',
  async () => {
    const [photo] = await scanPages(await writeInvoicePdf(invoiceOf(), 'table'), { dpi: 200, noise: 12, skew: 1 });
    const document = await open('IMG_0383.jpg', new Uint8Array(photo!));
    const invoice = readInvoice(document, await recognise(document.scan));
    expect(invoice.form).toBe('picture');
    certainIsRight(invoice, invoiceOf());
  },
  recognitionMs,
);

it('a logo or a banner is no scan', async () => {
  const [page] = await scanPages(await writeInvoicePdf(invoiceOf(), 'table'), { dpi: 40 });
  const documents = await readDocuments([{ attachment: 1, name: 'logo.jpg', bytes: new Uint8Array(page!) }]);
  expect(documents.map(isScanned)).toEqual([false]);
});

it(
  'too many pages are not recognised, with the limit as the reason',
  async () => {
    const [page] = await scanPages(await writeInvoicePdf(invoiceOf(), 'table'), { dpi: 40 });
    const document = await open('boek.pdf', await pdfOfPictures(Array.from({ length: 11 }, () => page!)));
    expect(await recogniseHere(document.scan)).toMatchObject({
      state: 'failed',
      reason: 'too-large',
      detail: expect.stringContaining('grens is 10'),
    });
  },
  recognitionMs,
);

// Seconds a page: a deep run tries them all.
describe.runIf(process.env['DEEP'] === '1')('resolutions and layouts', () => {
  const settings: readonly ScanSettings[] = [{ dpi: 150 }, { dpi: 200, noise: 12, quality: 50 }, { dpi: 300, noise: 15, skew: -0.5 }];
  it.each(settings.flatMap((each) => (['table', 'three-row', 'letter'] as const).map((layout) => ({ ...each, layout }))))(
    'what is certain is right: %o',
    async ({ layout, ...each }) => {
      const document = await open('scan.pdf', await scanPdf(await writeInvoicePdf(invoiceOf(), layout), each));
      certainIsRight(readInvoice(document, await recognise(document.scan)), invoiceOf());
    },
  );
});
