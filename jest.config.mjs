// The zone of appsscript.json: the script's own clock, which the local host insists on.
process.env.TZ = 'Asia/Jakarta';

/** @type {import('jest').Config} */
export default {
  // A worker that has had many files collects garbage longer than it tests: crashMenu took 352 s in one, 20 s in a new one.
  workerIdleMemoryLimit: '800MB',
  testEnvironment: 'node',
  // Machines are noisy and no test is a stopwatch: a hang should end, a slow minute should not fail.
  testTimeout: 300_000,
  // Jest leaves one core free; many tests wait for a browser or another process, so two cores serve two files.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Its entry for require() names a file that it doesn't ship.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  // These packages ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|pure-rand|preact)/)'],
};
