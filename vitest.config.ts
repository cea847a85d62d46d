import { defineConfig } from 'vitest/config';

const SECOND = 1000;

export default defineConfig({
  // The tests run the sources, where the build-time constants would otherwise be unknown.
  define: { __ALLOW_FORKED_REGISTER__: 'true' },
  test: {
    environment: 'node',
    // Build machines have two cores, and each worker holds a register and a PDF engine.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/{unit,database,register,security}/**/*.test.ts'],
          testTimeout: 20 * SECOND,
          hookTimeout: 20 * SECOND,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Windows share one display, and the story of a file goes on from test to test.
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 90 * SECOND,
          hookTimeout: 90 * SECOND,
          // A window draws when it has got round to it: what it shows is asked for again until it is so.
          expect: { poll: { timeout: 10 * SECOND } },
        },
      },
    ],
  },
});
