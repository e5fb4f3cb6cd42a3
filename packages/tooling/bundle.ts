import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** `new URL('./read-one.worker.ts', import.meta.url)`: a file that is loaded by name, mostly as a worker thread. */
const neighbour = /new URL\(\s*'(\.[^']+\.ts)'\s*,\s*import\.meta\.url\s*\)/g;

/**
 * A bundle is one file, so what it loads by name is gone unless it is bundled beside it. Collects those files and
 * points the name at the bundle. Two of the same base name would overwrite each other: that is refused.
 */
function besideTheBundle(found: Map<string, string>): Plugin {
  const remember = (path: string): string => {
    const name = basename(path, '.ts');
    const known = found.get(name);
    if (known !== undefined && known !== path) throw new Error(`${known} and ${path} would both become ${name}.mjs`);
    found.set(name, path);
    return `new URL('./${name}.mjs', import.meta.url)`;
  };
  return {
    name: 'beside-the-bundle',
    setup: (esbuild) => {
      esbuild.onLoad({ filter: /\/packages\/.*\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const contents = source.replace(neighbour, (_, relative: string) => remember(resolve(dirname(path), relative)));
        return { contents, loader: 'ts' };
      });
    },
  };
}

const options = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  keepNames: true,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  // Reading text needs no drawing: the native canvas (30 MB a platform) stays home, pdfjs does without it.
  external: ['@napi-rs/canvas'],
  // Packages in CommonJS inside an ES module still call require, __dirname and __filename.
  banner: {
    js: [
      "import { createRequire as bundleRequire } from 'node:module';",
      "import { fileURLToPath as bundlePath } from 'node:url';",
      'const require = bundleRequire(import.meta.url);',
      'const __filename = bundlePath(import.meta.url);',
      "const __dirname = bundlePath(new URL('.', import.meta.url));",
    ].join(''),
  },
} satisfies BuildOptions;

/** Every folder of `functions` with a handler, in the order of `ls`. */
export const functionNames = (): readonly string[] =>
  readdirSync('functions', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

export interface Bundle {
  readonly folder: string;
  /** File name → bytes, source maps left out. */
  readonly files: Readonly<Record<string, number>>;
}

/** Makes `<outdir>/<name>/handler.mjs`, with beside it what it loads by name; runs on Lambda without node_modules. */
export async function bundleFunction(name: string, outdir: string): Promise<Bundle> {
  const folder = join(outdir, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const found = new Map<string, string>();
  const plugins = [besideTheBundle(found)];
  await build({ ...options, plugins, entryPoints: [`functions/${name}/handler.ts`], outfile: join(folder, 'handler.mjs') });
  // What is loaded by name may load something by name itself: go on until nothing new turns up.
  const done = new Set<string>();
  for (let [next] = found; next !== undefined; next = [...found].find(([key]) => !done.has(key))) {
    const [key, path] = next;
    done.add(key);
    await build({ ...options, plugins, entryPoints: [path], outfile: join(folder, `${key}.mjs`) });
  }
  const files = readdirSync(folder).filter((file) => !file.endsWith('.map'));
  return { folder, files: Object.fromEntries(files.map((file) => [file, statSync(join(folder, file)).size])) };
}

/** All functions, one after the other: esbuild uses every core by itself. */
export async function bundleAll(outdir: string): Promise<ReadonlyMap<string, Bundle>> {
  const bundles = new Map<string, Bundle>();
  for (const name of functionNames()) bundles.set(name, await bundleFunction(name, outdir));
  return bundles;
}
