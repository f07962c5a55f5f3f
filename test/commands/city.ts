import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCli } from '../cli/run-cli.ts';

/** A fixture loaded into a database of its own, and a folder for output. */
export interface City {
  readonly dataDir: string;
  readonly out: string;
}

/** Loads a fixture through the real `ingest`; throws when that does not succeed. */
export async function loadCity(name: 'stad' | 'mini' | 'flat'): Promise<City> {
  const root = mkdtempSync(join(tmpdir(), `onderwijs-${name}-`));
  const city = { dataDir: join(root, 'data'), out: join(root, 'out') };
  const { code, stderr, stdout } = await runCli([
    'ingest',
    resolve('fixtures', name),
    '--data-dir',
    city.dataDir,
  ]);
  if (code !== 0) throw new Error(`ingest of ${name} ended with ${code}: ${stderr}${stdout}`);
  return city;
}
