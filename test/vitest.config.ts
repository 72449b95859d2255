import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    // Whole conversations are reviewed many times over, on whatever machine: no test is about time.
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      // Pages and editors run in a browser, where nothing measures them.
      exclude: [
        'src/cli/bin.ts',
        'src/desks/chatwoot/**',
        'src/desks/freescout/**',
        'src/desks/gmail/**',
        'src/desks/zendesk/app/**',
        'src/editors/**',
        'src/pages/**',
        'src/playground/page/**',
        'src/report/page/**',
      ],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
})
