import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** `npm start` in a process of its own, as far as a test can see it. */
export interface LocalChild {
  readonly process: ChildProcess;
  readonly smtpPort: number;
  readonly pagePort: number;
  readonly output: () => string;
  /** Resolves when it says that it runs; rejects when it ends before. */
  readonly ready: Promise<void>;
  readonly exited: Promise<number | null>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

export async function startChild(
  dataFolder: string,
  more: { readonly args?: readonly string[]; readonly env?: Record<string, string> } = {},
): Promise<LocalChild> {
  const [smtpPort, pagePort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    DATA_DIR: dataFolder,
    SMTP_PORT: String(smtpPort),
    PAGE_PORT: String(pagePort),
    SAMPLES: 'no',
    ...more.env,
  };
  const child = spawn(process.execPath, ['packages/local/start.ts', ...(more.args ?? [])], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => output.includes('Siem draait') && resolve());
    exited.then(() => reject(new Error(`It ended before it ran:\n${output}`)));
  });
  ready.catch(() => undefined);
  return { process: child, smtpPort, pagePort, output: () => output, ready, exited };
}
