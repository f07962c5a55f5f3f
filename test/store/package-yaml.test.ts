import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseYaml } from '../../src/model/parse-yaml.ts';
import { packageYaml } from '../../src/store/package-yaml.ts';
import { readMeasures } from '../../src/store/read-queries.ts';

it('holds the head of every measure, and says the same when it is kept as JSON', () => {
  const texts = packageYaml();
  expect(texts.length).toBeGreaterThan(readMeasures().length);
  for (const text of texts) {
    const said: unknown = parseYaml(text);
    expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
  }
});

it('holds the ladders, with what they merge filled in', () => {
  const ladders = readFileSync('reports/ladders/ladders.yaml', 'utf8');
  expect(ladders).toContain('<<:');
  expect(packageYaml()).toContain(ladders);
  expect(JSON.stringify(parseYaml(ladders))).not.toContain('<<');
});
