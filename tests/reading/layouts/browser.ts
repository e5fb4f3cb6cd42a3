import { browserPage } from '../../support/browser.ts';

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
  const page = await browserPage();
  await page.setContent(html);
  const running = footer === undefined ? {} : { displayHeaderFooter: true, headerTemplate: '<i></i>', footerTemplate: footer };
  return page.pdf({ format: 'A4', landscape, margin, ...running });
}
