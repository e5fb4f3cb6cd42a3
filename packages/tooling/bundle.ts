import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** `new URL(… './reader-worker.ts' …, import.meta.url)`: a file that is loaded by name, mostly as a worker thread. */
const neighbour = /new URL\([^;]*?'\.\/([\w-]+)\.ts'[^;]*?import\.meta\.url\s*\)/g;

/** `packageFile('some-package/data.bin')`: a file of a package that is read at run time, from beside the bundle. */
const dataFile = /\bpackageFile\('([^']+)'\)/g;

/**
 * A bundle is one file, so what it loads by name is gone unless it is bundled beside it under the same name, as
 * `.mjs`. Collects those files: base name → path, and files of packages that are to be copied there as they are. What
 * cannot work on Lambda is refused here, not at the first mail.
 */
function besideTheBundle(found: Map<string, string>, data: Set<string>): Plugin {
  const remember = (from: string, name: string, code: string): void => {
    const path = resolve(dirname(from), `${name}.ts`);
    if (!code.includes(`./${name}.mjs`))
      throw new Error(`${from} loads ${name}.ts by name, and does not say that it is ${name}.mjs in a bundle`);
    const known = found.get(name);
    if (known !== undefined && known !== path) throw new Error(`${known} and ${path} would both become ${name}.mjs`);
    found.set(name, path);
  };
  return {
    name: 'beside-the-bundle',
    setup: (esbuild) => {
      esbuild.onLoad({ filter: /\/(packages|functions)\/.*\.ts$/ }, ({ path }) => {
        const contents = readFileSync(path, 'utf8');
        for (const [code, name = ''] of contents.matchAll(neighbour)) remember(path, name, code);
        for (const [, file = ''] of contents.matchAll(dataFile)) data.add(createRequire(path).resolve(file));
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
  // Not `keepNames`, which tells every function its name each time it is made, and reading makes many. Names in a stack come from the map.
  minify: true,
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

/** Makes `<folder>/handler.mjs` of one entry point, with beside it what it loads by name; runs without node_modules. */
export async function bundleEntry(entryPoint: string, folder: string): Promise<Bundle> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const found = new Map<string, string>([['handler', entryPoint]]);
  const data = new Set<string>();
  const plugins = [besideTheBundle(found, data)];
  // A map can grow while it is walked: what is loaded by name may load something by name itself.
  for (const [name, path] of found) await build({ ...options, plugins, entryPoints: [path], outfile: join(folder, `${name}.mjs`) });
  for (const path of data) copyFileSync(path, join(folder, basename(path)));
  const files = readdirSync(folder).filter((file) => !file.endsWith('.map'));
  return { folder, files: Object.fromEntries(files.map((file) => [file, statSync(join(folder, file)).size])) };
}

export const bundleFunction = (name: string, outdir: string): Promise<Bundle> =>
  bundleEntry(`functions/${name}/handler.ts`, join(outdir, name));

/** All functions, one after the other: esbuild uses every core by itself. */
export async function bundleAll(outdir: string): Promise<ReadonlyMap<string, Bundle>> {
  const bundles = new Map<string, Bundle>();
  for (const name of functionNames()) bundles.set(name, await bundleFunction(name, outdir));
  return bundles;
}
