import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../../src/store/package-root.ts';

/** Where the Open University data are expected. */
export const OULAD_FOLDER: string = resolve(packageRoot(), '../shared/data/oulad');

/** Unpacks `canonical` or `canonical_be` into a temporary folder. Throws, and says where it looked, without the data. */
export function unpackOulad(name: 'canonical' | 'canonical_be'): string {
  const source = join(OULAD_FOLDER, name);
  if (!existsSync(source)) throw new Error(`the Open University data are not in ${OULAD_FOLDER}`);
  const target = mkdtempSync(join(tmpdir(), 'oulad-'));
  for (const file of readdirSync(source).filter((entry) => entry.endsWith('.csv.gz'))) {
    writeFileSync(join(target, file.slice(0, -'.gz'.length)), gunzipSync(readFileSync(join(source, file))));
  }
  return target;
}

/** The mapping for that folder. */
export function ouladMapping(name: 'canonical' | 'canonical_be'): string {
  return join(packageRoot(), 'docs/examples/oulad', `mapping-${name.replace('_', '-')}.json`);
}
