import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { countTests, testReport } from './count-tests.ts';

/** How many examples every property gets here; `npm test` gives each a hundred. */
const propertyRuns = 5_000;
const corpus = '../shared/corpus';

/** Runs a program with what it prints shown; whether it was content. */
const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

// The same tests with far more examples.
mkdirSync('.cache', { recursive: true });
rmSync(testReport, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`];
const testsOk = run('node_modules/.bin/vitest', ['run', '--config', 'packages/tooling/vitest-deep.config.ts', ...reporters], {
  SIEM_PROPERTY_RUNS: String(propertyRuns),
});
let { passed, failed } = countTests() ?? { passed: 0, failed: 1 };
// The run itself can fail while every test passed (an unhandled rejection): that is a failure too.
if (!testsOk && failed === 0) failed = 1;

// Then the data that others made, and what we made to break readers: a section is passed or failed as a whole.
if (!existsSync(corpus)) console.log(`There is no ${corpus}, so the sections of the report are not read.`);
else {
  const names = spawnSync(process.execPath, ['tests/corpus/report.ts', '--list'], { encoding: 'utf8' }).stdout.trim().split('\n');
  for (const name of names) {
    if (run(process.execPath, ['tests/corpus/report.ts', name, '--corpus', corpus])) passed += 1;
    else failed += 1;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
