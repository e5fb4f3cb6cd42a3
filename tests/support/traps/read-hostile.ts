import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { type Mail, parseMail } from '#mail';
import { type OpenedFile, readFiles } from '#reading';
import { context, file, mail as mailOf, multipart, person } from '../mail-write.ts';
import type { HostileReading } from './read-hostile-files.ts';

// A process of its own: reads the files whose paths come in, a line each, in the product's way, and says in a line of JSON
// what came of each, how long it took and how far the process grew. When it dies the file it was at is to blame.

const mebibyte = 1024 * 1024;
/** What is larger is read without a mail around it, so that what taking the mail apart costs is not counted with it. */
const mostAttached = 8 * mebibyte;
const sampleMs = 20;

const emptyMail: Opened = { text: '', attachments: [], problems: [], references: [], innerMails: [], announcesDocument: false };

type Opened = Omit<Mail, 'facts'>;

/** How the file comes to us. */
function opener(path: string): () => Promise<Opened> {
  const bytes = new Uint8Array(readFileSync(path));
  if (/\.eml$/i.test(path)) return () => parseMail(bytes, context);
  const name = basename(path).replace(/[^\w.-]/g, '_');
  if (bytes.length > mostAttached) {
    const attachment = { number: 1, name, contentType: 'application/octet-stream', bytes, inlinePicture: false };
    return async () => ({ ...emptyMail, attachments: [attachment] });
  }
  const raw = mailOf(person, multipart('mixed', [file(name, bytes, 'application/octet-stream')]));
  return () => parseMail(raw, context);
}

function endingOf(file: OpenedFile | undefined, problem: string | undefined): string {
  if (problem !== undefined) return problem;
  if (file === undefined || file.kind === 'other' || file.kind === 'picture') return 'nothing';
  return file.problem?.reason ?? 'read';
}

async function read(open: () => Promise<Opened>): Promise<Pick<HostileReading, 'ended' | 'became'>> {
  const mail = await open();
  const attached = mail.attachments.map(({ number, name, bytes: content }) => ({ attachment: number, name, bytes: content }));
  const around = { subject: 'Factuur', text: mail.text, mailbox: 'facturen', problems: mail.problems } as const;
  const { files, submissions } = await readFiles(attached, around);
  const isStopped = submissions.some((each) => each.kind === 'other' && each.problem.reason === 'stopped');
  const kinds = files.map(({ kind, problem }) => problem?.reason ?? kind);
  const became = [...new Set([...mail.problems.map(({ reason }) => reason), ...kinds, ...submissions.map(({ kind }) => `→ ${kind}`)])];
  return { ended: isStopped ? 'stopped' : endingOf(files[0], mail.problems[0]?.reason), became: became.join(', ') };
}

/** The most that the process grew while `work` went on: sampled, and by the mark that the system keeps. */
async function growthDuring<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly grown: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const markBefore = process.resourceUsage().maxRSS;
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, sampleMs);
  const result = await work().finally(() => clearInterval(sampler));
  const mark = process.resourceUsage().maxRSS;
  return { result, grown: Math.max(peak, mark > markBefore ? mark * 1024 : 0) - before };
}

for await (const path of createInterface({ input: process.stdin })) {
  const open = opener(path);
  const started = performance.now();
  const { result, grown } = await growthDuring(() => read(open));
  const reading: HostileReading = {
    path,
    ...result,
    ms: Math.round(performance.now() - started),
    grownMb: Math.max(0, Math.round(grown / mebibyte)),
  };
  console.log(JSON.stringify(reading));
}
