import { expect } from 'vitest';
import type { Entry } from '../../src/ingest/delivery.ts';
import { checkTexts } from '../ingest/check-texts.ts';
import { CLEAN, CLEAN_FLAT, FLAT_MAPPING } from './clean-export.ts';
import type { DirtyCase, FatalCase } from './dirty-case.ts';
import { spoilFile } from './spoil-file.ts';
import { type DirtyFile, type Manifest, writeCase } from './write-dirty.ts';

const OPTIONS = { peildatum: '2023-03-31' };
const FLAT_OPTIONS = { peildatum: '2024-03-31', mapping: FLAT_MAPPING };

/** What is said of each file, and what was planted in it. */
interface CheckedCase {
  readonly checked: Awaited<ReturnType<typeof checkTexts>>;
  readonly said: Readonly<Record<string, Manifest>>;
  readonly planted: Readonly<Record<string, Manifest>>;
}

/** Checks a case: what is said of each file, beside what was planted. Throws when the books do not balance. */
export function checkCase(dirty: DirtyCase): Promise<CheckedCase> {
  return checkFiles(writeCase(dirty), OPTIONS);
}

/** The same for a flat export. */
export function checkFlatCase(dirty: DirtyCase): Promise<CheckedCase> {
  return checkFiles(writeCase(dirty, [CLEAN_FLAT]), FLAT_OPTIONS);
}

/** What is said of the file that is spoiled, and of the others, beside what was planted. */
interface CheckedFatalCase {
  readonly blocked: readonly string[];
  readonly planted: readonly string[];
  readonly others: Pick<CheckedCase, 'said' | 'planted'>;
}

/** Checks a case of which one file is useless. Throws when it could be loaded, be it by setting rows aside. */
export async function checkFatalCase({ dirty, fatal }: FatalCase): Promise<CheckedFatalCase> {
  const table = CLEAN[fatal.table]!;
  const name = `${table.name}.csv`;
  const { [name]: _spoiled, ...rest } = writeCase(dirty);
  const { bytes, blocked } = spoilFile(table, dirty.styles[fatal.table]!, fatal);
  const nothing = { read: 0, rejected: [], duplicates: [], skipped: [], warnings: [] };
  const { checked, said, planted } = await checkFiles(
    { ...rest, [name]: { bytes, manifest: nothing } },
    { ...OPTIONS, quarantine: true },
  );
  expect(checked.loadable).toBe(false);
  const others = (all: CheckedCase['said']) =>
    Object.fromEntries(Object.entries(all).filter(([file]) => file !== name)) as CheckedCase['said'];
  const file = checked.files.find((one) => one.name === name)!;
  return {
    blocked: entries(file.blocked),
    planted: [blocked],
    others: { said: others(said), planted: others(planted) },
  };
}

async function checkFiles(
  files: Readonly<Record<string, DirtyFile>>,
  options: Parameters<typeof checkTexts>[1],
): Promise<CheckedCase> {
  const bytes = Object.entries(files).map(([name, file]) => [name, file.bytes]);
  const checked = await checkTexts(Object.fromEntries(bytes) as Record<string, Uint8Array>, options);
  const said: Record<string, Manifest> = {};
  for (const { name, read, accepted, blocked, rejected, duplicates, skipped, warnings } of checked.files) {
    // a quote that never closes is a record that was read; what else blocks a file stands above its records
    const open = blocked.filter(({ code }) => code === 'OR-006');
    const lines = new Set([...rejected, ...open].map(({ line }) => line));
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
