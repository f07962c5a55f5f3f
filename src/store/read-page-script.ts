import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The script of the page with moving charts, as `npm run build` bundles it. Throws when it was not built. */
export function readPageScript(): string {
  return readFileSync(join(packageRoot(), 'dist/browser/draw-charts.js'), 'utf8');
}
