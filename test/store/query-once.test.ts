import { expect, it } from 'vitest';
import type { Engine, SqlValue } from '../../src/store/engine.ts';
import { queryOnce } from '../../src/store/query-once.ts';

it('asks each statement once for the same parameters', async () => {
  const asked: SqlValue[] = [];
  const engine: Engine = {
    query: (sql, params = {}) => {
      asked.push(`${sql} ${params['per'] ?? '-'}`);
      return Promise.resolve([{ n: asked.length }]);
    },
    execute: () => Promise.resolve(),
    append: () => Promise.resolve(),
    close: () => undefined,
  };
  const once = queryOnce(engine);
  expect(await once.query('a', { per: 'x' })).toEqual([{ n: 1 }]);
  expect(await once.query('a', { per: 'y' })).toEqual([{ n: 2 }]);
  expect(await once.query('b')).toEqual([{ n: 3 }]);
  expect(await once.query('a', { per: 'x' })).toEqual([{ n: 1 }]);
  expect(asked).toEqual(['a x', 'a y', 'b -']);
});
