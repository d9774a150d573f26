import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // A process a file: a suite may set process-wide state (umask, environment, signal handlers).
    pool: 'forks',
    // Never a statement about speed: a vault starts and stretches passphrases within a test, on
    // busy machines.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', './scripts/suite-reporter.ts'],
  },
});
