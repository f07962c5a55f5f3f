import { expect, test } from 'vitest';
import { composeChapters, protectionChapter } from '../../src/compose/chapters.ts';
import type { Grid } from '../../src/model/document.ts';
import { parseReport } from '../../src/model/report.ts';
import { SAMPLES } from '../render/chart/sample-plots.ts';

const report = parseReport(
  'proef.yaml',
  `
rapport: proef
titel: { nl: Proef, en: Trial }
hoofdstukken:
  - { id: slagen, titel: { nl: Slagen, en: Success }, maten: [voortgang, diplomas] }
  - { id: stroom, titel: { nl: Stroom, en: Flow }, maten: [stroombalans] }
  - { id: leeg, titel: { nl: Leeg, en: Empty }, maten: [wissels] }
grafieken:
  - { grafiek: inout, maat: stroombalans, id: in_en_uitstroom }
  - { grafiek: triangle, maat: voortgang }
  - { grafiek: dots, maat: jaarsucces }
`,
);

const grid = (id: string): Grid => ({
  ...{ id, name: `tbl_${id}`, title: id, subtitle: '', source: '' },
  ...{ columns: [], rows: [], legend: [], remarks: [`Over ${id}.`] },
});

const made = {
  grids: ['stroombalans', 'diplomas', 'stand'].map((measure) => ({ measure, grid: grid(measure) })),
  plots: SAMPLES.filter(({ id }) => ['in_en_uitstroom', 'voortgang', 'jaarsucces'].includes(id)),
};

test('puts tables and charts with their measure, in the order of the report, and the rest last', () => {
  const chapters = composeChapters(report, made, 'en');
  expect(
    chapters.map(({ id, title, plots, grids }) => [
      id,
      title,
      plots.map((p) => p.id),
      grids.map((g) => g.id),
    ]),
  ).toEqual([
    ['slagen', 'Success', ['voortgang'], ['diplomas']],
    ['stroom', 'Flow', ['in_en_uitstroom'], ['stroombalans']],
    ['andere', 'Other figures', ['jaarsucces'], ['stand']],
  ]);
});

test('shows everything once', () => {
  const chapters = composeChapters(report, made, 'nl');
  expect(chapters.flatMap(({ plots }) => plots)).toHaveLength(made.plots.length);
  expect(chapters.flatMap(({ grids }) => grids)).toHaveLength(made.grids.length);
});

test('says how persons are protected in the text, once', () => {
  expect(protectionChapter(grid('Bescherming'))).toMatchObject({
    id: 'bescherming',
    title: 'Bescherming',
    lines: ['Over Bescherming.'],
    grids: [{ remarks: [] }],
  });
});

test('refuses a chapter without a title', () => {
  const source = 'rapport: proef\ntitel: { nl: a, en: b }\nhoofdstukken: [{ id: x, maten: [stand] }]';
  expect(() => parseReport('proef.yaml', source)).toThrow(/hoofdstukken: titel/);
});
