import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

export interface Pattern {
  /** File it is in, from the root of the checkout. */
  readonly file: string;
  readonly expression: RegExp;
}

/** Where a pattern is constructed: `file:line`. */
export type Site = string;

const root = new URL('../../../', import.meta.url).pathname;

/** Every source file of these packages, from the root of the checkout. */
export const filesOf = (packages: readonly string[]): string[] =>
  packages.flatMap((name) =>
    readdirSync(join(root, 'packages', name), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
      .map((path) => join('packages', name, path)),
  );

/** The regular expressions that are written as such in the files. */
export function literalPatterns(files: readonly string[]): Pattern[] {
  return files.flatMap((file) => {
    const found: Pattern[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('type' in node && node.type === 'RegExpLiteral' && 'pattern' in node && 'flags' in node)
        found.push({ file, expression: new RegExp(String(node.pattern), String(node.flags)) });
      for (const child of Object.values(node)) visit(child);
    };
    visit(parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript', target: 'esnext' }));
    return found;
  });
}

/** Every place in the files that constructs one. */
export const constructionSites = (files: readonly string[]): Site[] =>
  files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.includes('new RegExp(') ? [`${file}:${index + 1}`] : [])),
  );

/** The regular expressions that the files of `packages` construct while `work` goes on, whatever they are constructed of. */
export async function constructedPatterns(
  packages: readonly string[],
  work: () => Promise<unknown>,
): Promise<readonly (Pattern & { readonly site: Site })[]> {
  const caller = new RegExp(`/(packages/(?:${packages.join('|')})/[^:?]*\\.ts)(?:\\?[^:]*)?:(\\d+)`);
  const found = new Map<string, Pattern & { readonly site: Site }>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const expression = new target(source, flags);
      // The frame below the proxy's own.
      const [, file, line] = caller.exec(new Error().stack?.split('\n')[2] ?? '') ?? [];
      if (file !== undefined) found.set(`${file}:${line} ${expression}`, { file, expression, site: `${file}:${line}` });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}
