import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCompoundFile } from '#archive';
import type { MailDecision, Register } from '#domain';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import type { Row, SectionResult } from './section.ts';

/** By the label of the corpus nobody may answer it. */
const neverAnswer = /never answer|auto-replied/i;
/** Files that are no mail by themselves: scripts, truths, attachments, bodies without a head. */
const noMail = /\.(?:json|xml|svtest|dat|tnef|p7m|p7s|emlx)$|^D_mail\/(?:reply-trimmer|msgreader)\//i;
/** A mail that says itself what it is, whatever its label: written apart from the product's own reading of headers. */
const saysMachine =
  /^(?:auto-submitted:[ \t]*auto-|list-(?:id|post|owner):|(?:x-)?precedence:[ \t]*(?:list|bulk|junk)|return-path:[ \t]*<[ \t]*>|content-type:[ \t]*multipart\/report|from:[^\n]*(?:mailer-daemon|postmaster))/im;
const someone = 'iemand@onderaannemer.example';

/** Every address in From belongs to this onderaannemer, and a person at it reads mail: an answer would have somewhere to go. */
function registerOf(head: string): Register {
  const from = /^from:((?:.*\n)(?:[ \t].*\n)*)/im.exec(`${head}\n`)?.[1] ?? '';
  const addresses = (from.match(/[^\s<>,;:()"]+@[^\s<>,;:()"]+/g) ?? []).map((address) => address.toLowerCase());
  const onderaannemer = {
    number: 'OA-1',
    name: 'Zorg Voorbeeld',
    kvk: '00990101',
    ibans: [],
    addresses: [...new Set([...addresses, someone])],
    combinant: 'Prisma',
    raamovereenkomst: { from: '2023-01-01', signedByOnderaannemer: true, signedBySiem: true },
    percelen: ['BG'],
  } as const;
  const none = { careClients: [], leveringsovereenkomsten: [], beschikkingen: [], verzenddiensten: [] };
  return { generation: 'corpus', asOf: '2026-01-01T00:00:00.000Z', onderaannemers: [onderaannemer], ...none };
}

interface Judged {
  readonly decision: MailDecision;
  readonly why: string;
  readonly replies: number;
}

async function judge(file: string, raw: Uint8Array, register: Register): Promise<Judged> {
  const options = {
    register,
    hashBsn: (bsn: string) => bsn,
    receivedAt: '2026-02-03T08:12:00.000Z',
    now: () => '2026-02-03T08:12:00.000Z',
  };
  for await (const { outcome, replies } of checkMails([{ file, raw }], options)) {
    const { automatic, perhapsAutomatic, from } = outcome.mail;
    return {
      decision: outcome.decision,
      why: automatic ?? perhapsAutomatic ?? (from === undefined ? 'no sender' : ''),
      replies: replies.length,
    };
  }
  throw new Error('Nothing came of it');
}

/** Every mail of the corpus comes from a registered address, and is judged whole: machines are never answered, people never ignored. */
export async function judgeAnswers(corpus: string): Promise<SectionResult> {
  const index = join(corpus, 'index.tsv');
  const entries = existsSync(index) ? readFileSync(index, 'utf8').split('\n').slice(1) : [];
  const rows: Row[] = [];
  const failures: string[] = [];
  const counts = { machines: 0, 'said so themselves': 0, people: 0, 'not answered for doubt': 0 };
  for (const entry of entries) {
    const [file = '', , , , , label = ''] = entry.split('\t');
    const path = join(corpus, file);
    if (!file.startsWith('D_mail/') || noMail.test(file) || !existsSync(path)) continue;
    const raw = new Uint8Array(readFileSync(path));
    if (isCompoundFile(raw)) continue;
    const text = Buffer.from(raw)
      .toString('latin1')
      .replace(/^(?:\r?\n)+/, '')
      .replace(/\r\n|\r/g, '\n');
    const head = (text.split('\n\n', 1)[0] ?? '').replace(/\n[ \t]+/g, ' ');
    const kind = neverAnswer.test(label) ? 'machines' : saysMachine.test(head) ? 'said so themselves' : 'people';
    counts[kind] += 1;
    try {
      const { decision, why, replies } = await judge(file, raw, registerOf(head));
      rows.push({ file, kind, decision, why, replies });
      if (kind !== 'people' && replies > 0) failures.push(`${file} (${label}) would be answered`);
      if (kind === 'people' && decision === 'ignored') failures.push(`${file} (${label}) is ignored: ${why}`);
      if (kind === 'people' && replies === 0 && why !== 'no sender') counts['not answered for doubt'] += 1;
    } catch (error) {
      failures.push(`${file}: crashed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const summary = Object.entries(counts).map(([kind, count]) => `judged with a registered sender, ${kind}: ${count}`);
  return { rows, summary, failures };
}
