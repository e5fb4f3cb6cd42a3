import type { HostileRun } from './hostile-runs.ts';
import type { Pattern } from './patterns-in-source.ts';

/** A pattern that tries every way of dividing a run needs days for more than some thirty characters. */
const shortest = 28;
/** What divides short words shows at the first of these and hangs on more; the third power and up shows at the second. */
const short = [200, 800];
const screened = 1000;
/** Milliseconds at `screened` that make a run worth measuring: some hundred steps a character. */
const suspect = 0.15;
const longest = 64_000;
/** Milliseconds below which growth cannot be told from noise: the processor's clock may tick every 4. */
const noticeable = 60;
/** Milliseconds that no sound pattern needs for a text of a line. */
const tooLong = 15;
/** Twice the text: twice the time is linear, four times is quadratic. */
const linearGrowth = 3;
/** Another program may have the processor, the pattern may have to be compiled: the least of so many tries counts. */
const tries = 4;

/** How the time of a pattern grew beyond the second power, in words; undefined when it did not. */
export function steepGrowthOf({ expression }: Pattern, run: HostileRun): string | undefined {
  const length = [shortest, ...short].find((each) => takesLonger(expression, run.ofLength(each), tooLong));
  return length === undefined ? undefined : `more than ${tooLong} ms for ${length} characters`;
}

/** How the time of a pattern grew beyond proportion, in words; undefined when it did not. */
export function growthOf(pattern: Pattern, run: HostileRun): string | undefined {
  const { expression } = pattern;
  return steepGrowthOf(pattern, run) ?? (takesLonger(expression, run.ofLength(screened), suspect) ? doubled(expression, run) : undefined);
}

/** By the wall clock, which is cheap to ask and never shows less than the processor's. */
function takesLonger(expression: RegExp, text: string, limit: number): boolean {
  for (let tried = 0; tried < tries; tried += 1) {
    const started = performance.now();
    search(expression, text);
    if (performance.now() - started <= limit) return false;
  }
  return true;
}

function doubled(expression: RegExp, run: HostileRun): string | undefined {
  let before = processorTime(expression, run.ofLength(screened));
  for (let length = 2 * screened; length <= longest; length *= 2) {
    const after = processorTime(expression, run.ofLength(length));
    if (after > noticeable)
      return after > linearGrowth * before ? `${before.toFixed(0)} ms, then ${after.toFixed(0)} ms for ${length} characters` : undefined;
    // Well above the tick of the clock and no more than in proportion: so it goes on.
    if (before > noticeable / 10 && after < 2.6 * before) return undefined;
    before = after;
  }
  return undefined;
}

/** Milliseconds of this thread, whatever else the machine does. */
function processorTime(expression: RegExp, text: string): number {
  const start = process.threadCpuUsage();
  search(expression, text);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

/** Every match of a global pattern, the first of another. */
function search(expression: RegExp, text: string): void {
  expression.lastIndex = 0;
  if (expression.global) text.replace(expression, '');
  else expression.exec(text);
}
