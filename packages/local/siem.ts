import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { formatFaults } from '#register';
import { addressesUsage, runAddresses } from './addresses/run-addresses.ts';
import { UnusableArgument } from './check/collect-mails.ts';
import { checkUsage, runCheck } from './check/run-check.ts';
import { explainUsage, runExplain } from './explain/run-explain.ts';
import { formatExpectedCredits } from './format-expected-credits.ts';
import { herindicatiesUsage, herindicatieUsage, runHerindicatie, runHerindicaties } from './herindicaties/run-herindicaties.ts';
import { importLocally } from './import-locally.ts';
import { defaultPagePort, defaultSmtpPort } from './options.ts';
import { readUsage, runRead } from './read/run-read.ts';
import { rehearseUsage, runRehearse } from './rehearse/run-rehearse.ts';
import { replayUsage, runReplay } from './replay/run-replay.ts';
import { sendMail } from './send-mail.ts';
import { StartProblem } from './start-problem.ts';

const sendUsage = 'siem send MAIL.eml...';
const registerUsage = 'siem register import REGISTER.xlsx [--as-of 2026-02-01]';
const usage = `Gebruik:\n  npm run siem -- ${[checkUsage, explainUsage, readUsage, sendUsage, registerUsage, addressesUsage, herindicatiesUsage, herindicatieUsage, replayUsage, rehearseUsage].map((line) => line.replace(/^siem /, '')).join('\n  npm run siem -- ')}`;

async function runSend(files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new UnusableArgument(`Geef minstens één .eml-bestand.\n${sendUsage}`);
  const results = await sendMail(files, Number(process.env['SMTP_PORT'] ?? defaultSmtpPort));
  for (const { file, accepted, answer } of results) console.log(`${file}: ${accepted ? 'aangenomen' : 'niet aangenomen'} (${answer})`);
  return results.every((result) => result.accepted) ? 0 : 1;
}

async function runRegister(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { 'as-of': { type: 'string' } } });
  const [verb, path] = positionals;
  if (verb !== 'import' || path === undefined) throw new UnusableArgument(registerUsage);
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new UnusableArgument(`${path} kan niet gelezen worden.`);
  const report = await importLocally(new Uint8Array(bytes), values['as-of'], Number(process.env['PAGE_PORT'] ?? defaultPagePort));
  if (report === undefined) throw new UnusableArgument('Er draait geen Siem op deze machine. Start eerst: npm start');
  if (report.warnings.length > 0) console.log(formatFaults(report.warnings));
  console.log(
    report.ok
      ? `Register geladen (${report.generation}, stand van ${report.asOf}).`
      : `Niets geladen; het register heeft fouten:\n${formatFaults(report.faults)}`,
  );
  if (report.expectedCredits.length > 0) console.log(formatExpectedCredits(report.expectedCredits));
  return report.ok ? 0 : 2;
}

function runUnknown(): number {
  console.error(usage);
  return 2;
}

const commands: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  check: runCheck,
  explain: runExplain,
  read: runRead,
  send: runSend,
  register: runRegister,
  addresses: runAddresses,
  herindicaties: runHerindicaties,
  herindicatie: runHerindicatie,
  replay: runReplay,
  rehearse: runRehearse,
};
const [command = '', ...args] = process.argv.slice(2);
try {
  process.exitCode = await (commands[command] ?? runUnknown)(args);
} catch (error) {
  // parseArgs tells of unknown options by a TypeError with a code of its own.
  const isUsage = error instanceof UnusableArgument || error instanceof StartProblem || (error instanceof TypeError && 'code' in error);
  if (!isUsage) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
