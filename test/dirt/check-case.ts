import { expect } from 'vitest';
import type { Entry } from '../../src/ingest/delivery.ts';
import { checkTexts } from '../ingest/check-texts.ts';
import { CLEAN } from './clean-export.ts';
import type { DirtyCase } from './dirty-case.ts';
import { type Manifest, writeCase } from './write-dirty.ts';

const OPTIONS = { peildatum: '2023-03-31' };

/** What is said of each file, and what was planted in it. */
interface CheckedCase {
  readonly checked: Awaited<ReturnType<typeof checkTexts>>;
  readonly said: Readonly<Record<string, Manifest>>;
  readonly planted: Readonly<Record<string, Manifest>>;
}

/** Checks a case: what is said of each file, beside what was planted. Throws when the books do not balance. */
export async function checkCase(dirty: DirtyCase): Promise<CheckedCase> {
  const files = writeCase(dirty);
  const bytes = Object.entries(files).map(([name, file]) => [name, file.bytes]);
  const checked = await checkTexts(Object.fromEntries(bytes) as Record<string, Uint8Array>, OPTIONS);
  const said: Record<string, Manifest> = {};
  for (const { name, read, accepted, rejected, duplicates, skipped, warnings } of checked.files) {
    const lines = new Set(rejected.map(({ line }) => line));
    expect(accepted + lines.size + duplicates.length + skipped.length).toBe(read);
    said[name] = {
      read,
      rejected: entries(rejected),
      duplicates: entries(duplicates),
      skipped: entries(skipped),
      warnings: entries(warnings),
    };
  }
  const planted = Object.entries(files).map(([name, { manifest }]) => [name, sorted(manifest)]);
  return { checked, said, planted: Object.fromEntries(planted) as Record<string, Manifest> };
}

/** What is read from the export without dirt; throws when anything is found in it. */
export async function cleanRows(): Promise<CheckedCase['checked']['rows']> {
  const files = CLEAN.map(({ name, header, rows }) => [
    `${name}.csv`,
    `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`,
  ]);
  const checked = await checkTexts(Object.fromEntries(files) as Record<string, string>, OPTIONS);
  expect(checked.findings).toEqual([]);
  return checked.rows;
}

const entries = (found: readonly Entry[]): readonly string[] =>
  found.map(({ code, line, column }) => `${code} ${line} ${column}`).toSorted();

const sorted = ({ read, rejected, duplicates, skipped, warnings }: Manifest): Manifest => ({
  read,
  rejected: rejected.toSorted(),
  duplicates: duplicates.toSorted(),
  skipped: skipped.toSorted(),
  warnings: warnings.toSorted(),
});
