import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageBand } from '../../src/protect/coverage-band.ts';
import { runCli } from '../cli/run-cli.ts';
import { loadCity } from './city.ts';

interface Status {
  readonly leveringen: readonly { readonly nummer: number; readonly telt_mee: boolean }[];
  readonly dekking: readonly {
    readonly tabel: string;
    readonly schooljaar: string | null;
    readonly rijen: number;
    readonly kolommen: Readonly<Record<string, string | number>>;
  }[];
  readonly ontbreekt: readonly { readonly tabel: string; readonly bladen: readonly string[] }[];
}

test('says which deliveries there are, how full they are, and which sheets are missing', async () => {
  const { dataDir } = await loadCity('flat');
  const { code, stdout } = await runCli(['status', '--json', '--data-dir', dataDir]);
  const status = JSON.parse(stdout) as Status;
  expect(code).toBe(0);
  expect(status.leveringen).toMatchObject([{ nummer: 1, telt_mee: true, bestanden: [{ gelezen: 1358 }] }]);
  const year = status.dekking.find(
    ({ tabel, schooljaar }) => tabel === 'inschrijvingen' && schooljaar === '2021-2022',
  );
  expect(year?.kolommen).toMatchObject({
    schooljaar: 'alles',
    leerkrediet: 'leeg',
    studiepunten_opgenomen: 'meer_dan_helft',
  });
  expect(status.dekking.every(({ rijen }) => rijen % 10 === 0)).toBe(true);
  const vragen = status.ontbreekt.find(({ tabel }) => tabel === 'vragen');
  expect(vragen?.bladen).toContain('Onderwijsvragen');
  const text = (await runCli(['status', '--data-dir', dataDir, '--lang', 'en'])).stdout;
  expect(text).toMatch(/Not delivered[\s\S]+vragen: these sheets disappear/);
});

test('gives exact numbers to internal readers only', async () => {
  const { dataDir } = await loadCity('mini');
  const refused = await runCli(['status', '--intern', '--data-dir', dataDir]);
  expect(refused.code).toBe(4);
  const extern = JSON.parse((await runCli(['status', '--json', '--data-dir', dataDir])).stdout) as Status;
  const values = extern.dekking.flatMap(({ kolommen }) => Object.values(kolommen));
  expect(values.filter((value) => typeof value === 'number')).toEqual([]);
});

test('says that there is nothing yet', async () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'onderwijs-status-')), 'data');
  expect((await runCli(['status', '--data-dir', resolve(dataDir)])).code).toBe(3);
});

test('a band never tells the number of rows without a value to fewer than k', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 3, max: 8 }), (rows, k) => {
      const bands = new Map<string, number>();
      for (let filled = 1; filled < rows; filled++) {
        const band = coverageBand(filled, rows, k);
        bands.set(band, (bands.get(band) ?? 0) + 1);
      }
      for (const [band, size] of bands) if (band !== 'verborgen') expect(size).toBeGreaterThanOrEqual(k - 1);
    }),
  );
});
