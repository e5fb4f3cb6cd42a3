import { addressesUsage, runAddresses } from './addresses/run-addresses.ts';
import { UnusableArgument } from './check/collect-mails.ts';
import { checkUsage, runCheck } from './check/run-check.ts';
import { explainUsage, runExplain } from './explain/run-explain.ts';
import { herindicatiesUsage, herindicatieUsage, runHerindicatie, runHerindicaties } from './herindicaties/run-herindicaties.ts';
import { defaultSmtpPort } from './options.ts';
import { readUsage, runRead } from './read/run-read.ts';
import { registerUsage, runRegister } from './register/run-register.ts';
import { rehearseUsage, runRehearse } from './rehearse/run-rehearse.ts';
import { replayUsage, runReplay } from './replay/run-replay.ts';
import { sendMail } from './send-mail.ts';
import { StartProblem } from './start-problem.ts';
import { runToewijzingen, toewijzingenUsage } from './toewijzingen/run-toewijzingen.ts';

const sendUsage = 'siem send MAIL.eml...';
const usage = `Gebruik:\n  npm run siem -- ${[checkUsage, explainUsage, readUsage, sendUsage, registerUsage, toewijzingenUsage, addressesUsage, herindicatiesUsage, herindicatieUsage, replayUsage, rehearseUsage].map((line) => line.replace(/^siem /, '')).join('\n  npm run siem -- ')}`;

async function runSend(files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new UnusableArgument(`Geef minstens één .eml-bestand.\n${sendUsage}`);
  const results = await sendMail(files, Number(process.env['SMTP_PORT'] ?? defaultSmtpPort));
  for (const { file, accepted, answer } of results) console.log(`${file}: ${accepted ? 'aangenomen' : 'niet aangenomen'} (${answer})`);
  return results.every((result) => result.accepted) ? 0 : 1;
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
  toewijzingen: runToewijzingen,
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
