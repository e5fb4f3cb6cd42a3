import { parseArgs } from 'node:util';
import type { ToewijzingDecision } from '#toewijzingen';
import { atDesk } from '../at-desk.ts';
import { UnusableArgument } from '../check/collect-mails.ts';
import { tellWaiting } from './tell-toewijzing.ts';
import { type ToewijzingDesk, toewijzingDeskAt, toewijzingDeskOf } from './toewijzing-desk.ts';

export const toewijzingenUsage = [
  'siem toewijzingen',
  'siem toewijzingen link NUMMER --client 400123 --onderaannemer OA-001 --by NAAM',
  'siem toewijzingen dismiss|undo|correct-bsn|keep-bsn NUMMER --reason "…" --by NAAM',
  'siem toewijzingen choose NUMMER --version 1a2b3c4d --reason "…" --by NAAM',
].join('\n');

const text = { type: 'string' } as const;

/** Lists the toewijzingen that wait for a person, or decides one: of this machine, or with TABLE_NAME and the buckets set, of AWS. */
export async function runToewijzingen(args: readonly string[]): Promise<number> {
  const options = { client: text, onderaannemer: text, by: text, reason: text, version: text };
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [verb, number, ...more] = positionals;
  const decision = verb === undefined ? undefined : decisionOf(verb, values);
  if (more.length > 0 || (verb !== undefined && (number === undefined || decision === undefined)))
    throw new UnusableArgument(toewijzingenUsage);
  return atDesk({ here: toewijzingDeskAt, onAws: toewijzingDeskOf }, (desk) =>
    number === undefined || decision === undefined ? list(desk) : decide(desk, number, decision),
  );
}

/** What needs no more than a reason. */
const verbs: ReadonlyMap<string, 'dismissed' | 'undone' | 'corrected' | 'kept'> = new Map([
  ['dismiss', 'dismissed'],
  ['undo', 'undone'],
  ['correct-bsn', 'corrected'],
  ['keep-bsn', 'kept'],
]);
type Given = { readonly [Name in 'client' | 'onderaannemer' | 'by' | 'reason' | 'version']?: string | undefined };
function decisionOf(verb: string, { client, onderaannemer, by, reason, version }: Given): ToewijzingDecision | undefined {
  if (by === undefined) return undefined;
  if (verb === 'link' && client !== undefined && onderaannemer !== undefined)
    return { what: 'linked', by, holder: { clientNumber: client, onderaannemerNumber: onderaannemer } };
  if (reason === undefined) return undefined;
  if (verb === 'choose' && version !== undefined) return { what: 'chosen', by, reason, version };
  const what = verbs.get(verb);
  return what && { what, by, reason };
}

async function list(desk: ToewijzingDesk): Promise<number> {
  const found = await desk.list();
  console.log(found.length === 0 ? 'Van elke toewijzing is bekend voor wie zij is.' : found.map(tellWaiting).join('\n'));
  return 0;
}

async function decide(desk: ToewijzingDesk, number: string, decision: ToewijzingDecision): Promise<number> {
  const refused = await desk.decide(number, decision);
  console.log(refused ?? `Toewijzing ${number}: vastgelegd.`);
  return refused === null ? 0 : 1;
}
