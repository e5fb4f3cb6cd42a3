import { spawnSync } from 'node:child_process';

/** How many examples every property gets here; `npm test` gives each a hundred. */
const propertyRuns = 5_000;

// The same tests with far more examples.
const run = spawnSync('node_modules/.bin/vitest', ['run', '--config', 'packages/tooling/vitest-deep.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, SIEM_PROPERTY_RUNS: String(propertyRuns) },
});
process.exitCode = run.status ?? 1;
