import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

/** Packages that a built command loads before it ends, on their own or inside a bundle. */
function importedPackages(argv: readonly string[]): readonly string[] {
  const args = ['--import', './test/cli/record-imports.mjs', 'bin/onderwijs-report.js', ...argv];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  const bundles = new Set([...stderr.matchAll(/^bundle (.+)$/gm)].map((match) => match[1]!));
  const alone = [...stderr.matchAll(/^import (.+)$/gm)].map((match) => match[1]!);
  const inside = [...bundles].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ *\/\/ node_modules\/((?:@[^/]+\/)?[^/\s]+)/gm)].map(
      (match) => match[1]!,
    ),
  );
  return [...new Set([...alone, ...inside])].sort();
}

beforeAll(() => {
  if (!existsSync('dist/main.js')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});

test('loads what a format needs and nothing else', () => {
  const data = mkdtempSync(join(tmpdir(), 'onderwijs-start-'));
  const where = ['--data-dir', data, '--out', join(data, 'out')];
  importedPackages(['ingest', 'fixtures/mini', ...where]);
  const drawing = (formats: string) =>
    importedPackages(['report', '2020', '--formats', formats, ...where]).filter((name) =>
      /^(exceljs|fflate|vega|vega-lite|@resvg\/resvg-js)$/.test(name),
    );
  expect(drawing('json,csv,md')).toEqual([]);
  expect(drawing('html,svg')).toEqual(['vega', 'vega-lite']);
}, 120_000);

test.each([['--help'], ['--version'], ['cohort', '--help']])('loads commander alone for %j', (...argv) => {
  expect(importedPackages(argv)).toEqual(['commander']);
});

test('says nothing on its own about the flags it gives to the engine', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/onderwijs-report.js', '--version'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/\d+\.\d+\.\d+\n$/);
  expect(stderr).toBe('');
});
