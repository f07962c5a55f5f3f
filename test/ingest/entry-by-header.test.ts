import { mkdtempSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { entryByHeader } from '../../src/ingest/entry-by-header.ts';
import type { MappingFile } from '../../src/model/mapping.ts';

const entry = (patroon: string, column: string, rest: Partial<MappingFile> = {}): MappingFile => ({
  patroon,
  tabellen: { personen: { kolommen: { persoon_id: { bron: column } } } },
  ...rest,
});

/** Runs something and counts how often a piece of a file was read. */
async function countReads<Value>(path: string, work: () => Promise<Value>) {
  const file = await open(path);
  const read = vi.spyOn(Object.getPrototypeOf(file) as FileHandle, 'read');
  await file.close();
  try {
    return { value: await work(), reads: read.mock.calls.length };
  } finally {
    read.mockRestore();
  }
}

it('reads a file as often for five parts of a mapping as for two, and once more for another encoding', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'onderwijs-kop-')), 'stdin');
  writeFileSync(path, `nummer,naam van de klas\n${'1,a\n'.repeat(600_000)}`);
  const input = { path: '(stdin)', name: 'stdin', at: path };
  const [fits, other] = [entry('a.csv', 'nummer'), entry('b.csv', 'dossier')];
  const two = await countReads(path, () => entryByHeader(input, { bestanden: [fits, other] }));
  const many = [other, ...['c', 'd', 'e'].map((name) => entry(`${name}.csv`, name)), fits];
  const five = await countReads(path, () => entryByHeader(input, { bestanden: many }));
  const wide = entry('f.csv', 'f', { codering: 'utf-8' });
  const more = await countReads(path, () => entryByHeader(input, { bestanden: [fits, other, wide] }));
  expect([two.value, five.value, more.value]).toEqual([fits, fits, fits]);
  expect([five.reads, more.reads]).toEqual([two.reads, 2 * two.reads]);
});
