import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FENCE } from '../measure/split-head.ts';
import { packageRoot } from './package-root.ts';

const REPORTS = ['jaarrapport.yaml', 'vlaanderen/vlaanderen.yaml', 'ladders/ladders.yaml'];

/** The texts in YAML that come with this package and are read in most runs: heads of measures, reports and ladders. */
export function packageYaml(): readonly string[] {
  const measures = join(packageRoot(), 'queries', 'measures');
  const heads = readdirSync(measures).flatMap(
    (name) => FENCE.exec(readFileSync(join(measures, name), 'utf8'))?.[1] ?? [],
  );
  return [...heads, ...REPORTS.map((name) => readFileSync(join(packageRoot(), 'reports', name), 'utf8'))];
}
