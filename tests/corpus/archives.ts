import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Damaged, inflateWithin, Locked, listZip, OverLimit, Unsupported, unpackZip } from '#archive';
import type { Row, SectionResult } from './section.ts';

const folders = ['libzip', 'tika-archives'];
const limits = { milliseconds: 5000, bytes: 50 * 1024 * 1024 };

/** Every archive made to mislead: a value that holds what its own table of contents says, or a reason by class. */
export async function readArchives(corpus: string): Promise<SectionResult> {
  const paths = folders
    .map((folder) => join(corpus, 'F_security', folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((path) => /\.(?:zip|gz)$/i.test(path))
    .sort();
  const rows: Row[] = [];
  const failures: string[] = [];
  for (const path of paths) {
    const file = path.slice(corpus.length + 1);
    const start = performance.now();
    const { outcome, failure } = await open(path);
    const ms = Math.round(performance.now() - start);
    if (failure !== undefined) failures.push(`${file}: ${failure}`);
    if (ms > limits.milliseconds) failures.push(`${file}: took ${ms} ms`);
    rows.push({ file, ms, problems: outcome });
  }
  const opened = rows.filter(({ problems }) => /^\d/.test(String(problems))).length;
  return { rows, summary: [`archives: ${rows.length}, of which ${opened} opened and the others refused with a reason`], failures };
}

async function open(path: string): Promise<{ readonly outcome: string; readonly failure?: string }> {
  const bytes = new Uint8Array(readFileSync(path));
  try {
    if (/\.gz$/i.test(path)) return { outcome: `${inflateWithin(bytes, 'gzip').length} bytes` };
    const entries = await unpackZip(bytes, () => true);
    const total = entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
    const files = (await listZip(bytes)).filter((name) => !name.endsWith('/'));
    const outcome = `${entries.length} files, ${total} bytes`;
    if (total > limits.bytes) return { outcome, failure: 'more than the limit' };
    return entries.length === files.length ? { outcome } : { outcome, failure: `${files.length} files are listed` };
  } catch (error) {
    const isNamed = [Damaged, Locked, OverLimit, Unsupported].some((kind) => error instanceof kind);
    return isNamed ? { outcome: (error as Error).name } : { outcome: 'crash', failure: `crashed: ${String(error)}` };
  }
}
