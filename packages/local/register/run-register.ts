import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatFaults } from '#register';
import { UnusableArgument } from '../check/collect-mails.ts';
import { defaultPagePort } from '../options.ts';
import { tellMessage } from '../toewijzingen/tell-toewijzing.ts';
import { formatDoubted } from './format-doubted.ts';
import { formatExpectedCredits } from './format-expected-credits.ts';
import { importLocally, importMessageLocally } from './import-locally.ts';

export const registerUsage = 'siem register import REGISTER.xlsx [--as-of 2026-02-01] | MAP | BERICHT.xml...';

const pagePort = (): number => Number(process.env['PAGE_PORT'] ?? defaultPagePort);
const nobodyAnswers = (): UnusableArgument => new UnusableArgument('Er draait geen Siem op deze machine. Start eerst: npm start');
const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);
const isMessage = (path: string): boolean => /\.xml$/i.test(path);

/** Loads a register workbook, or messages 301: files, and folders of them. */
export async function runRegister(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'as-of': { type: 'string' } } });
  const [verb, path, ...more] = positionals;
  if (verb !== 'import' || path === undefined) throw new UnusableArgument(registerUsage);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() === true;
  if (more.length > 0 || isFolder || isMessage(path)) return importMessages([path, ...more]);
  if (!isWorkbook(path))
    throw new UnusableArgument(`${path} is geen register (.xlsx), geen bericht (.xml) en geen map met berichten.\n${registerUsage}`);
  return importWorkbook(path, values['as-of']);
}

async function importWorkbook(path: string, asOf: string | undefined): Promise<number> {
  const report = await importLocally(await bytesOf(path), asOf, pagePort());
  if (report === undefined) throw nobodyAnswers();
  if (report.warnings.length > 0) console.log(formatFaults(report.warnings));
  console.log(
    report.ok
      ? `Register geladen (${report.generation}, stand van ${report.asOf}).`
      : `Niets geladen; het register heeft fouten:\n${formatFaults(report.faults)}`,
  );
  if (report.expectedCredits.length > 0) console.log(formatExpectedCredits(report.expectedCredits));
  if (report.doubted.length > 0) console.log(formatDoubted(report.doubted));
  return report.ok ? 0 : 2;
}

/** One by one: what is wrong with one message holds up no other. */
async function importMessages(paths: readonly string[]): Promise<number> {
  const files = (await Promise.all(paths.map(messagesIn))).flat();
  let refused = 0;
  for (const file of files) {
    const report = await importMessageLocally(await bytesOf(file), pagePort());
    if (report === undefined) throw nobodyAnswers();
    console.log(tellMessage(basename(file), report));
    if (!report.ok) refused += 1;
  }
  console.log(`${files.length - refused} van ${files.length} berichten gelezen.`);
  return refused === 0 ? 0 : 2;
}

/** In a folder other files are left alone, and said. */
async function messagesIn(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UnusableArgument(`${path} kan niet gelezen worden.`);
  if (!found.isDirectory()) {
    if (!isMessage(path)) throw new UnusableArgument(`${path} is geen bericht (.xml).\n${registerUsage}`);
    return [path];
  }
  const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const names = entries.filter(isMessage).sort();
  if (names.length === 0) throw new UnusableArgument(`In ${path} staat geen bericht (.xml).`);
  for (const name of entries) if (!isMessage(name)) console.log(`${name}: overgeslagen, geen bericht (.xml)`);
  return names.map((name) => join(path, name));
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new UnusableArgument(`${path} kan niet gelezen worden.`);
  return new Uint8Array(bytes);
}
