import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cliPage } from '../../docs/generate/cli-page.ts';
import { publishedSchema } from '../../docs/generate/published-schema.ts';
import { signalRulesSchema } from '../../docs/generate/signal-rules-schema.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

test('docs/cli.md is what the tables behind --help say', () => {
  expect(readFileSync('docs/cli.md', 'utf8')).toBe(cliPage());
});

test('docs/published.schema.json is what the tests hold the JSON to', () => {
  expect(readFileSync('docs/published.schema.json', 'utf8')).toBe(publishedSchema());
});

test('docs/signalen.schema.json is what a file of rules is held to', () => {
  expect(readFileSync('docs/signalen.schema.json', 'utf8')).toBe(signalRulesSchema());
});

test.each(PAGES)('%s links to files that exist', (page) => {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
    (match) => match[1]!,
  );
  const broken = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(page), link)));
  expect(broken).toEqual([]);
});
