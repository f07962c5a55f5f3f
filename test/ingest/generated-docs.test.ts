import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorsPage } from '../../docs/generate/errors-page.ts';
import { mappingSchema } from '../../docs/generate/mapping-schema.ts';

describe('generated docs', () => {
  it('has the page of findings that the catalogue gives', () => {
    expect(readFileSync('docs/errors.md', 'utf8')).toBe(errorsPage());
  });

  it('has the JSON Schema that mappings are checked with', () => {
    expect(readFileSync('docs/mapping.schema.json', 'utf8')).toBe(mappingSchema());
  });
});
