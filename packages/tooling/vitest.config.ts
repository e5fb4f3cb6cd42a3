import { defineConfig } from 'vitest/config';

const root = new URL('../../', import.meta.url).pathname;

/** Nothing in these outlives its test: they share what they import and their warm threads, which takes longer than most of them to start. */
const sharing = ['golden', 'herindicatie', 'letters', 'properties', 'reading', 'register', 'rules', 'toewijzingen'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/** These start servers, with connections that would stay open in what comes after them. */
const withServers = ['tests/properties/watched-year.test.ts', 'tests/toewijzingen/crashes.test.ts'];

export default defineConfig({
  root,
  test: {
    setupFiles: ['packages/tooling/property-runs.ts'],
    // Two workers: the machines that run this have two cores, and reading a PDF keeps one busy.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'sharing', include: sharing, exclude: withServers, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.ts'], exclude: sharing } },
      { extends: true, test: { name: 'apart, with servers', include: withServers } },
    ],
  },
});
