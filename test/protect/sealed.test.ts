import { expect, test } from 'vitest';
import type { SafeTable } from '../../src/protect/protect.ts';
import { seal } from '../../src/protect/sealed.ts';
import { sealedContent } from './sealed-content.ts';

test('seals what is made from protected tables', () => {
  expect(sealedContent('a chart')).toMatchObject({ content: 'a chart', tables: 1 });
});

test('refuses a table that only looks protected, and nothing at all', () => {
  const forged = { id: 'stand', rows: [], columns: [], dimensions: [] } as unknown as SafeTable;
  expect(() => seal('a chart', [forged])).toThrow(TypeError);
  expect(() => seal('a chart', [])).toThrow(TypeError);
});
