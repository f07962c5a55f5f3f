import { jsonSchema } from '../../src/model/json-schema.ts';
import { SIGNAL_RULES_SHAPE } from '../../src/model/signal-rule-shape.ts';

/** The text of `docs/signalen.schema.json`: what an editor checks a `signalen.json` of one's own with. */
export function signalRulesSchema(): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'onderwijs-report signalen',
    ...jsonSchema(SIGNAL_RULES_SHAPE),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
