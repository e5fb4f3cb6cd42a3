import { mkdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { isSurvivor, scores } from './mutation/mutation-score.ts';
import { acceptedSurvivors, survivorOf, unlisted } from './mutation/survivors.ts';

/** Of every hundred changes to the rules the tables must notice this many. */
const percentageMin = 90;
const survivorsReport = '.cache/surviving-mutants.json';

/** `node packages/tooling/check-mutants.ts [PATTERN…]`; without patterns the whole of packages/rules. */
const patterns = process.argv.slice(2);
const options: PartialStrykerOptions = {
  mutate: patterns.length > 0 ? patterns : ['packages/rules/**/*.ts'],
  plugins: [fileURLToPath(new URL('mutation/table-runner.ts', import.meta.url))],
  testRunner: 'tables',
  coverageAnalysis: 'perTest',
  // Endless loops are counted; only in a thread that loads everything anew must time end them, and that may be slow on a busy machine.
  timeoutMS: 20_000,
  concurrency: Number(process.env['SIEM_MUTATION_WORKERS'] ?? 2),
  tempDirName: '.cache/mutation',
  // Only what the tables may load is copied.
  ignorePatterns: [
    '*',
    '!packages',
    '!packages/**',
    '!tests',
    'tests/*',
    ...['rules', 'support'].flatMap((name) => [`!tests/${name}`, `!tests/${name}/**`]),
    '!package.json',
  ],
  // Node strips the types of the changed code too; the compiler has no say in it.
  disableTypeChecks: false,
  tsconfigFile: 'none.json',
  reporters: ['progress-append-only'],
  allowConsoleColors: false,
  testRunnerNodeArgs: ['--no-warnings'],
};

const started = performance.now();
const mutants = (await new Stryker(options).runMutationTest()).map((mutant) => ({
  ...mutant,
  fileName: relative(process.cwd(), mutant.fileName),
}));
console.log('\nmutants caught    killed  timeout  survived   score');
const table = scores(mutants);
for (const { folder, killed, timedOut, survived, percentage } of table) {
  const columns = [`${killed}`.padStart(6), `${timedOut}`.padStart(8), `${survived}`.padStart(9), `${percentage.toFixed(1)} %`.padStart(9)];
  console.log(`${folder.replace('packages/', '').padEnd(17)} ${columns.join(' ')}`);
}
const survivors = mutants.filter(isSurvivor).map(survivorOf);
mkdirSync('.cache', { recursive: true });
writeFileSync(survivorsReport, JSON.stringify(survivors, null, 2));
const unknown = unlisted(survivors, acceptedSurvivors());
for (const { file, mutator, original, replacement } of unknown)
  console.log(`not listed: ${file} ${mutator}\n  ${original}\n  ${replacement}`);
const isEnough = (table.at(-1)?.percentage ?? 0) >= percentageMin;
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`\n${mutants.length} mutants in ${seconds} s; ${survivors.length} survive, ${unknown.length} of them not listed`);
process.exitCode = isEnough && unknown.length === 0 ? 0 : 1;
