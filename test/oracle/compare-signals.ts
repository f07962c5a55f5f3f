import { readFileSync } from 'node:fs';
import { isoDate } from '../../src/model/day.ts';
import type { BuiltStore } from './build-store.ts';
import { type Comparison, EXACT } from './compare-value.ts';

/** Every signal that the file or the store has: 1 where it stands there, 0 where it does not. */
export async function compareSignals({ engine }: BuiltStore, file: string): Promise<readonly Comparison[]> {
  const rows = await engine.query('select traject_id, persoon_id, dag, regel from signaal');
  const ours = new Set(
    rows.map(({ traject_id: id, persoon_id: person, dag, regel }) =>
      [id, person, isoDate(Number(dag)), regel].join(),
    ),
  );
  const expected = new Set(readFileSync(file, 'utf8').trim().split('\n').slice(1));
  return [...new Set([...expected, ...ours])].map((where) => ({
    where,
    expected: expected.has(where) ? 1 : 0,
    ours: ours.has(where) ? 1 : 0,
    tolerance: EXACT,
  }));
}
