import { threadId } from 'node:worker_threads';
import { type Progress, serveThread } from '#documents';

export type Misdeed =
  | 'none'
  | 'loop'
  | 'pattern'
  | 'wasm'
  | 'heap'
  | 'array'
  | 'buffers'
  | 'keep'
  | 'throw'
  | 'throw later'
  | 'exit'
  | 'function';

const kept: Buffer[] = [];
const mebibyte = 1024 * 1024;

/** An endless loop as a compiled module: (func (loop (br 0))). */
const endless = [
  '0061736d01000000', // the mark and the version
  '010401600000', // one type: no parameters, no results
  '03020100', // one function of that type
  '07050101660000', // exported as f
  '0a0901070003400c000b0b', // loop, branch to its start
].join('');

/** Node has it; the types for Node leave it to those for browsers. */
interface WebAssemblyOfNode {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: { readonly f: () => void } };
}

function runEndless(): never {
  const { Instance, Module } = Reflect.get(globalThis, 'WebAssembly') as WebAssemblyOfNode;
  new Instance(new Module(Buffer.from(endless, 'hex'))).exports.f();
  throw new Error('It ended.');
}

const misdeeds: Readonly<Record<Misdeed, () => unknown>> = {
  none: () => undefined,
  loop: () => {
    for (;;);
  },
  pattern: () => /^(a+)+$/.test(`${'a'.repeat(60)}b`),
  wasm: runEndless,
  heap: () => {
    for (const all: object[] = []; ; ) all.push({ at: all.length });
  },
  array: () => {
    for (const all: unknown[] = []; ; ) all.push(Array.from({ length: 30_000_000 }, () => all.length));
  },
  buffers: () => {
    for (const all: Buffer[] = []; ; ) all.push(Buffer.alloc(20 * mebibyte, 1));
  },
  keep: () => kept.push(Buffer.alloc(60 * mebibyte, 1)),
  throw: () => {
    throw new TypeError('not well');
  },
  'throw later': () =>
    setTimeout(() => {
      throw new Error('too late');
    }, 20),
  exit: () => process.exit(3),
  function: () => () => undefined,
};

export interface MisdeedTask {
  readonly misdeed: Misdeed;
  /** Before each step, and before the misdeed. */
  readonly waitMs?: number;
  readonly steps?: number;
}

serveThread(async ({ misdeed, waitMs = 0, steps = 0 }: MisdeedTask, { stepIsDone }: Progress<never>) => {
  const wait = () => new Promise((resolve) => setTimeout(resolve, waitMs));
  for (let step = 1; step <= steps; step += 1) {
    await wait();
    stepIsDone();
  }
  await wait();
  const result = misdeeds[misdeed]();
  return { misdeed, threadId, result: typeof result === 'function' ? result : undefined };
});
