import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The large property runs, too slow for every commit. */
const config: ViteUserConfig = defineConfig({
  test: {
    maxWorkers: '100%',
    include: ['test/long/**/*.long.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
export default config;
