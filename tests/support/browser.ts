import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { chromium, type Page } from 'playwright-core';

/** One page for all: this browser runs in one process and ends with its first page. */
let opened: Promise<Page> | undefined;

export function browserPage(): Promise<Page> {
  opened ??= openPage();
  return opened;
}

/** The browser comes in the package, with the libraries and fonts that a bare machine lacks. */
async function openPage(): Promise<Page> {
  sparticuz.setGraphicsMode = false;
  const executablePath = await sparticuz.executablePath();
  await inflate(new URL('../../node_modules/@sparticuz/chromium/bin/al2023.tar.br', import.meta.url).pathname);
  const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
  const browser = await chromium.launch({ args: sparticuz.args, executablePath, headless: true, env });
  return browser.newPage();
}

export async function closeBrowser(): Promise<void> {
  await (await opened)?.context().browser()?.close();
  opened = undefined;
}
