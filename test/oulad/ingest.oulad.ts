import { describe, expect, it } from 'vitest';
import { readDelivery } from '../../src/ingest/read-delivery.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { withRows } from '../ingest/check-texts.ts';
import { ouladMapping, unpackOulad } from './unpack.ts';

const contract = await readContract();
const [plain, belgian] = await Promise.all(
  (['canonical', 'canonical_be'] as const).map((name) =>
    readDelivery([unpackOulad(name)], { settings: {}, contract, mapping: ouladMapping(name) }).then(withRows),
  ),
);

describe('the Open University data', () => {
  it('give the same rows in plain and in Belgian form', () => {
    expect(belgian!.rows).toEqual(plain!.rows);
    expect(belgian!.files.map(({ codering, scheidingsteken }) => [codering, scheidingsteken])).toEqual(
      Array(3).fill(['windows-1252', ';']),
    );
  });

  it('have no fault, and warn of the 93 withdrawals without a date only', () => {
    for (const delivery of [plain!, belgian!]) {
      expect(delivery).toMatchObject({ anonymous: true, loadable: true });
      expect(delivery.findings).toHaveLength(93);
      expect(new Set(delivery.findings.map(({ code }) => code))).toEqual(new Set(['OR-304']));
      expect(delivery.files.map(({ read, accepted }) => read - accepted)).toEqual([0, 0, 0]);
    }
  });

  it('have every row', () => {
    expect(plain!.tables.map(({ target, count }) => [target.name, count])).toEqual([
      ['personen', 28785],
      ['trajecten', 32593],
      ['inschrijvingen', 32593],
    ]);
  });
});
