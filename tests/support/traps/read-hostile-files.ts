import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const readingShape = z.object({
  path: z.string(),
  /** `read`, `nothing`, or the reason why not; `crashed` when the process died, `hung` when it said nothing more. */
  ended: z.string(),
  /** Kinds of documents and submissions, for people. */
  became: z.string(),
  ms: z.number(),
  grownMb: z.number(),
});
export type HostileReading = z.infer<typeof readingShape>;

/** No file may take longer than 20 s; a process that is silent this long will not speak again. */
const silenceMs = 90_000;
/** Files a process: as many mails as a warm function may handle in a busy hour. */
const batch = 150;

const script = new URL('./read-hostile.ts', import.meta.url).pathname;

/** Reads every file in the product's way in processes that may die of it; gives a reading for each, in order. */
export async function* readHostileFiles(paths: readonly string[]): AsyncGenerator<HostileReading> {
  let left = [...paths];
  while (left.length > 0) {
    const now = left.slice(0, batch);
    let done = 0;
    for await (const reading of readBatch(now)) {
      done += 1;
      yield reading;
    }
    left = left.slice(done);
  }
}

/** As many of the files as one process survives: the last reading tells what ended it. */
async function* readBatch(paths: readonly string[]): AsyncGenerator<HostileReading> {
  const child = spawn(process.execPath, ['--expose-gc', script], { stdio: ['pipe', 'pipe', 'pipe'] });
  // It may be dead already; the missing answer tells.
  child.stdin.on('error', () => undefined);
  child.stderr.resume();
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  try {
    for (const path of paths) {
      const started = performance.now();
      const answer = await ask(child, lines, path);
      const reading = answer === undefined || answer === 'hung' ? undefined : readingShape.parse(JSON.parse(answer));
      yield reading ?? { path, ended: answer ?? 'crashed', became: '', ms: Math.round(performance.now() - started), grownMb: 0 };
      if (reading === undefined) return;
    }
  } finally {
    child.kill('SIGKILL');
  }
}

async function ask(
  child: ChildProcessWithoutNullStreams,
  lines: AsyncIterator<string, undefined>,
  path: string,
): Promise<string | undefined> {
  child.stdin.write(`${path}\n`);
  let patience: NodeJS.Timeout | undefined;
  const silence = new Promise<'hung'>((resolve) => {
    patience = setTimeout(() => resolve('hung'), silenceMs);
  });
  const answer = await Promise.race([lines.next().then(({ value }) => value), silence]);
  clearTimeout(patience);
  return answer;
}
