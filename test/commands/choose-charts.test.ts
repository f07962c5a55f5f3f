import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let city: City;
beforeAll(async () => {
  city = await loadCity('stad');
});

function charts(out: string, words: readonly string[]): Promise<CliRun> {
  const folder = join(city.out, out);
  return runCli(['charts', '2022', ...words, '--data-dir', city.dataDir, '--out', folder], { env: {} });
}

test('draws the charts that are named, in the forms that are named, and no other', async () => {
  const { code } = await charts('two', ['stroombalans', 'overgangsmatrix', '--formats', 'svg']);
  expect(code).toBe(0);
  expect(readdirSync(join(city.out, 'two/2022/charts')).sort()).toEqual([
    'overgangsmatrix.svg',
    'stroombalans.svg',
  ]);
});

test('says which charts there are when one is unknown', async () => {
  const { code, stderr } = await charts('unknown', ['trechter']);
  expect(code).toBe(2);
  expect(stderr).toContain('er is geen grafiek `trechter`');
  expect(stderr).toContain('stroombalans, in_en_uitstroom');
});

test('refuses the alluvial outside, by name and in the whole set', async () => {
  const { code, stderr } = await charts('refused', ['overgangsstroom']);
  expect(code).toBe(4);
  expect(stderr).toContain('ze is er enkel met --intern');
  expect(existsSync(join(city.out, 'refused'))).toBe(false);
  await charts('all', ['--formats', 'svg']);
  const drawn = readdirSync(join(city.out, 'all/2022/charts'));
  expect(drawn).toContain('overgangsmatrix.svg');
  expect(drawn).not.toContain('overgangsstroom.svg');
});
