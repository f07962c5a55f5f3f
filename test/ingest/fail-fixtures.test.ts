import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/ingest/delivery.ts';
import { readDelivery } from '../../src/ingest/read-delivery.ts';
import { FINDING_CATALOGUE } from '../../src/model/finding-catalogue.ts';
import { readContract } from '../../src/store/read-contract.ts';

const FOLDER = 'fixtures/fail';
const contract = await readContract();
const examples = readdirSync(FOLDER).filter((name) => name.startsWith('OR-'));

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

  it.each(examples.filter((name) => !name.startsWith('OR-307')))(
    'yields the code of %s and no other',
    async (name) => {
      const delivery = await readDelivery([join(FOLDER, name)], { settings: {}, contract });
      expect(codesOf(delivery)).toEqual([name.slice(0, 'OR-NNN'.length)]);
    },
  );

  it('yields OR-307 beside the fault that it follows from, with quarantine only', async () => {
    const folder = join(FOLDER, 'OR-307-verwijzing-naar-apart-gezet');
    const delivery = (quarantine: boolean) => readDelivery([folder], { settings: {}, contract, quarantine });
    expect(codesOf(await delivery(false))).toEqual(['OR-108']);
    expect(codesOf(await delivery(true)).toSorted()).toEqual(['OR-108', 'OR-307']);
  });
});
