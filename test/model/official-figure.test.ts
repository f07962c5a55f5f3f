import { expect, it } from 'vitest';
import { parseOfficialFigures } from '../../src/model/official-figure.ts';
import { readOfficialFigures } from '../../src/store/read-official-figures.ts';

it('names source, year and caution of every official figure', () => {
  const figures = readOfficialFigures();
  expect(figures.length).toBeGreaterThan(4);
  for (const { source, year, caution } of figures)
    expect([source, year, caution.nl, caution.en].every((text) => text.length > 3)).toBe(true);
});

it('refuses an entry without a caution, by its number', () => {
  const text = '- {indicator: {nl: a, en: b}, waarde: 1%, jaar: "2021", bron: c}';
  expect(() => parseOfficialFigures('x.yaml', text)).toThrow('x.yaml, entry 1');
});
