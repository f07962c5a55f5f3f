import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { countSet } from '../../src/audit/count-set.ts';
import type { PublishedRelease, PublishedSet } from '../../src/model/published-set.ts';
import { runCli } from '../cli/run-cli.ts';
import { ingestCity } from '../ledger/changed-city.ts';

const root = mkdtempSync(join(tmpdir(), 'onderwijs-jaren-'));
const fresh = join(root, 'vers');

/** What everybody can read after the yearly release of a day, and how it went. */
async function release(peildatum: string, dataDir: string) {
  const file = join(root, 'alles.json');
  const argv = ['audit', '--export', file, '--peildatum', peildatum, '--data-dir', dataDir];
  const { code, stderr } = await runCli(argv);
  expect([code, stderr.includes('herhaald')]).toEqual([0, false]);
  const set = JSON.parse(readFileSync(file, 'utf8')) as PublishedSet;
  return { set, counts: countSet(set), shown: shownIn(set.vrijgaven.at(-1)!) };
}

/** A copy of the data from which nothing was released yet. */
function newFolder(name: string): string {
  cpSync(fresh, join(root, name), { recursive: true });
  return join(root, name);
}

/** The shown counts by table, categories and name. */
function shownIn({ tabellen }: PublishedRelease): ReadonlyMap<string, number> {
  return new Map(
    tabellen.flatMap(({ id, cellen }) =>
      cellen.flatMap(({ sleutels, aantal, waarde }) =>
        waarde === null ? [] : [[[id, ...sleutels, aantal].join('|'), waarde] as const],
      ),
    ),
  );
}

/** Rows that take all years of a table together: they grow with every release. */
const isOverYears = (key: string) => /^\w+\|totaal\|/.test(key);

beforeAll(() => ingestCity(resolve('fixtures/stad'), fresh));

describe('the yearly release of one data folder, year after year', () => {
  test('is never refused, changes no closed year, and costs nothing extra', async () => {
    const dataDir = newFolder('drie');
    const steps = [];
    for (const day of ['2022-02-15', '2023-02-15', '2024-02-15']) steps.push(await release(day, dataDir));
    for (const [i, { set, counts, shown }] of steps.entries()) {
      expect(set.vrijgaven).toHaveLength(i + 1);
      expect(counts.hidden / counts.cells).toBeLessThanOrEqual(0.05);
      for (const [key, value] of steps[i - 1]?.shown ?? [])
        if (shown.has(key) && !isOverYears(key)) expect([key, shown.get(key)]).toEqual([key, value]);
      const years = [...shown.keys()].filter((key) => key.startsWith('stroombalans|'));
      expect(years.at(-1)!.split('|')[1]).toBe(String(2020 + i));
    }
    const alone = await release('2024-02-15', newFolder('alleen'));
    const { hidden, cells } = steps[2]!.counts;
    expect(hidden / cells - alone.counts.hidden / alone.counts.cells).toBeLessThan(0.01);
  });

  test('is attacked together with all before it, from the first year that can be published', async () => {
    const dataDir = newFolder('acht');
    for (let year = 2017; year <= 2024; year += 1) {
      const { counts } = await release(`${year}-02-15`, dataDir);
      expect(counts.earlier).toBe(year - 2017);
    }
    const { stdout } = await runCli(['audit', '--controle', '--data-dir', dataDir]);
    expect(stdout).toContain('8');
  });
});
