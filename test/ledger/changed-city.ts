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

/** What leaves out one person with everything that hangs on it. */
export function withoutPerson(person: string): Readonly<Record<string, EditRows>> {
  const trajecten = keysOf('trajecten', 0, [person]);
  const inschrijvingen = keysOf('inschrijvingen', 0, trajecten);
  const gone = new Set([person, ...trajecten, ...inschrijvingen]);
  const edit: EditRows = (rows) => rows.filter((row) => !row.split(',').some((cell) => gone.has(cell)));
  const tables = ['personen', 'trajecten', 'inschrijvingen', 'resultaten', 'vragen', 'acties'];
  return Object.fromEntries(tables.map((table) => [table, edit]));
}

/** One cell of each row of a table of the city that holds one of these. */
function keysOf(table: string, column: number, holding: readonly string[]): readonly string[] {
  return readFileSync(resolve('fixtures/stad', `${table}.csv`), 'utf8')
    .split('\n')
    .map((row) => row.split(','))
    .filter((cells) => cells.some((cell) => holding.includes(cell)))
    .map((cells) => cells[column]!);
}
