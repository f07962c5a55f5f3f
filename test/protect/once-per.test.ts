import { expect, it } from 'vitest';
import { buildSystem } from '../../src/protect/build-system.ts';
import { countTable } from '../../src/protect/count-table.ts';
import { oncePer } from '../../src/protect/once-per.ts';
import { buildMeasure, count, dimension, rawTable } from './build-measure.ts';

it('works once per object, also where the answer is nothing', () => {
  const asked: string[] = [];
  const once = oncePer(({ name }: { readonly name: string }) => {
    asked.push(name);
    return undefined;
  });
  const [a, b] = [{ name: 'a' }, { name: 'b' }];
  for (const one of [a, b, a, { ...a }]) once(one);
  expect(asked).toEqual(['a', 'b', 'a']);
});

it('builds one system for one list of tables, and another for another list that starts the same', () => {
  const tableOf = (id: string) =>
    rawTable(buildMeasure({ id, dimensions: [dimension('groep')], counts: [count('n')] }), [
      ['A', 3],
      ['B', 9],
    ]);
  const raw = [tableOf('eerste'), tableOf('tweede')];
  const whole = buildSystem(raw.map(countTable));
  expect(buildSystem(raw.map(countTable))).toBe(whole);
  const part = buildSystem(raw.slice(0, 1).map(countTable));
  expect(part.cells.length).toBeLessThan(whole.cells.length);
  const again = buildSystem(raw.map(countTable));
  expect(again.cells).toEqual(whole.cells);
  expect(again.equations).toEqual(whole.equations);
});
