import type { DocumentParts, NativeChart } from '../../model/document.ts';
import type { Plot } from '../../model/plot.ts';

/** The pictures that a chart of Excel's own stands in for. */
const DRAWN_BY: Readonly<Partial<Record<Plot['kind'], NativeChart['kind']>>> = {
  inout: 'kolommen',
  shares: 'gestapeld',
};

/**
 * The charts of a document that its workbook shows as a picture: those of a kind that Excel does not draw there
 * itself. All of them when none but the one on the cover would be left: Excel's charts stand beside a picture.
 */
export function workbookPlots({ plots, grids }: Pick<DocumentParts, 'plots' | 'grids'>): readonly Plot[] {
  const native = new Set(grids.flatMap(({ nativeCharts = [] }) => nativeCharts.map(({ kind }) => kind)));
  const kept = plots.filter(({ kind }) => {
    const own = DRAWN_BY[kind];
    return own === undefined || !native.has(own);
  });
  return kept.some(({ kind }) => kind !== 'waterfall') ? kept : plots;
}
