import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measuresPage } from '../../docs/generate/measures-page.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { readMeasures, readTableQueries } from '../../src/store/read-queries.ts';

it('docs/measures.md is what the heads of the measures say', () => {
  const page = readFileSync(join(packageRoot(), 'docs/measures.md'), 'utf8');
  expect(page).toBe(measuresPage(readMeasures(), readTableQueries('marts')));
});
