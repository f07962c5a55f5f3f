import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';

/** Packages that a built command imports before it ends. */
function importedPackages(argv: readonly string[]): readonly string[] {
  const args = ['--import', './test/cli/record-imports.mjs', 'bin/onderwijs-report.js', ...argv];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(status).toBe(0);
  return [...new Set([...stderr.matchAll(/^import (.+)$/gm)].map((match) => match[1]!))].sort();
}

beforeAll(() => {
  if (!existsSync('dist/main.js')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});

test.each([['--help'], ['--version'], ['cohort', '--help']])('loads commander alone for %j', (...argv) => {
  expect(importedPackages(argv)).toEqual(['commander']);
});
