import { parseArgs } from 'node:util';
import { printingJournal } from './journal.ts';
import { defaultPagePort, defaultSmtpPort } from './options.ts';
import { type LocalSystem, startLocal } from './start-local.ts';
import { StartProblem } from './start-problem.ts';

const sweepSeconds = 5;
const watchSeconds = 24 * 3600;

function port(variable: string, fallback: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new StartProblem(`${variable}=${text} is geen poort. Geef een getal van 1 tot 65535.`);
}

function flags(): { readonly fresh: boolean; readonly dns: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { fresh: flag, dns: flag } }).values;
  } catch {
    throw new StartProblem(
      'Onbekend argument. Gebruik: npm start, om opnieuw te beginnen: npm start -- --fresh, of om afzenders na te gaan op internet: npm start -- --dns',
    );
  }
}

async function start(): Promise<LocalSystem> {
  const { fresh, dns } = flags();
  return startLocal({
    dataFolder: process.env['DATA_DIR'] ?? '.data',
    fresh,
    names: dns ? 'internet' : undefined,
    smtpPort: port('SMTP_PORT', defaultSmtpPort),
    pagePort: port('PAGE_PORT', defaultPagePort),
    journal: printingJournal,
    sweepSeconds,
    watchSeconds,
    // No letter leaves this machine.
    backofficeAddress: process.env['BACKOFFICE_ADDRESS'] ?? 'backoffice@metsiem.nl',
  });
}

function sayWhereToLook(system: LocalSystem): void {
  console.log(`
Siem draait op deze machine.
  Mails, besluiten en antwoorden:  http://localhost:${system.pagePort}
  Mail insturen (SMTP):            127.0.0.1 poort ${system.smtpPort}
  Verstuurde antwoorden (.eml):    ${system.outboxFolder}
Stoppen: Ctrl-C. Opnieuw beginnen: npm start -- --fresh
`);
}

/** The first Ctrl-C ends what is in hand; a second one does not wait. */
function stopOnSignal(system: LocalSystem): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    console.log('Siem stopt; wat onderhanden is wordt afgemaakt…');
    system.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

try {
  const system = await start();
  stopOnSignal(system);
  // Only now: whoever reads that it runs may stop it at once.
  sayWhereToLook(system);
  if (process.env['SAMPLES'] !== 'no') await system.loadSamples();
} catch (error) {
  console.error(error instanceof StartProblem ? `\n${error.message}\n` : error);
  process.exit(1);
}
