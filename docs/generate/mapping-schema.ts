import { jsonSchema } from '../../src/model/json-schema.ts';
import { MAPPING_SHAPE } from '../../src/model/mapping-shape.ts';

/** The text of `docs/mapping.schema.json`: what an editor checks a `mapping.json` with. */
export function mappingSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'onderwijs-report mapping',
    ...jsonSchema(MAPPING_SHAPE),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
