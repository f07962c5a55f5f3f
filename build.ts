import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Bundles `src` into `dist`: one entry, a chunk per lazy import, npm packages left where npm put them. */
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Readonly<Record<string, string>>;
};
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies),
  logLevel: 'warning',
});
