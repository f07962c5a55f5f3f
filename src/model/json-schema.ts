import type { Shape } from './shape.ts';

/** A JSON Schema, as far as shapes need it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 2020-12) of a shape. */
export function jsonSchema(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return shape.pattern === undefined ? { type: 'string' } : { type: 'string', pattern: shape.pattern };
    case 'choice':
      return { enum: shape.of };
    case 'number':
      return { type: 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'nothing':
      return { type: 'null' };
    case 'list':
      return { type: 'array', items: jsonSchema(shape.of), minItems: shape.atLeast ?? 0 };
    case 'dictionary':
      return { type: 'object', additionalProperties: jsonSchema(shape.of) };
    case 'either':
      return { anyOf: shape.of.map(jsonSchema) };
    case 'record':
      return recordSchema(shape);
  }
}

function recordSchema({ fields }: Extract<Shape, { kind: 'record' }>): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, field]) => field.required).map(([name]) => name),
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, { description: field.doc, ...jsonSchema(field.shape) }]),
    ),
  };
}
