import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { countTests, testReport } from './count-tests.ts';

/** How many examples every property gets here unless told from outside; `npm test` gives each a hundred. */
const propertyRuns = process.env['SIEM_PROPERTY_RUNS'] ?? '5000';

/** Runs a program with what it prints shown; whether it was content. */
const run = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;

let [passed, failed] = [0, 0];

// First what takes minutes: the files that we made to break readers, and the data that others made when it is there. A section is passed or failed as a whole.
const listed = spawnSync(process.execPath, ['tests/corpus/report.ts', '--list'], { encoding: 'utf8' });
if (listed.status !== 0) failed += 1;
else {
  for (const name of listed.stdout.trim().split('\n')) {
    if (run(process.execPath, ['tests/corpus/report.ts', name])) passed += 1;
    else failed += 1;
  }
}

// Then the same tests with far more examples, for an hour or two.
mkdirSync('.cache', { recursive: true });
rmSync(testReport, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${testReport}`];
const testsOk = run('node_modules/.bin/vitest', ['run', '--config', 'packages/tooling/vitest-deep.config.ts', ...reporters], {
  SIEM_PROPERTY_RUNS: propertyRuns,
});
const tests = countTests() ?? { passed: 0, failed: 1 };
passed += tests.passed;
failed += tests.failed;
// The run itself can fail while every test passed (an unhandled rejection): that is a failure too.
if (!testsOk && tests.failed === 0) failed += 1;

// Then every change that can be made to a rule: the tables must notice it.
if (run(process.execPath, ['packages/tooling/check-mutants.ts'])) passed += 1;
else failed += 1;

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
