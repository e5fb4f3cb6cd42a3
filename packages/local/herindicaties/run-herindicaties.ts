import { parseArgs } from 'node:util';
import { herindicatieSteps, productCodes } from '#domain';
import { currentParameters } from '#rules';
import type { Store } from '#store';
import { herindicatieLetters, letterEnvironment, mailboxEnvironment } from '../../../functions/environment.ts';
import { atDesk } from '../at-desk.ts';
import { UnusableArgument } from '../check/collect-mails.ts';
import {
  type HerindicatieDesk,
  herindicatieDesk,
  herindicatieDeskAt,
  type ShownHerindicatie,
  type StepRequest,
} from './herindicatie-desk.ts';
import { isAwaited, productName, toldAwaited, toldEnd, toldReport, toldSteps } from './told-herindicatie.ts';

export const herindicatiesUsage = 'siem herindicaties';
export const herindicatieUsage = `siem herindicatie CLIËNT [BESCHIKKING] done|not-needed|undo|accept [${herindicatieSteps.join('|')}] --by NAAM [--product BG-M --from 2026-04-01 --to 2027-03-31] [--reason TEKST]`;

/** Lists the beschikkingen that end and what waits for a person: of this machine, or with TABLE_NAME and the buckets set, of AWS. */
export async function runHerindicaties(args: readonly string[]): Promise<number> {
  if (args.length > 0) throw new UnusableArgument(herindicatiesUsage);
  const found = await asking((desk) => desk.list());
  console.log(found.length === 0 ? 'Er loopt geen beschikking af.' : found.map(textOf).join('\n'));
  return 0;
}

/** Does one thing about the herindicatie of a client, or says why that cannot be done now. */
export async function runHerindicatie(args: readonly string[]): Promise<number> {
  const request = requestOf(args);
  const answer = await asking((desk) => desk.take(request));
  if ('refusal' in answer) {
    console.log(answer.refusal);
    return 1;
  }
  console.log(`Gedaan (beschikking ${answer.beschikking}).${answer.letters === 0 ? '' : ' De onderaannemer krijgt daar een brief over.'}`);
  return 0;
}

/** Exported for its tests: what the words on the command line ask. */
export function requestOf(args: readonly string[]): StepRequest {
  const text = { type: 'string' } as const;
  const options = { by: text, product: text, from: text, to: text, reason: text };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const at = positionals.findIndex((word, i) => i > 0 && isVerb(word));
  const verb = positionals[at];
  const [clientNumber, beschikking] = positionals.slice(0, Math.max(0, at));
  const [stepWord, ...more] = positionals.slice(at + 1);
  if (clientNumber === undefined || at > 2 || more.length > 0 || values.by === undefined) throw new UnusableArgument(herindicatieUsage);
  return { clientNumber, beschikking, by: values.by, action: actionOf(verb, stepWord, values) };
}

type Values = Readonly<Partial<Record<'product' | 'from' | 'to' | 'reason', string>>>;
function actionOf(verb: string | undefined, word: string | undefined, { product, from, to, reason = '' }: Values): StepRequest['action'] {
  if (verb === 'accept' && word === undefined) return { do: 'accept' };
  const step = herindicatieSteps.find((one) => one === word);
  if (step === undefined) throw new UnusableArgument(herindicatieUsage);
  if (verb === 'undo' || verb === 'not-needed') return { do: verb, step, reason };
  const code = productCodes.find((one) => one === product?.toUpperCase());
  if (verb !== 'done' || (product !== undefined && code === undefined))
    throw new UnusableArgument(`Het product is een van ${productCodes.join(', ')}.\n${herindicatieUsage}`);
  return { do: 'done', step, product: code, period: from === undefined ? undefined : { from, to } };
}
const isVerb = (word: string): boolean => ['done', 'not-needed', 'undo', 'accept'].includes(word);

const asking = <T>(ask: (desk: HerindicatieDesk) => Promise<T>): Promise<T> => atDesk({ here: herindicatieDeskAt, onAws: deskOnAws }, ask);

const deskOnAws = (store: Store): HerindicatieDesk =>
  herindicatieDesk({
    store,
    parameters: currentParameters,
    letters: herindicatieLetters(mailboxEnvironment.extend(letterEnvironment.shape).parse(process.env)),
    now: () => new Date().toISOString(),
  });

const textOf = (one: ShownHerindicatie): string =>
  [
    `Cliënt ${one.clientNumber}, ${productName(one)}, onderaannemer ${one.onderaannemerNumber}: beschikking ${one.beschikking} tot en met ${toldEnd(one)}`,
    ...(isAwaited(one) ? [toldAwaited(one)] : [...one.reports.map((report) => `verslag ${toldReport(report)}`), ...toldSteps(one)]),
  ].join('\n  ');
