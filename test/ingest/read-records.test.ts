import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Records, readRecords } from '../../src/ingest/read-records.ts';

function read(text: string): Records {
  return readRecords(new TextEncoder().encode(text), ';');
}

describe('readRecords', () => {
  it('gives each record its first physical line, after quoted newlines too', () => {
    const { records } = read('a;b\r\n1;"x\r\ny"\r\n2;"p\n\nq"\r\n3;4\r\n');
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, '1'],
      [4, '2'],
      [7, '3'],
    ]);
  });

  it('goes on after a row with too many or too few fields', () => {
    const { records, broken } = read('a;b\n1;2;3\n4\n5;6\n');
    expect(broken.map(({ line, code }) => [line, code])).toEqual([
      [2, 'OR-008'],
      [3, 'OR-008'],
    ]);
    expect(records).toEqual([{ line: 4, cells: ['5', '6'] }]);
  });

  it('goes on at the next line after a misplaced quote', () => {
    const { records, broken } = read('a;b\n1;"y"z\n2;5" buis\n3;4\n');
    expect(broken.map(({ line, code }) => [line, code])).toEqual([
      [2, 'OR-007'],
      [3, 'OR-007'],
    ]);
    expect(records).toEqual([{ line: 4, cells: ['3', '4'] }]);
  });

  it('stops at a quote that never closes and says where it opened', () => {
    const { records, broken } = read('a;b\n1;2\n3;"y\n4;5\n6;7\n');
    expect(records).toEqual([{ line: 2, cells: ['1', '2'] }]);
    expect(broken).toEqual([{ line: 3, cells: [], code: 'OR-006' }]);
  });

  it('counts lines without text apart', () => {
    const { records, empty } = read('a;b\n\n1;2\n ; \n3;4\n');
    expect(empty).toEqual([2, 4]);
    expect(records.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('has no header in an empty file and no records in a file with a header only', () => {
    expect(read('').header).toBeUndefined();
    expect(read('a;b')).toEqual({ header: ['a', 'b'], records: [], empty: [], broken: [] });
  });

  it('reads back what was written, at the line where it was written', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ';', '\n', '\r\n', ' ', '0'),
      maxLength: 6,
    });
    const row = fc.tuple(cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''));
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const lines = rows.map((cells) => cells.map(quoted).join(';') + end);
        const { records, broken } = read(`a;b${end}${lines.join('')}`);
        expect(broken).toEqual([]);
        expect(records.map(({ cells }) => cells)).toEqual(rows);
        const before = (i: number): string => `a;b${end}${lines.slice(0, i).join('')}`;
        expect(records.map(({ line }) => line)).toEqual(rows.map((_, i) => before(i).split('\n').length));
      }),
      { seed: 20240215 },
    );
  });
});
