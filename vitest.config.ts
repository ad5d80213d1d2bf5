import { defineConfig } from 'vitest/config';

/** Unit tests lie beside what they test; the others need a database, processes or a browser. */
const withDatabase = { globalSetup: ['tests/support/globalSetup.ts'], hookTimeout: 60_000 };
const withBrowser = {
  testTimeout: 90_000,
  hookTimeout: 120_000,
  globalSetup: [...withDatabase.globalSetup, 'tests/support/builtPages.ts'],
};

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{api,db,web,scripts}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/node_modules/**', '**/dist/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          maxWorkers: '100%',
          testTimeout: 30_000,
          ...withDatabase,
        },
      },
      // Browsers wait most of the time: two stories at once are no slower than one.
      { test: { name: 'e2e', include: ['tests/e2e/*.test.ts'], maxWorkers: 2, ...withBrowser } },
      // What is timed needs the machine for itself, and comes after the stories.
      {
        test: {
          name: 'e2e-timed',
          include: ['tests/e2e/timed/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...withBrowser,
        },
      },
      // Processes being killed need the machine for themselves.
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          ...withDatabase,
        },
      },
    ],
  },
});
