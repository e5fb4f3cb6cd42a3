import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages that must give the same answer for the same input, always; `herindicatie` and `toewijzingen` for the same store and moment. */
const purePackages = [
  'domain',
  'archive',
  'markup',
  'mail',
  'documents',
  'recognition',
  'reading',
  'rules',
  'iwmo',
  'decisions',
  'letters',
  'herindicatie',
  'toewijzingen',
];

/** What makes an answer depend on when or where it was asked. `new Date(x)` is a value, `new Date()` is the clock. */
const impurities: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  {
    pattern: /\bnew Date\(\s*\)|\bDate\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\bTemporal\.Now\b/g,
    instead: 'take the moment as a parameter',
  },
  { pattern: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b/g, instead: 'take the value as a parameter' },
  { pattern: /\bprocess\.(?:env|cwd|argv|platform)\b/g, instead: 'take the setting as a parameter' },
  { pattern: /\bfetch\(/g, instead: 'ask through a port of packages/assess' },
];

export interface Impurity {
  readonly file: string;
  readonly line: number;
  readonly found: string;
  readonly instead: string;
}

/** Comments may speak of the clock; they become blanks, so that line numbers stay. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));

export function impuritiesIn(file: string, source: string): readonly Impurity[] {
  const code = withoutComments(source);
  return impurities.flatMap(({ pattern, instead }) =>
    [...code.matchAll(pattern)].map((match) => ({ file, line: code.slice(0, match.index).split('\n').length, found: match[0], instead })),
  );
}

function impuritiesUnder(root: string): readonly Impurity[] {
  return purePackages.flatMap((name) =>
    readdirSync(join(root, 'packages', name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[mc]?[jt]s$/.test(entry.name))
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return impuritiesIn(relative(root, path), readFileSync(path, 'utf8'));
      }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = impuritiesUnder(process.cwd());
  for (const { file, line, found: what, instead } of found) console.error(`${file}:${line}: ${what} in a pure package: ${instead}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
