import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests that open our pages in Chromium: `npm run test:page`. */
const config: ViteUserConfig = defineConfig({
  test: { include: ['test/**/*.page.ts'], testTimeout: 240_000, hookTimeout: 120_000 },
});
export default config;
