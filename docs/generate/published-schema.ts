import { jsonSchema } from '../../src/model/json-schema.ts';
import { PUBLISHED_SHAPE } from '../../src/model/published-shape.ts';

/** The text of `docs/published.schema.json`: what the JSON of the publishing commands looks like. */
export function publishedSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'onderwijs-report published tables',
    ...jsonSchema(PUBLISHED_SHAPE),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
