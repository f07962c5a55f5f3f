import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCli } from '../cli/run-cli.ts';

/** Rows of one CSV file of the city, without its header. */
export type EditRows = (rows: readonly string[]) => readonly string[];

/** A copy of the invented city with other rows; `edits` by table. */
export function changedCity(edits: Readonly<Record<string, EditRows>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'onderwijs-anders-'));
  cpSync(resolve('fixtures/stad'), folder, { recursive: true });
  for (const [table, edit] of Object.entries(edits)) {
    const path = join(folder, `${table}.csv`);
    const [head, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
    writeFileSync(path, `${[head, ...edit(rows)].join('\n')}\n`);
  }
  return folder;
}

/** Loads a folder through the real `ingest`; throws when that does not succeed. */
export async function ingestCity(folder: string, dataDir: string): Promise<void> {
  const { code, stderr } = await runCli(['ingest', folder, '--data-dir', dataDir]);
  if (code !== 0) throw new Error(`ingest ended with ${code}: ${stderr}`);
}

/** The rows of everyone but one person. */
export function without(person: string): EditRows {
  return (rows) => rows.filter((row) => !row.split(',').includes(person));
}
