import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests that open our workbooks in LibreOffice: `npm run test:office`. */
const config: ViteUserConfig = defineConfig({
  test: { include: ['test/**/*.office.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
});
export default config;
