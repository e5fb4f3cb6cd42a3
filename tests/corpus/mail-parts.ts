import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCompoundFile } from '#archive';
import { type Mail, parseMail } from '#mail';
import { base64, context } from '../support/mail-write.ts';
import { readArchives } from './archives.ts';
import { judgeAnswers } from './mail-answers.ts';
import { headDifferences, headTruthOf } from './mail-head-truth.ts';
import { differences, type MailTruth, truthOf } from './mail-truth.ts';
import type { Row, Section } from './section.ts';

/** What one mail may cost. */
const limits = { milliseconds: 5000, megabytes: 300 };
const folders = ['D_mail', join('F_security', 'mail-bombs')];
/** Files that say what must come out of others, and scripts that hold mails among other things. */
const noMail = /\.(?:json|xml|svtest)$/i;
/** Files that are no mails but come in one. */
const wrapper = /\.(?:dat|tnef|p7m|p7s|p7c|p7z|emlx)$/i;

/** A signature that stands apart from what it signs has nothing in it. */
const signature = /\.p7s$/i;

/** Where another reader says otherwise, with reason; by kind, because other files of the kind exist. All of these go to a person. */
const exceptions: readonly (readonly [file: RegExp, difference: RegExp, reason: string])[] = [
  [
    /\/msgreader\/.*(?:ansi|nonunicode)/i,
    /^(?:subject|another text)/,
    'letters in a code page that the file does not name; here Western is taken',
  ],
  [
    /\/stalwart\/(?:malformed|thirdparty)_/,
    /^content/,
    'mailparser takes the last of two types of one part, and a digest as text: nothing is found then',
  ],
];

/** Of what other readers say of senders, subjects and attachments, this share must be said here too; the rest has a reason each. */
const enoughAgreed = 0.98;
interface Compared {
  readonly facts: number;
  readonly different: number;
}

export const mailParts: Section = {
  name: 'mail',
  title:
    'Mails, Outlook messages, winmail.dat, S/MIME and archives: what comes out, in what time, what others say of it, and who would be answered',
  async run(corpus) {
    const rows: Row[] = [];
    const failures: string[] = [];
    const compared: Compared[] = [];
    for (const path of folders.flatMap((folder) => filesIn(join(corpus, folder)))) {
      const checked = await check(path);
      if (checked.compared.facts > 0) compared.push(checked.compared);
      rows.push({ file: path.slice(corpus.length + 1), ...checked.row });
      failures.push(...checked.failures.map((failure) => `${path.slice(corpus.length + 1)}: ${failure}`));
    }
    const archives = await readArchives(corpus);
    const answers = await judgeAnswers(corpus);
    if (rows.length + archives.rows.length === 0) return undefined;
    const slowest = Math.max(0, ...rows.map((row) => Number(row['ms'])));
    const [facts, different] = [sum(compared.map((each) => each.facts)), sum(compared.map((each) => each.different))];
    if (different > facts * (1 - enoughAgreed)) failures.push(`others say otherwise of ${different} of ${facts} facts`);
    const summary = [
      `mails read: ${rows.length}, of which ${compared.length} were compared with what others say; slowest ${slowest} ms`,
      `senders, subjects, attachments and texts that others name: ${facts}, of which ${facts - different} are the same here`,
      ...answers.summary,
      ...archives.summary,
    ];
    return {
      rows: [...rows, ...answers.rows, ...archives.rows],
      summary,
      failures: [...failures, ...answers.failures, ...archives.failures],
    };
  },
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const factsIn = ({ names, contents, subject, text }: MailTruth): number =>
  names.length + contents.length + [subject, text].filter((each) => each !== undefined).length;

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !noMail.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function check(path: string): Promise<{ readonly row: Row; readonly failures: readonly string[]; readonly compared: Compared }> {
  const bytes = new Uint8Array(readFileSync(path));
  const isWrapper = wrapper.test(path) || isCompoundFile(bytes);
  const raw = isWrapper ? asAttachment(path, bytes) : bytes;
  const failures: string[] = [];
  const memory = process.memoryUsage.rss();
  const start = performance.now();
  let mail: Mail | undefined;
  try {
    mail = await parseMail(raw, context);
  } catch (error) {
    failures.push(`crashed: ${error instanceof Error ? error.message : String(error)}`);
  }
  const ms = Math.round(performance.now() - start);
  const megabytes = Math.round((process.memoryUsage.rss() - memory) / 1024 / 1024);
  if (ms > limits.milliseconds) failures.push(`took ${ms} ms`);
  if (megabytes > limits.megabytes) failures.push(`took ${megabytes} MB`);
  const truth = truthOf(path);
  const head = headTruthOf(path);
  const wrong =
    mail === undefined
      ? []
      : [...(truth === undefined ? [] : differences(mail, truth)), ...(head === undefined ? [] : headDifferences(mail, head))];
  const excused = wrong.map((each) => exceptions.find(([file, difference]) => file.test(path) && difference.test(each))?.[2]);
  failures.push(...wrong.filter((_, index) => excused[index] === undefined));
  if (isWrapper && !signature.test(path) && mail !== undefined && isSilent(mail)) failures.push('nothing came out, and no reason why');
  return {
    row: { ...rowOf(mail, ms), agrees: truth === undefined ? '' : agreement(wrong, excused) },
    failures,
    compared: { facts: (truth === undefined ? 0 : factsIn(truth)) + (head === undefined ? 0 : 2), different: wrong.length },
  };
}

const agreement = (wrong: readonly string[], excused: readonly (string | undefined)[]): string =>
  wrong.length === 0 ? 'yes' : excused.every((reason) => reason !== undefined) ? `no: ${excused[0]}` : 'NO';

const isSilent = ({ attachments, problems, innerMails }: Mail): boolean => attachments.length + problems.length + innerMails.length === 0;

function rowOf(mail: Mail | undefined, ms: number): Row {
  if (mail === undefined) return { ms };
  return {
    ms,
    attachments: mail.attachments.length,
    'inner mails': mail.innerMails.length,
    problems: mail.problems.map(({ reason }) => reason).join(' '),
  };
}

const asAttachment = (path: string, bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    [
      'From: administratie@zorg.example',
      'MIME-Version: 1.0',
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename="${path.split('/').at(-1)}"`,
      'Content-Transfer-Encoding: base64',
      '',
      base64(bytes),
    ].join('\r\n'),
  );
