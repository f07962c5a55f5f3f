import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellTexts } from '../../../src/ingest/csv/cell-text.ts';
import { recordScanner } from '../../../src/ingest/csv/record-scanner.ts';
import { parseBytes } from './parse-text.ts';
import { scanBytes, type TextRecord } from './scan-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const scan = (text: string): readonly TextRecord[] => scanBytes(utf8(text));
const brief = (records: readonly TextRecord[]) =>
  records.map(({ line, fault, cells }) => [line, fault ?? cells.join('/')]);

describe('recordScanner', () => {
  it('gives each record its first physical line, after quoted newlines too', () => {
    expect(brief(scan('a;b\r\n1;"x\r\ny"\r\n2;"p\n\nq"\r\n3;4\r\n'))).toEqual([
      [1, 'a/b'],
      [2, '1/x\r\ny'],
      [4, '2/p\n\nq'],
      [7, '3/4'],
    ]);
  });

  it('goes on at the next line after a misplaced quote', () => {
    expect(brief(scan('a;b\n1;"y"z\n2;5" buis\n3;4\n'))).toEqual([
      [1, 'a/b'],
      [2, 'OR-007'],
      [3, 'OR-007'],
      [4, '3/4'],
    ]);
  });

  it('stops at a quote that never closes and says where it opened', () => {
    expect(brief(scan('a;b\n1;2\n3;"y\n4;5\n6;7\n'))).toEqual([
      [1, 'a/b'],
      [2, '1/2'],
      [3, 'OR-006'],
    ]);
  });

  it('takes a lone carriage return for text', () => {
    expect(brief(scan('a\rb;c\r\n1;2'))).toEqual([
      [1, 'a\rb/c'],
      [2, '1/2'],
    ]);
  });

  it('yields nothing for an empty file and no record after the last line end', () => {
    expect(scan('')).toEqual([]);
    expect(brief(scan('a;b\n'))).toEqual([[1, 'a/b']]);
  });

  it('stops when it is told to', () => {
    let seen = 0;
    const scanner = recordScanner(59, () => ++seen < 2);
    scanner.push(utf8('a\nb\nc\nd\n'));
    scanner.end();
    expect(seen).toBe(2);
  });

  it('hands over what is left of a line with a misplaced quote, so that it can be looked at', () => {
    const left: string[] = [];
    const scanner = recordScanner(59, ({ fault, bytes, starts, ends, count }) => {
      if (fault !== undefined)
        left.push(new TextDecoder().decode(bytes.subarray(starts[0], ends[count - 1])));
      return true;
    });
    scanner.push(utf8('1;x"00.00.00-000.97";y\n2;"open\nrest'));
    scanner.end();
    expect(left).toEqual(['1;x"00.00.00-000.97";y', '2;"open\nrest']);
  });
});

describe('our reading and that of csv-parse', () => {
  const letter = fc.constantFrom('"', '"', ';', '\n', '\r', '\r\n', 'a', 'é', ' ', '\t', '0', ',', "'");
  const text = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(''));

  it('are the same on any text, in pieces of any size', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (content, piece) => {
        expect(scanBytes(utf8(content), ';', piece)).toEqual(parseBytes(utf8(content)));
      }),
      { seed: 20240215, numRuns: 3000 },
    );
  });

  it('are the same when records repeat what stands above them, and what is said to be the same is', () => {
    const cell = fc.constantFrom('', 'a', 'b', 'é', '"a;b"', '"a""b"', '"a\nb"', 'a\rb', 'a"b');
    const row = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'));
    const rows = fc.array(row, { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 40 }), (content, piece) => {
        const bytes = utf8(content.map(([cells, end]) => cells.join(';') + end).join(''));
        expect(scanBytes(bytes, ';', piece)).toEqual(parseBytes(bytes));
        let before: readonly string[] = [];
        const scanner = recordScanner(59, (record) => {
          const { same } = record;
          const cells = cellTexts(record);
          expect(cells.slice(0, same)).toEqual(before.slice(0, same));
          before = cells;
          return true;
        });
        scanner.push(bytes);
        scanner.end();
      }),
      { seed: 20240215, numRuns: 2000 },
    );
  });

  it.each([';', ',', '\t', '|'])('are the same on every file of the project, split at %j', (delimiter) => {
    const files = ['fixtures', 'src/contract', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const tables = files.filter((name) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(50);
    for (const name of tables) {
      const bytes = readFileSync(name);
      expect(scanBytes(bytes, delimiter, 4096), name).toEqual(parseBytes(bytes, delimiter));
    }
  });
});
