import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { type City, loadCity } from './city.ts';

let city: City;
beforeAll(async () => {
  city = await loadCity('stad');
});

const advies = (...argv: string[]) => runCli(['advies', ...argv, '--data-dir', city.dataDir]);

interface Version {
  readonly versie: string;
  readonly aantallen: number;
  readonly verborgen: number;
  readonly aandeel: number;
}

describe('advies', () => {
  it('says what a table would hide as it is counted, and the three best coarser versions', async () => {
    const { code, stdout, stderr } = await advies('stand');
    expect([code, stderr]).toEqual([0, '']);
    const [title, finest, ...coarser] = stdout.trimEnd().split('\n');
    expect(title).toMatch(/^stand: /);
    expect(coarser).toHaveLength(3);
    const shares = [finest!, ...coarser].map((line) =>
      Number(/^ *(\d+)% verborgen \(\d+\/\d+\)/.exec(line)![1]),
    );
    expect(shares[0]).toBeGreaterThan(10);
    for (const share of shares.slice(1)) expect(share).toBeLessThanOrEqual(shares[0]!);
  });

  it('measures them also for a table that no report has, as JSON and in English', async () => {
    const { code, stdout } = await advies('stand_kenmerk', '--by', 'steunvorm', '--json', '--lang', 'en');
    expect(code).toBe(0);
    const { opdracht, tabellen } = JSON.parse(stdout) as {
      opdracht: string;
      tabellen: { versies: Version[] }[];
    };
    expect([opdracht, tabellen.length]).toEqual(['advies', 1]);
    const [finest, ...coarser] = tabellen[0]!.versies;
    for (const { verborgen, aantallen, aandeel } of [finest!, ...coarser])
      expect(aandeel).toBeCloseTo(verborgen / aantallen, 9);
    expect(coarser.length).toBeGreaterThan(0);
    expect(coarser[0]!.aandeel).toBeLessThan(finest!.aandeel);
  });

  it('refuses a measure that does not exist, and is no release', async () => {
    const { code, stdout, stderr } = await advies('standje');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('standje');
    expect(existsSync(join(city.dataDir, 'vrijgaven'))).toBe(false);
  });
});
