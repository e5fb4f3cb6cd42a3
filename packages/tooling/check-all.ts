import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { countTests, testReport } from './count-tests.ts';

/** One check of the build: a program that is content (0) or not. */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}
interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

const bin = (name: string): string => `node_modules/.bin/${name}`;

/** Seconds each; two at a time, since the machines that run this have two cores. */
const quickSteps: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '-p', '.'] },
  { name: 'style', command: [bin('biome'), 'check', '--config-path', 'packages/tooling/code-style.json', '--error-on-warnings', '.'] },
  { name: 'arrows', command: [bin('depcruise'), '--config', 'packages/tooling/depcruise.cjs', 'packages', 'functions', 'infra', 'tests'] },
  { name: 'purity', command: ['node', 'packages/tooling/check-purity.ts'] },
  { name: 'unused', command: [bin('knip'), '--config', 'packages/tooling/knip.ts', '--no-progress', '--no-config-hints'] },
  {
    name: 'spelling',
    command: [
      bin('cspell'),
      '--no-progress',
      '--no-summary',
      '--unique',
      '--config',
      'packages/tooling/cspell.config.cjs',
      '{functions,infra,packages,tests}/**/*.{ts,mjs,cjs,md}',
      'README.md',
    ],
  },
];
const testStep: Step = {
  name: 'tests',
  command: [
    bin('vitest'),
    'run',
    '--config',
    'packages/tooling/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${testReport}`,
  ],
};

/** Output is kept until the end, so that two steps do not write through each other; `live` shows it as it comes. */
function run(step: Step, live = false): Promise<StepResult> {
  const started = performance.now();
  const [program, ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const finish = (ok: boolean, extra = '') =>
      resolve({ name: step.name, ok, seconds: (performance.now() - started) / 1000, output: Buffer.concat(chunks).toString() + extra });
    child.on('error', (error) => finish(false, String(error)));
    child.on('close', (code) => finish(code === 0));
  });
}

function show(result: StepResult): void {
  console.log(`${result.ok ? '✓' : '✗'} ${result.name.padEnd(10)} ${result.seconds.toFixed(1)} s`);
  if (!result.ok && result.output !== '') console.log(result.output.trimEnd());
}

/** In the order given, `width` at a time; each is shown when it is done. */
async function runAll(steps: readonly Step[], width: number): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  const waiting = [...steps];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await run(step);
      show(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}

mkdirSync('.cache', { recursive: true });
rmSync(testReport, { force: true });
const quick = await runAll(quickSteps, 2);
const tests = await run(testStep, true);
show(tests);
const counted = countTests() ?? { passed: 0, failed: 1 };
// The run itself can fail while every test passed (an unhandled rejection): that is a failure too.
const hiddenFailure = !tests.ok && counted.failed === 0 ? 1 : 0;
const passed = counted.passed + quick.filter(({ ok }) => ok).length;
const failed = counted.failed + hiddenFailure + quick.filter(({ ok }) => !ok).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
