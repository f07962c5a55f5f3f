import type { DocumentParts } from '../../../src/model/document.ts';
import type { Lang } from '../../../src/model/text.ts';
import { renderChart } from '../../../src/render/chart/render-chart.ts';
import { renderNarrow } from '../../../src/render/chart/render-narrow.ts';
import type { Drawings } from '../../../src/render/page/render-page.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { SAMPLES } from '../chart/sample-plots.ts';
import { realisticDocument } from '../workbook/realistic-document.ts';

/** A report with a picture of each kind, tables with and without a picture, and a chapter in words. */
export function pageDocument(lang: Lang, change: Partial<DocumentParts> = {}): DocumentParts {
  const document = realisticDocument(lang);
  const [first, second, third] = document.grids;
  return {
    ...document,
    plots: SAMPLES,
    chapters: [
      { id: 'stroom', title: 'In- en uitstroom', lines: [], plots: SAMPLES.slice(0, 2), grids: [first!] },
      { id: 'keuze', title: 'Studiekeuze', lines: [], plots: SAMPLES.slice(2), grids: [] },
      { id: 'wie', title: 'Wie studeert', lines: [], plots: [], grids: [second!] },
      { id: 'bescherming', title: 'Bescherming', lines: ['Drempel k = 5.'], plots: [], grids: [third!] },
    ],
    ...change,
  };
}

/** The drawing of every plot of a document. */
export async function drawingsOf({ plots, lang }: DocumentParts): Promise<Drawings> {
  const drawn = await Promise.all(
    plots.map(async (plot) => {
      const sealed = sealedContent(plot);
      const { picture } = await renderChart(sealed, lang);
      return [plot.id, { wide: picture, narrow: await renderNarrow(sealed, lang) }] as const;
    }),
  );
  return new Map(drawn);
}
