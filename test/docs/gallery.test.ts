import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/model/report.ts';

const PAGE = readFileSync('docs/gallery.md', 'utf8');
const PICTURES = readdirSync('docs/gallery').sort();

test('the gallery shows every chart of the yearly report', () => {
  const { charts } = parseReport('jaarrapport.yaml', readFileSync('reports/jaarrapport.yaml', 'utf8'));
  const shown = [...PAGE.matchAll(/^## (.+)$/gm)].map(([, id]) => id);
  expect(shown).toEqual(charts.map(({ id }) => id));
});

test('the gallery has a picture with its values in words for every chart, and no other', () => {
  const links = [...PAGE.matchAll(/!\[([^\n]+)\]\(gallery\/(\S+)\)/g)];
  expect(links.map(([, , file]) => file).sort()).toEqual(PICTURES);
  for (const [, words] of links) expect(words!.length).toBeGreaterThan(60);
});

test('the pictures stay small together', () => {
  const bytes = PICTURES.reduce((sum, file) => sum + statSync(`docs/gallery/${file}`).size, 0);
  expect(bytes).toBeLessThan(1_000_000);
});
