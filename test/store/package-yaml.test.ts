import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { packageYaml } from '../../src/store/package-yaml.ts';
import { readMeasures } from '../../src/store/read-queries.ts';

it('holds the head of every measure, and says the same when it is kept as JSON', () => {
  const texts = packageYaml();
  expect(texts.length).toBeGreaterThan(readMeasures().length);
  for (const text of texts) {
    const said: unknown = parse(text);
    expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
  }
});
