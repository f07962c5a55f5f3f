import { describe, expect, it } from 'vitest';
import { FINDING_CATALOGUE } from '../../src/model/finding-catalogue.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { runCli } from '../cli/run-cli.ts';

describe('explain', () => {
  it('tells formula, denominator and source of a measure', async () => {
    const { code, stdout, stderr } = await runCli(['explain', 'voortgang']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Aandeel bezig of geslaagd = ‘Bezig of geslaagd’ / ‘Starters’');
    expect(stdout).toContain('Bron: HESA');
  });

  it.each(['nl', 'en'])('has a text for every measure and every finding (%s)', async (lang) => {
    const names = [...readMeasures().map(({ id }) => id), ...FINDING_CATALOGUE.map(({ code }) => code)];
    for (const name of names) {
      const { code, stdout } = await runCli(['explain', name, '--lang', lang, '--json']);
      const { heading, lines } = JSON.parse(stdout) as { heading: string; lines: string[] };
      expect([code, heading.length > 0, lines.every((line) => line.length > 5)], name).toEqual([
        0,
        true,
        true,
      ]);
      expect(stdout).not.toMatch(/\{\w+\}/);
    }
  });

  it.each(['S1', 's3', 'S10'])(
    'explains the rule of signal %s with its threshold filled in',
    async (code) => {
      const { code: exit, stdout } = await runCli(['explain', code]);
      expect([exit, stdout.startsWith(code.toUpperCase())]).toEqual([0, true]);
      expect(stdout).not.toMatch(/\{\w+\}/);
      expect(stdout).toMatch(/Deze regel staat (?:aan|uit)/);
    },
  );

  it('explains a mark with the threshold in force', async () => {
    expect((await runCli(['explain', '[c]'])).stdout).toContain('1 tot en met 4');
  });

  it('proposes the nearest name', async () => {
    const { code, stdout, stderr } = await runCli(['explain', 'voortgag']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bedoelde je voortgang?');
  });
});
