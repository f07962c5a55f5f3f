import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '../../src/ingest/detect-delimiter.ts';

function detect(text: string, required: readonly string[] = []): string | undefined {
  const bytes = new TextEncoder().encode(text);
  return detectDelimiter(bytes, (header) => required.every((name) => header.includes(name)));
}

describe('detectDelimiter', () => {
  it('takes the sign that splits the header line', () => {
    expect(detect('a;b\n1,5;2\n')).toBe(';');
    expect(detect('a,b\n1;2,3\n')).toBe(',');
  });

  it('lets the required columns decide when both signs split it', () => {
    expect(detect('id;naam, voluit;jaar\n', ['id', 'jaar'])).toBe(';');
  });

  it('does not choose when both fit', () => {
    expect(detect('a,b;c,d\n')).toBeUndefined();
  });

  it('does not look at a sign between quotes', () => {
    expect(detect('"a;b",c\n')).toBe(',');
  });
});
