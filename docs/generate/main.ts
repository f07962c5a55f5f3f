import { writeFileSync } from 'node:fs';
import { readMeasures, readTableQueries } from '../../src/store/read-queries.ts';
import { cliPage } from './cli-page.ts';
import { errorsPage } from './errors-page.ts';
import { mappingSchema } from './mapping-schema.ts';
import { measuresPage } from './measures-page.ts';
import { publishedSchema } from './published-schema.ts';
import { signalRulesSchema } from './signal-rules-schema.ts';

/** Writes every generated page; a test compares each with what is committed. */
const pages: Readonly<Record<string, string>> = {
  'docs/cli.md': cliPage(),
  'docs/errors.md': errorsPage(),
  'docs/mapping.schema.json': mappingSchema(),
  'docs/measures.md': measuresPage(readMeasures(), readTableQueries('marts')),
  'docs/published.schema.json': publishedSchema(),
  'docs/signalen.schema.json': signalRulesSchema(),
};
for (const [file, text] of Object.entries(pages)) writeFileSync(file, text);
