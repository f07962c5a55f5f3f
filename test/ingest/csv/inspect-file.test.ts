import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../../src/ingest/csv/inspect-file.ts';
import { readText } from '../../../src/ingest/csv/read-text.ts';
import type { Encoding } from '../../../src/model/mapping.ts';

const CAFE_1252 = Uint8Array.of(0x43, 0x61, 0x66, 0xe9, 0x20, 0x80);
const folder = mkdtempSync(join(tmpdir(), 'codering-'));

/** The encoding and the text of a file with these bytes; the text is undefined when it has none. */
async function decode(bytes: Uint8Array | string, asked: Encoding = 'auto') {
  const path = join(folder, 'bestand.csv');
  writeFileSync(path, bytes);
  const file = await open(path);
  const inspected = await inspectFile(file, asked);
  const parts: Uint8Array[] = [];
  if (inspected.encoding !== undefined) {
    for await (const piece of readText(file, inspected)) parts.push(piece.slice());
  }
  await file.close();
  const text =
    inspected.encoding && new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(parts));
  return { encoding: inspected.encoding, text };
}

function utf16(text: string, big: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

describe('the encoding of a file', () => {
  it('is UTF-8 when all of it is valid; a byte order mark is dropped', async () => {
    expect(await decode('\uFEFFCafé €')).toEqual({ encoding: 'utf-8', text: 'Café €' });
    expect(await decode('Café €')).toEqual({ encoding: 'utf-8', text: 'Café €' });
  });

  it('falls back on windows-1252, euro sign included', async () => {
    expect(await decode(CAFE_1252)).toEqual({ encoding: 'windows-1252', text: 'Café €' });
  });

  it('reads every byte that windows-1252 defines as its character', async () => {
    const table = readFileSync('test/ingest/windows-1252.txt', 'utf8').trim().split('\n');
    const rows = table.map((line) => line.split(' '));
    const { text } = await decode(
      Uint8Array.from(rows, ([byte]) => Number(byte)),
      'windows-1252',
    );
    expect(text).toBe(rows.map(([, letter]) => letter).join(''));
    expect(table).toHaveLength(123);
  });

  it.each([
    ['little-endian with a mark', false, true, 'utf-16le'],
    ['big-endian with a mark', true, true, 'utf-16be'],
    ['little-endian without', false, false, 'utf-16le'],
    ['big-endian without', true, false, 'utf-16be'],
  ] as const)('is UTF-16, %s', async (_, big, mark, encoding) => {
    const text = `persoon_id;geslacht\n${'P1;V\n'.repeat(50)}é;€`;
    expect(await decode(utf16(text, big, mark))).toEqual({ encoding, text });
  });

  it('is refused where it is not the one asked for', async () => {
    expect((await decode(CAFE_1252, 'utf-8')).encoding).toBeUndefined();
    expect((await decode(utf16('a;b', false, true), 'utf-8')).encoding).toBeUndefined();
  });

  it('reads UTF-8 as windows-1252 only when the mapping says so', async () => {
    expect((await decode('é', 'windows-1252')).text).toBe('Ã©');
  });

  it('is refused for bytes that no encoding knows, for NUL, and for a mix of two', async () => {
    const mixed = Buffer.concat([Buffer.from('Café '), CAFE_1252]);
    const broken = Buffer.concat([Buffer.from('\uFEFF'), CAFE_1252]);
    for (const bytes of [Uint8Array.of(0x61, 0x81), Uint8Array.of(0x61, 0, 0x62), mixed, broken]) {
      expect((await decode(bytes)).encoding).toBeUndefined();
    }
  });

  it('leaves out the Ctrl-Z at the end of a file of an old program', async () => {
    expect((await decode('a;b\r\n1;2\r\n\u001a')).text).toBe('a;b\r\n1;2\r\n');
  });

  it('is found when a character stands on the seam of two pieces', async () => {
    const text = `${'x'.repeat(2 ** 20 - 1)}€${'é'.repeat(2 ** 19)}`;
    expect(await decode(text)).toEqual({ encoding: 'utf-8', text });
    expect(await decode(utf16(`${'x'.repeat(2 ** 20)}€`, false, true))).toEqual({
      encoding: 'utf-16le',
      text: `${'x'.repeat(2 ** 20)}€`,
    });
  });
});
