import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/ingest/find-header.ts';

/** What is found in a text when these columns are required. */
function find(text: string, required: readonly string[] = [], delimiter?: string) {
  return findHeader(new TextEncoder().encode(text), {
    delimiter,
    columns: required.length,
    score: (cells) => required.filter((name) => cells.includes(name)).length,
  });
}

describe('findHeader', () => {
  it.each([';', ',', '\t', '|'])('takes the sign that splits the header line: %j', (delimiter) => {
    expect(find(`a${delimiter}b\n1-5${delimiter}2\n`, ['a', 'b'])).toMatchObject({ delimiter, line: 1 });
  });

  it('takes the sign that splits it when no column is required', () => {
    expect(find('a;b\n1,5;2\n')).toMatchObject({ delimiter: ';' });
    expect(find('a,b\n1;2,3\n')).toMatchObject({ delimiter: ',' });
  });

  it('lets the required columns decide when both signs split it', () => {
    expect(find('id;naam, voluit;jaar\n', ['id', 'jaar'])).toMatchObject({ delimiter: ';' });
  });

  it('does not choose when both fit', () => {
    expect(find('a,b;c,d\n')).toMatchObject({ code: 'OR-003', line: 1 });
  });

  it('does not look at a sign between quotes', () => {
    expect(find('"a;b",c\n')).toMatchObject({ delimiter: ',' });
  });

  it('finds a header under titles, empty lines and quoted newlines', () => {
    const text = 'Export 2023\n\n"Stad\nX";;\nid;jaar;x\n1;2;3\n';
    expect(find(text, ['id', 'jaar'])).toEqual({
      delimiter: ';',
      line: 5,
      cells: ['id', 'jaar', 'x'],
      score: 2,
      titles: true,
    });
  });

  it('does what a line sep= says', () => {
    expect(find('sep=|\r\na;x|b\r\n')).toMatchObject({ delimiter: '|', line: 2, titles: false });
    expect(find('"sep=,"\nid,b\n', ['id'])).toMatchObject({ delimiter: ',', line: 2 });
  });

  it('finds none in a file without text, and says why when the first record is broken', () => {
    expect(find('')).toEqual({ code: 'OR-002', line: null });
    expect(find('\r\n  \r\n')).toEqual({ code: 'OR-002', line: null });
    expect(find('a;"b\n1;2\n', ['a'], ';')).toEqual({ code: 'OR-006', line: 1 });
  });
});
