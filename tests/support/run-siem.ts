import { execFile } from 'node:child_process';
import type { LocalSystem } from '#local';

export interface SiemRun {
  readonly code: unknown;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a person types it, speaking to a system that runs here. */
export const runSiem = ({ pagePort }: Pick<LocalSystem, 'pagePort'>, ...args: readonly string[]): Promise<SiemRun> =>
  new Promise((resolve) => {
    const env = { ...process.env, PAGE_PORT: String(pagePort) };
    execFile('node_modules/.bin/node', ['packages/local/siem.ts', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
