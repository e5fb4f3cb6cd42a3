import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { IsolatedThread } from '#documents';
import { readFiles } from '#reading';
import { writePdf } from '../support/documents-write.ts';
import { invoiceFor, pdfOf, sampleOnderaannemers } from '../support/local-mails.ts';
import type { Misdeed, MisdeedTask } from '../support/worker-under-test.ts';

interface Result {
  readonly misdeed: Misdeed;
  readonly threadId: number;
}
const file = new URL('../support/worker-under-test.ts', import.meta.url);
const newThread = (): IsolatedThread<MisdeedTask, Result> => new IsolatedThread(file);
const wallMs = 2000;

async function threadOf(thread: IsolatedThread<MisdeedTask, Result>): Promise<number> {
  const ending = await thread.run({ misdeed: 'none' }, 5000);
  if (ending.state !== 'done') throw new Error(`A harmless task ended as ${JSON.stringify(ending)}`);
  return ending.result.threadId;
}

describe('a thread that goes wrong', () => {
  const time = 'het lezen duurde langer dan 2 seconden';
  const memory = 'het lezen kostte meer dan 400 MB geheugen';

  it.each<[Misdeed, string, RegExp, number?]>([
    ['loop', 'stopped', new RegExp(time)],
    ['pattern', 'stopped', new RegExp(time)],
    ['wasm', 'stopped', new RegExp(time)],
    ['heap', 'stopped', new RegExp(`${memory}|${time}`)],
    ['array', 'stopped', new RegExp(`${memory}|${time}`)],
    // Only memory may stop it, however slowly a busy machine fills it.
    ['buffers', 'stopped', new RegExp(memory), 20_000],
    ['exit', 'stopped', /het lezen werd afgebroken/],
    ['throw', 'failed', /TypeError: not well/],
    ['function', 'failed', /could not be cloned/],
  ])('%s: it is %s, the process lives and the next task is done', async (misdeed, state, why, patienceMs = wallMs) => {
    const thread = newThread();
    const started = performance.now();
    const ending = await thread.run({ misdeed }, patienceMs);
    // Native code ends when it ends: two seconds of patience for that, and one for a busy machine.
    expect(performance.now() - started).toBeLessThan(patienceMs + 3000);
    expect(ending).toMatchObject({ state });
    expect(ending.state === 'stopped' ? ending.why : ending.state === 'failed' && ending.message).toMatch(why);
    expect(await threadOf(thread)).toBeGreaterThan(0);
  });

  it('counts the time that it took, also when it died by itself', async () => {
    const ending = await newThread().run({ misdeed: 'exit', waitMs: 400 }, wallMs);
    expect(ending).toMatchObject({ state: 'stopped' });
    expect(ending.spentMs).toBeGreaterThan(200);
  });

  it('what an earlier task left behind is not held against the next one', async () => {
    const thread = newThread();
    const first = await threadOf(thread);
    await thread.run({ misdeed: 'throw later' }, wallMs);
    // Dies while the next task is busy in it.
    expect(await thread.run({ misdeed: 'none', waitMs: 200 }, wallMs)).toMatchObject({ state: 'done' });
    await thread.run({ misdeed: 'throw later' }, wallMs);
    // Dies while nobody uses it.
    await delay(300);
    expect(await threadOf(thread)).not.toBe(first);
  });
});

