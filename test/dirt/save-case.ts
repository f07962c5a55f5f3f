import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DirtyCase } from './dirty-case.ts';
import { type Manifest, writeCase } from './write-dirty.ts';

/** Writes the files of a case into `folder`, and beside the folder what was planted: `FOLDER.manifest.json`. */
export function saveCase(folder: string, dirty: DirtyCase): Readonly<Record<string, Manifest>> {
  mkdirSync(folder, { recursive: true });
  const files = writeCase(dirty);
  for (const [name, { bytes }] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const planted = Object.fromEntries(Object.entries(files).map(([name, { manifest }]) => [name, manifest]));
  writeFileSync(`${folder}.manifest.json`, `${JSON.stringify(planted, null, 1)}\n`);
  return planted;
}
