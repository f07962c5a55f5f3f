import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/ingest/decode-bytes.ts';

const CAFE_1252 = Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x80);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('decodeBytes', () => {
  it('takes valid UTF-8 for UTF-8 and drops a byte order mark', () => {
    const decoded = decodeBytes(utf8('\uFEFFCafé €'), 'auto');
    expect(decoded?.encoding).toBe('utf-8');
    expect([...decoded!.bytes]).toEqual([...utf8('Café €')]);
  });

  it('falls back on windows-1252, euro sign included', () => {
    const decoded = decodeBytes(CAFE_1252, 'auto');
    expect(decoded?.encoding).toBe('windows-1252');
    expect(textOf(decoded?.bytes)).toBe('Café €');
  });

  it('reads every byte that windows-1252 defines as its character', () => {
    const table = readFileSync('test/ingest/windows-1252.txt', 'utf8').trim().split('\n');
    for (const [byte, letter] of table.map((line) => line.split(' '))) {
      expect(textOf(decodeBytes(Uint8Array.of(Number(byte)), 'windows-1252')?.bytes)).toBe(letter);
    }
    expect(table).toHaveLength(123);
  });

  it('refuses invalid UTF-8 where UTF-8 is asked for', () => {
    expect(decodeBytes(CAFE_1252, 'utf-8')).toBeUndefined();
  });

  it('reads UTF-8 as windows-1252 only when the mapping says so', () => {
    expect(textOf(decodeBytes(utf8('é'), 'windows-1252')?.bytes)).toBe('Ã©');
  });

  it('refuses bytes that no encoding knows, and UTF-16', () => {
    expect(decodeBytes(Uint8Array.of(0x61, 0x81), 'auto')).toBeUndefined();
    expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0x61, 0x00), 'auto')).toBeUndefined();
  });
});
