import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { faultOf } from '../support/traps/fault-of.ts';
import { type HostileReading, readHostileFiles } from '../support/traps/read-hostile-files.ts';
import { traps } from '../support/traps/traps.ts';
import type { Section, SectionResult } from './section.ts';

const folders = ['B_pdf', 'C_excel', 'D_mail', 'F_security'];
/** What stands beside the files as their truth is no file that comes by mail. */
const isTruth = /(?:^|\/)D_mail\/.*\.(?:json|txt|xml|svtest)$|sheetjs-expected/;

const filesOf = (corpus: string): string[] =>
  folders.flatMap((folder) => {
    try {
      return readdirSync(join(corpus, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !isTruth.test(path))
        .sort();
    } catch {
      return [];
    }
  });

async function run(corpus: string): Promise<SectionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'siem-traps-'));
  const rows: Record<string, string | number>[] = [];
  const failures: string[] = [];
  const note = (file: string, reading: HostileReading, allowed?: readonly string[]): void => {
    const fault = faultOf(reading, allowed);
    if (fault !== undefined) failures.push(`${file}: ${fault}`);
    // Some take many seconds; the table comes at the end only.
    console.error(
      `${file}: ${reading.ended}, ${reading.ms} ms, ${reading.grownMb} MB${fault === undefined ? '' : `: NOT RIGHT, ${fault}`}`,
    );
    rows.push({ file, ms: reading.ms, 'MB grown': reading.grownMb, 'ended as': reading.ended, became: reading.became });
  };
  try {
    for (const trap of traps) {
      const path = join(folder, trap.name);
      writeFileSync(path, await trap.make());
      for await (const reading of readHostileFiles([path])) note(`(own) ${trap.name}`, reading, trap.ends);
      rmSync(path);
    }
    for await (const reading of readHostileFiles(filesOf(corpus))) note(relative(corpus, reading.path), reading);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const most = (key: 'ms' | 'MB grown'): string => {
    const worst = rows.toSorted((a, b) => Number(b[key]) - Number(a[key]))[0];
    return `${worst?.[key] ?? 0} (${worst?.['file'] ?? 'none'})`;
  };
  const endings = Map.groupBy(rows, (row) => String(row['ended as']));
  return {
    rows,
    summary: [
      `${rows.length} files, of which ${traps.length} made here; ${failures.length} not right.`,
      `Ended as: ${[...endings].map(([ended, all]) => `${ended} ${all.length}`).join(', ')}.`,
      `Longest: ${most('ms')} ms. Most growth: ${most('MB grown')} MB.`,
    ],
    failures,
  };
}

export const hostile: Section = {
  name: 'hostile',
  title: 'Files that break readers: no crash, none over 20 seconds or 500 MB, each ends in a value or a named reason',
  makesOwn: true,
  run,
};
