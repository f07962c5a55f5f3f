import { rmSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';
import { parseYaml } from './src/model/parse-yaml.ts';
import { packageYaml } from './src/store/package-yaml.ts';

/** These find files of their own beside them: machine code, WebAssembly, fonts. */
const LEFT_IN_PLACE = [
  '@duckdb/node-bindings',
  '@resvg/resvg-js',
  'highs',
  '@expo-google-fonts/source-sans-3',
  '@fontsource/source-sans-3',
  // vega-canvas would take it when it is there; letters are measured without it
  'canvas',
];

/** What exceljs reads and streams with; we only write, in one piece. */
const withoutStreams: Plugin = {
  name: 'without-streams',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(archiver|unzipper|fast-csv)$/ }, ({ path }) => ({
      path,
      namespace: 'unused',
    }));
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The YAML of the package as it is read, so that a run need not read it again. */
const withKnownYaml: Plugin = {
  name: 'with-known-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]known-yaml\.ts$/ }, () => {
      const known = JSON.stringify(JSON.stringify(packageYaml().map((text) => [text, parseYaml(text)])));
      return { contents: `export const KNOWN_YAML = new Map(JSON.parse(${known}));` };
    });
  },
};

/**
 * Bundles `src` and what it uses into `dist`: one entry and a chunk per lazy import. Node opens a few files
 * then, where it would open hundreds.
 */
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: LEFT_IN_PLACE,
  plugins: [withoutStreams, withKnownYaml],
  // exceljs is CommonJS and asks for modules of Node by `require`
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
});

/** The one script of the page with moving charts. */
await build({
  entryPoints: ['src/browser/draw-charts.ts'],
  outdir: 'dist/browser',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
});
