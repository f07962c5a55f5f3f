import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction, Delivery } from '../../src/ingest/delivery.ts';
import { readDelivery } from '../../src/ingest/read-delivery.ts';
import { FINDING_CATALOGUE } from '../../src/model/finding-catalogue.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { sha256 } from '../../src/store/sha256.ts';

const FOLDER = 'fixtures/fail';
const contract = await readContract();
const examples = readdirSync(FOLDER).filter((name) => name.startsWith('OR-'));

const hashOf = (path: string): string => sha256(readFileSync(path));

/** Every code that a delivery got, of findings, doubles and rows left out alike. */
function codesOf(delivery: Delivery): readonly string[] {
  const notices = delivery.files.flatMap((file) => [...file.duplicates, ...file.skipped]);
  return [...new Set([...delivery.findings, ...notices].map(({ code }) => code))];
}

describe('the examples of findings', () => {
  it('has one example for every code, under its slug', () => {
    const expected = FINDING_CATALOGUE.map(({ code, slug }) => `${code}-${slug}`);
    expect(examples.map((name) => name.replace(/\.csv$/, '')).sort()).toEqual([...expected].sort());
  });

  it.each(examples.filter((name) => !/^OR-(?:210|307)/.test(name)))(
    'yields the code of %s and no other',
    async (name) => {
      const delivery = await readDelivery([join(FOLDER, name)], { settings: {}, contract });
      expect(codesOf(delivery)).toEqual([name.slice(0, 'OR-NNN'.length)]);
    },
  );

  it('yields OR-210 for a row that a fix-list leaves out, and without it the fault of that row', async () => {
    const path = join(FOLDER, 'OR-210-verwijderd-volgens-herstellijst.csv');
    const read = (corrections: readonly Correction[]) =>
      readDelivery([path], { settings: {}, contract, corrections });
    const before = await read([]);
    const after = await read([{ sha256: hashOf(path), line: 4, dropped: true }]);
    expect([before, after].map(codesOf)).toEqual([['OR-008'], ['OR-210']]);
    expect(after.files[0]).toMatchObject({
      read: 3,
      accepted: 2,
      skipped: [{ line: 4, column: null, code: 'OR-210' }],
    });
    expect(codesOf(await read([{ sha256: 'of another file', line: 4, dropped: true }]))).toEqual(['OR-008']);
  });

  it('never leaves out, as one row, all that stands behind a quote that is not closed', async () => {
    const path = join(FOLDER, readdirSync(FOLDER).find((name) => name.startsWith('OR-006'))!);
    const [plain] = (await readDelivery([path], { settings: {}, contract })).findings;
    const corrections = [{ sha256: hashOf(path), line: plain!.line!, dropped: true as const }];
    const delivery = await readDelivery([path], { settings: {}, contract, corrections });
    expect(codesOf(delivery)).toEqual(['OR-006']);
  });

  it('looks for what points to a person in a row that is left out as well', async () => {
    const path = join(FOLDER, readdirSync(FOLDER).find((name) => name.startsWith('OR-404'))!);
    const hash = hashOf(path);
    const lines = [2, 3, 4].map((line) => ({ sha256: hash, line, dropped: true as const }));
    const { anonymous } = await readDelivery([path], { settings: {}, contract, corrections: lines });
    expect(anonymous).toBe(false);
  });

  it('yields OR-307 beside the fault that it follows from, with quarantine only', async () => {
    const folder = join(FOLDER, 'OR-307-verwijzing-naar-apart-gezet');
    const delivery = (quarantine: boolean) => readDelivery([folder], { settings: {}, contract, quarantine });
    expect(codesOf(await delivery(false))).toEqual(['OR-108']);
    expect(codesOf(await delivery(true)).toSorted()).toEqual(['OR-108', 'OR-307']);
  });
});
