import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Adds one to a number in a file, slowly, as often as it gets the lock; says how often that was. */
const COUNTER = `
  const { withLedgerLock } = await import('./src/store/ledger-lock.ts');
  const { readFileSync, writeFileSync } = await import('node:fs');
  const [dataDir, file] = process.argv.slice(1);
  let done = 0;
  for (let i = 0; i < 400; i++) {
    const got = withLedgerLock(dataDir, () => {
      const n = Number(readFileSync(file, 'utf8'));
      const until = performance.now() + 0.5;
      while (performance.now() < until);
      writeFileSync(file, String(n + 1));
      return true;
    });
    if (got === true) done++;
  }
  console.log(done);`;

it('lets one process at a time through, and leaves nothing', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'onderwijs-slot-'));
  const file = join(dataDir, 'teller');
  mkdirSync(join(dataDir, 'vrijgaven'));
  writeFileSync(file, '0');
  const argv = ['--import', 'tsx', '--input-type=module', '-e', COUNTER, dataDir, file];
  const counts = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
      let said = '';
      child.stdout.on('data', (piece) => {
        said += piece;
      });
      await once(child, 'close');
      return Number(said);
    }),
  );
  expect(counts.every((count) => count > 0)).toBe(true);
  expect(Number(readFileSync(file, 'utf8'))).toBe(counts.reduce((sum, count) => sum + count, 0));
  expect(readdirSync(join(dataDir, 'vrijgaven'))).toEqual([]);
}, 60_000);