describe('a thread that goes well', () => {
  it('is used again, and makes place for a new one before what it keeps counts', { timeout: 60_000 }, async () => {
    const thread = newThread();
    const threads: number[] = [];
    for (let task = 0; task < 20; task += 1) {
      const ending = await thread.run({ misdeed: 'keep' }, 5000);
      expect(ending.state).toBe('done');
      if (ending.state === 'done') threads.push(ending.result.threadId);
    }
    const used = new Set(threads).size;
    // 60 MB a task, 300 MB may be kept: five or six tasks a thread.
    expect(used).toBeGreaterThan(1);
    expect(used).toBeLessThan(8);
  });

  it('stays, however much the thread that asks it comes to hold meanwhile', { timeout: 60_000 }, async () => {
    const thread = newThread();
    const first = await threadOf(thread);
    const held = Array.from({ length: 8 }, () => Buffer.alloc(60 * 1024 * 1024, 1));
    await threadOf(thread);
    expect(await threadOf(thread), `${held.length} buffers of 60 MB are held`).toBe(first);
  });

  it('gives every step of a task all of the time, and says which steps were done', async () => {
    const thread = newThread();
    // Its start is part of the first step.
    await threadOf(thread);
    let heard = 0;
    const run = (task: MisdeedTask) =>
      thread.run(task, wallMs, () => {
        heard += 1;
      });
    expect(await run({ misdeed: 'none', steps: 2, waitMs: wallMs * 0.4 })).toMatchObject({ state: 'done', stepsDone: 2 });
    expect(heard).toBe(2);
    expect(await run({ misdeed: 'loop', steps: 3 })).toMatchObject({ state: 'stopped', stepsDone: 3 });
    expect(heard).toBeGreaterThan(2);
  });

  it('is not stopped for a step that was done while nobody listened, and what is stopped is the step that is going on', async () => {
    const thread = newThread();
    await threadOf(thread);
    const runAndLookAway = async (task: MisdeedTask, fromMs: number, untilMs: number) => {
      const ending = thread.run(task, wallMs);
      await delay(fromMs);
      // From here on timers come before messages.
      await new Promise((resolve) => setImmediate(resolve));
      for (const start = performance.now(); performance.now() - start < untilMs - fromMs; );
      return await ending;
    };
    expect(await runAndLookAway({ misdeed: 'none', steps: 2, waitMs: wallMs * 0.6 }, wallMs * 0.5, wallMs * 1.1)).toMatchObject({
      state: 'done',
      stepsDone: 2,
    });
    expect(await runAndLookAway({ misdeed: 'buffers', steps: 2, waitMs: 100 }, 150, 1500)).toMatchObject({
      state: 'stopped',
      stepsDone: 2,
    });
  });

  it('does one task at a time, whoever asks and of whatever kind', async () => {
    const threads = [newThread(), newThread()];
    const started = performance.now();
    const endings = await Promise.all(Array.from({ length: 8 }, (_, at) => threads[at % 2]!.run({ misdeed: 'none', waitMs: 50 }, 5000)));
    expect(endings.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'done'));
    expect(performance.now() - started).toBeGreaterThan(8 * 50 - 10);
  });
});

describe('a mail', () => {
  const mail = { subject: 'Factuur', text: '', mailbox: 'facturen', problems: [] } as const;
  const page = (text: string): Promise<Uint8Array> => writePdf((pdf) => pdf.text(text, 50, 50));

  it('whose time is up is not read further, and says so', async () => {
    const files = [await page('een'), await page('twee')].map((bytes, at) => ({ attachment: at + 1, name: `${at}.pdf`, bytes }));
    const { files: opened, submissions } = await readFiles(files, mail, { mailMs: 0 });
    expect(submissions).toMatchObject([{ problem: { reason: 'stopped' } }, { problem: { reason: 'stopped' } }]);
    expect(opened).toMatchObject([
      { kind: 'unreadable', problem: { reason: 'stopped', certain: false } },
      { kind: 'unreadable', problem: { reason: 'stopped', certain: false, where: { attachment: 2, kind: 'pdf' } } },
    ]);
  });

  it('whose time is up half-way is read up to there', async () => {
    const bytes = await page('Factuur');
    const files = Array.from({ length: 60 }, (_, at) => ({ attachment: at + 1, name: `${at}.pdf`, bytes }));
    const { files: opened } = await readFiles(files, mail, { mailMs: 1 });
    expect(opened.map(({ where }) => where.attachment)).toEqual(files.map(({ attachment }) => attachment));
    expect(opened.at(-1)).toMatchObject({ kind: 'unreadable', problem: { reason: 'stopped', certain: false } });
  });

  it('of which the reading is stopped is a problem per document, and no other mail is', async () => {
    const files = [{ attachment: 1, name: 'factuur.pdf', bytes: await page('Factuur 12') }];
    const problem = { reason: 'stopped', certain: false, where: { attachment: 1, file: 'factuur.pdf' } };
    const stopped = await readFiles(files, mail, { wallMs: 1 });
    expect(stopped.submissions).toMatchObject([{ kind: 'other', problem }]);
    expect((await readFiles(files, mail)).submissions).not.toMatchObject([{ problem }]);
  });

  it('is not mixed up with another one that is read at the same time', async () => {
    const numbers = ['S-1', 'S-2', 'S-3', 'S-4'];
    const readings = numbers.map(async (number) => {
      const { bytes } = await pdfOf(invoiceFor(sampleOnderaannemers.fable, number, 'fien', 'BG-M'), 'factuur.pdf');
      return readFiles([{ attachment: 1, name: 'factuur.pdf', bytes }], mail);
    });
    const read = (await Promise.all(readings)).flatMap(({ submissions }) => submissions);
    expect(read.map((each) => each.kind === 'invoice' && each.invoice.number)).toMatchObject(numbers.map((value) => ({ value })));
  });
});
