import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ladders } from '../model/design.ts';
import { parseLadders } from '../model/parse-ladders.ts';
import { packageRoot } from './package-root.ts';

const FILE = 'reports/ladders/ladders.yaml';

/** The ladders that come with this package: per published table its versions, fine to coarse. */
export function readLadders(): Ladders {
  return parseLadders(FILE, readFileSync(join(packageRoot(), FILE), 'utf8'));
}
