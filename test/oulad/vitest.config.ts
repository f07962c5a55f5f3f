import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests on the Open University data, which lie outside the repository. */
const config: ViteUserConfig = defineConfig({
  test: { include: ['test/oulad/**/*.oulad.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
export default config;
