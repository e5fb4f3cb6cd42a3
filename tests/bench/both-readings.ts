import ExcelJS from 'exceljs';
import { simpleParser } from 'mailparser';
import { aroundOf, filesOf } from '#assess';
import { parseMail } from '#mail';
import { readFiles } from '#reading';
import { pdfjs } from '../../packages/documents/pdf/engine.ts';

// An entry point for a bundle: what is compared goes through the same bundler.

export interface MailToRead {
  readonly raw: Uint8Array;
  readonly pdf: Uint8Array;
  readonly xlsx: Uint8Array;
}

const ownAddresses = { facturen: ['facturen@metsiem.nl'], herindicatie: ['herindicatieoa@metsiem.nl'] };

/** From bytes of a mail to submissions, as a function does it. */
export async function readOurs({ raw }: MailToRead): Promise<void> {
  const mail = await parseMail(raw, { now: '2026-11-03T09:00:00.000Z', ownAddresses });
  const { submissions } = await readFiles(filesOf(mail), aroundOf(mail));
  if (!submissions.some(({ kind }) => kind === 'invoice')) throw new Error('The bench mail was not read as an invoice.');
}

/** What the libraries alone need for the same bytes: a mail parsed, the text of every page, every cell of a workbook. */
export async function readBare({ raw, pdf, xlsx }: MailToRead): Promise<void> {
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
