import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const handbook = readdirSync('packages/handbook', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('packages/handbook', name));
const documents = ['README.md', ...handbook];
const scripts = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts;

/** Links, and code that looks like a path of ours. */
function pathsIn(document: string): readonly string[] {
  const text = readFileSync(document, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map((match) => resolve(dirname(document), match[1]!));
  const mentions = [...text.matchAll(/`((?:packages|functions|infra|tests|\.ci)\/[\w./-]*)`/g)].map((match) => resolve(match[1]!));
  return [...links, ...mentions];
}

describe('what we wrote down', () => {
  it.each(documents)('%s names only what exists', (document) => {
    expect(pathsIn(document).filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(documents)('%s gives only commands that npm knows', (document) => {
    const commands = [...readFileSync(document, 'utf8').matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
  });

  it('the README leads to every package and every function', () => {
    const readme = readFileSync('README.md', 'utf8');
    const folders = ['packages', 'functions'].flatMap((parent) =>
      readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => `${parent}/${entry.name}`),
    );
    expect(folders.filter((folder) => !readme.includes(folder))).toEqual([]);
  });
});

describe('the glossary', () => {
  const rows = readFileSync('packages/domain/woordenlijst.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const code = ['packages', 'functions', 'infra'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const everything = code.join('\n').toLowerCase();

  it('explains every word', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(
      rows.filter((row) =>
        row
          .split('|')
          .slice(3, 5)
          .some((cell) => cell.trim() === ''),
      ),
    ).toEqual([]);
  });

  it('lists no word that the code does not use', () => {
    const words = rows.map((row) => /`([^`]+)`/.exec(row)![1]!);
    expect(words.filter((word) => !everything.includes(word))).toEqual([]);
  });
});

describe('the lock file', () => {
  it('lists every optional platform package, without which npm ci refuses', () => {
    const schema = z.object({
      packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
    });
    const { packages } = schema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });
});
