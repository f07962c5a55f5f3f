import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { readProof } from '../../src/store/proofs.ts';
import { runCli } from '../cli/run-cli.ts';
import { ingestCity } from '../ledger/changed-city.ts';

const TRAIT = fc.constantFrom(
  'geslacht',
  'leeftijd',
  'niveaugroep',
  'nieuwkomer',
  'steunvorm',
  'gezinssituatie',
);
const YEAR = fc.integer({ min: 2018, max: 2022 }).map(String);
const DAY = fc
  .tuple(YEAR, fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);

/** One question of an analyst: a cohort by a trait, a measure by a trait of one year, or the stock of a day. */
const QUESTION: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.tuple(YEAR, TRAIT).map(([year, trait]) => ['cohort', year, '--by', trait]),
  fc
    .tuple(fc.constantFrom('stand_kenmerk', 'voortgang', 'jaarsucces', 'cohorten'), TRAIT, YEAR)
    .map(([measure, trait, year]) => ['measure', measure, '--by', trait, '--year', year]),
  DAY.map((day) => ['measure', 'stand', '--date', day]),
);

interface Line {
  readonly soort: string;
  readonly nummer: number;
  readonly sessie?: string | null;
}

test('T9: ten random questions in a session, twice over, tell no small count together', async () => {
  const sequences = fc.sample(fc.array(QUESTION, { minLength: 10, maxLength: 10 }), {
    seed: 20_210_204,
    numRuns: 2,
  });
  for (const questions of sequences) {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'onderwijs-vragen-')), 'data');
    await ingestCity(resolve('fixtures/stad'), dataDir);
    const answers: (readonly [readonly string[], string])[] = [];
    for (const question of questions) {
      const { code, stdout, stderr } = await runCli([...question, '--sessie', 'raad', '--data-dir', dataDir]);
      expect([0, 2, 4]).toContain(code);
      if (code === 4) expect(stderr).not.toMatch(/\b[1-4]\b/);
      if (code === 0) answers.push([question, stdout]);
    }
    expect(answers.length).toBeGreaterThan(4);
    const { regels } = JSON.parse(readFileSync(join(dataDir, 'vrijgaven/ledger.json'), 'utf8')) as {
      regels: Line[];
    };
    expect(regels.filter(({ soort }) => soort === 'uitgave').every(({ sessie }) => sessie === 'raad')).toBe(
      true,
    );
    const releases = regels.filter(({ soort }) => soort !== 'uitgave');
    const { set } = readProof(dataDir, releases.at(-1)!.nummer)!;
    expect(set.vrijgaven).toHaveLength(releases.length);
    const told = await attack(set, { soleMembers: false });
    expect(told.filter(({ inzicht }) => inzicht === 'exact' || inzicht === 'onbewezen')).toEqual([]);
    for (const [question, answer] of answers.slice(0, 3))
      expect((await runCli([...question, '--sessie', 'raad', '--data-dir', dataDir])).stdout).toBe(answer);
  }
});
