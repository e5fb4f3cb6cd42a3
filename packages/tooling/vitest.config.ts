import { defineConfig } from 'vitest/config';

const root = new URL('../../', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['packages/tooling/property-runs.ts'],
    // Two workers: the machines that run this have two cores, and reading a PDF keeps one busy.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
