import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Page } from 'playwright-core';

/** One page for all: this browser runs in one process and ends with its first page. */
let opened: Promise<Page> | undefined;
let queue: Promise<unknown> = Promise.resolve();

export interface Print {
  readonly landscape?: boolean;
  /** Stands at the foot of each page, with styles of its own. */
  readonly footer?: string;
}

/** A4 as a browser prints it; `css` comes after the plain styles that every page has. */
export function printHtml(css: string, body: string, options: Print = {}): Promise<Uint8Array> {
  const printed = queue.then(() => print(`<!doctype html><meta charset="utf-8"><style>${plain}${css}</style>${body}`, options));
  queue = printed.catch(() => undefined);
  return printed;
}

const plain =
  'body{font:10pt "Open Sans",sans-serif;margin:0}table{border-collapse:collapse}td,th{text-align:left;vertical-align:top}.r{text-align:right}';
const margin = { top: '18mm', bottom: '20mm', left: '17mm', right: '17mm' };

async function print(html: string, { landscape = false, footer }: Print): Promise<Uint8Array> {
  opened ??= openPage();
  const page = await opened;
  await page.setContent(html);
  const running = footer === undefined ? {} : { displayHeaderFooter: true, headerTemplate: '<i></i>', footerTemplate: footer };
  return page.pdf({ format: 'A4', landscape, margin, ...running });
}

/** The browser comes in the package, with the libraries and fonts that a bare machine lacks. */
async function openPage(): Promise<Page> {
  sparticuz.setGraphicsMode = false;
  const executablePath = await sparticuz.executablePath();
  await inflate(new URL('../../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url).pathname);
  const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  const browser = await chromium.launch({ args: sparticuz.args, executablePath, headless: true, env });
  return browser.newPage();
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.context().browser()?.close();
  opened = undefined;
}
