import { parseArgs } from 'node:util';
import { UnusableArgument } from '../check/collect-mails.ts';
import { assessOffline, offlineOptions, offlineUsage } from '../check/offline.ts';
import { withLocalStore } from '../open-local-store.ts';
import { defaultPagePort } from '../options.ts';
import { outcomeOf } from '../page/list-mails.ts';
import { loopback } from '../stand-ins/listen.ts';
import { explanationOf } from './explanation-of.ts';
import { toExplanationJson } from './to-json.ts';
import { toExplanationText } from './to-text.ts';

export const explainUsage = `siem explain ${offlineUsage} [--json] SIEM-2026-000123|PAD...`;

const isReference = (argument: string): boolean => /^SIEM-\d{4}-\d{6,}$/.test(argument);

/** Out of what this machine stored: the system that runs is asked, or its store is opened when none runs. */
async function explainStored(reference: string, asJson: boolean, pagePort: number): Promise<string> {
  const response = await fetch(`http://${loopback}:${pagePort}/uitleg/${reference}${asJson ? '?json' : ''}`).catch(() => undefined);
  if (response?.ok === true) return response.text();
  if (response !== undefined && response.status !== 404) throw new Error(`The page answered ${response.status} about ${reference}`);
  const outcome = response === undefined ? await withLocalStore((store) => outcomeOf(store, reference)) : undefined;
  if (outcome === undefined) throw new UnusableArgument(`${reference} is hier niet bekend, of er is nog niets over besloten.`);
  const explanation = explanationOf(outcome);
  return asJson ? JSON.stringify(toExplanationJson(explanation)) : toExplanationText(reference, explanation);
}

/**
 * `siem explain`: why mails came out as they did, line by line and rule by rule: stored ones by their reference, mails and
 * documents by assessing them as `check` does. Exit code 0 whatever was decided, 2 for arguments that cannot be used.
 */
export async function runExplain(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...offlineOptions, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new UnusableArgument(`Geef minstens één kenmerk, mail of document.\n${explainUsage}`);
  for (const reference of positionals.filter(isReference))
    process.stdout.write(`${await explainStored(reference, values.json, Number(process.env['PAGE_PORT'] ?? defaultPagePort))}\n`);
  const paths = positionals.filter((argument) => !isReference(argument));
  if (paths.length === 0) return 0;
  for await (const { file, outcome } of assessOffline(paths, values)) {
    const explanation = explanationOf(outcome);
    process.stdout.write(
      `${values.json ? JSON.stringify({ file, ...toExplanationJson(explanation) }) : toExplanationText(file, explanation)}\n`,
    );
  }
  return 0;
}
