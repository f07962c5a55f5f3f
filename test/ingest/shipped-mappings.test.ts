import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/model/json-schema.ts';
import { MAPPING_SHAPE } from '../../src/model/mapping-shape.ts';
import { parseMapping } from '../../src/model/parse-mapping.ts';
import { readContract } from '../../src/store/read-contract.ts';

const contract = await readContract();

describe('the mappings in this repository', () => {
  it.each([
    'fixtures/flat/mapping.json',
    'fixtures/fail/mapping.json',
    'fixtures/fail/OR-204-sleutel-zonder-basis/mapping.json',
    'docs/examples/oulad/mapping-canonical.json',
    'docs/examples/oulad/mapping-canonical-be.json',
  ])('has a sound %s', (path) => {
    expect(parseMapping(readFileSync(path, 'utf8'), path, contract).bestanden.length).toBeGreaterThan(0);
  });
});

describe('the JSON Schema of a mapping', () => {
  it('allows no key that the check does not know, and explains every key', () => {
    const schema = JSON.stringify(jsonSchema(MAPPING_SHAPE));
    const objects = schema.split('"additionalProperties":false').length - 1;
    const described = schema.split('"description":').length - 1;
    expect(objects).toBe(schema.split('"properties":').length - 1);
    expect(described).toBeGreaterThan(40);
    expect(schema).not.toContain('"description":""');
  });
});
