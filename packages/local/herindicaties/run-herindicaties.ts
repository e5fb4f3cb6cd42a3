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
export const herindicatieUsage = [
  `siem herindicatie CLIËNT [BESCHIKKING] done ${herindicatieSteps.join('|')} --by NAAM [toewijzing: --from 2026-04-01 --to 2027-03-31 --product BG-M]`,
  `siem herindicatie CLIËNT [BESCHIKKING] not-needed|undo ${herindicatieSteps.join('|')} --by NAAM --reason TEKST [undo inzorgmelding: --earlier]`,
  'siem herindicatie CLIËNT [BESCHIKKING] accept --by NAAM [--report SIEM-2026-000123]',
  'siem herindicatie CLIËNT [BESCHIKKING] set-aside --by NAAM --reason TEKST [--report SIEM-2026-000123]',
].join('\n');

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
  for (const note of answer.notes ?? []) console.log(note);
  return 0;
}

/** Exported for its tests: what the words on the command line ask. */
export function requestOf(args: readonly string[]): StepRequest {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const at = positionals.findIndex((word, i) => i > 0 && word in optionsOf);
  const verb = positionals[at];
  const [clientNumber, beschikking] = positionals.slice(0, Math.max(0, at));
  const [stepWord, ...more] = positionals.slice(at + 1);
  if (clientNumber === undefined || at > 2 || more.length > 0 || values.by === undefined) throw new UnusableArgument(herindicatieUsage);
  return { clientNumber, beschikking, by: values.by, action: actionOf(verb, stepWord, values) };
}

const text = { type: 'string' } as const;
const options = { by: text, product: text, from: text, to: text, reason: text, report: text, earlier: { type: 'boolean' } } as const;
type Values = Readonly<Partial<Record<'by' | 'product' | 'from' | 'to' | 'reason' | 'report', string>>> & { readonly earlier?: boolean };
/** Besides who does it; of another option somebody thinks that it means something. */
const optionsOf: Readonly<Record<StepRequest['action']['do'], readonly string[]>> = {
  accept: ['report'],
  'set-aside': ['report', 'reason'],
  done: ['product', 'from', 'to'],
  'not-needed': ['reason'],
  undo: ['reason', 'earlier'],
};

function actionOf(verb: string | undefined, word: string | undefined, values: Values): StepRequest['action'] {
  const { product, from, to, reason = '', report: reference, earlier } = values;
  const asked = Object.keys(optionsOf).find((one): one is keyof typeof optionsOf => one === verb);
  const strange = asked && Object.keys(values).find((name) => name !== 'by' && !optionsOf[asked].includes(name));
  if (strange !== undefined) throw new UnusableArgument(`--${strange} hoort niet bij ${verb}.\n${herindicatieUsage}`);
  if (asked === 'accept' && word === undefined) return { do: asked, reference };
  if (asked === 'set-aside' && word === undefined) return { do: asked, reference, reason };
  const step = herindicatieSteps.find((one) => one === word);
  if (step === undefined) throw new UnusableArgument(herindicatieUsage);
  if (asked === 'undo') return { do: asked, step, reason, ...(earlier && { isEarlier: true }) };
  if (asked === 'not-needed') return { do: asked, step, reason };
  const code = productCodes.find((one) => one === product?.toUpperCase());
  if (asked !== 'done' || (product !== undefined && code === undefined))
    throw new UnusableArgument(`Het product is een van ${productCodes.join(', ')}.\n${herindicatieUsage}`);
  if (from === undefined && to !== undefined) throw new UnusableArgument(`Geef ook de eerste dag (--from).\n${herindicatieUsage}`);
  return { do: asked, step, product: code, period: from === undefined ? undefined : { from, to } };
}

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
    ...(isAwaited(one) ? [toldAwaited(one)] : []),
    ...one.reports.map((report) => `verslag ${toldReport(report)}`),
    ...(isAwaited(one) ? [] : toldSteps(one)),
  ].join('\n  ');
