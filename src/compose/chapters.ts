import type { Chapter, Grid } from '../model/document.ts';
import type { Plot } from '../model/plot.ts';
import type { ChapterSection, Report } from '../model/report.ts';
import type { Lang } from '../model/text.ts';

/** A table of a report, with the measure that it shows. */
export interface MeasureGrid {
  readonly measure: string;
  readonly grid: Grid;
}

const REST: Omit<ChapterSection, 'measures'> = {
  id: 'andere',
  title: { nl: 'Andere cijfers', en: 'Other figures' },
};

/**
 * The tables and charts of a report in reading order. A measure that no chapter names comes in a last one;
 * a chapter without anything to show is left out.
 */
export function composeChapters(
  report: Report,
  made: { readonly grids: readonly MeasureGrid[]; readonly plots: readonly Plot[] },
  lang: Lang,
): readonly Chapter[] {
  const named = new Set(report.chapters.flatMap(({ measures }) => measures));
  const measureOf = new Map(report.charts.map(({ id, measure }) => [id, measure]));
  const chapter = ({ id, title }: Omit<ChapterSection, 'measures'>, holds: (measure: string) => boolean) => ({
    id,
    title: title[lang],
    lines: [],
    plots: made.plots.filter((plot) => holds(measureOf.get(plot.id) ?? '')),
    grids: made.grids.filter(({ measure }) => holds(measure)).map(({ grid }) => grid),
  });
  return [
    ...report.chapters.map((section) => chapter(section, (measure) => section.measures.includes(measure))),
    chapter(REST, (measure) => !named.has(measure)),
  ].filter(({ plots, grids }) => plots.length + grids.length > 0);
}

/** A table that no measure makes, as a chapter of its own. */
export function sideChapter(grid: Grid): Chapter {
  const title = grid.title.replace(/^[^:]*: /, '');
  return { id: grid.name.replace(/^tbl_\d+_/, ''), title, lines: [], plots: [], grids: [grid] };
}

/** How persons are protected, as a chapter: what the sheet says above its table, in the text itself. */
export function protectionChapter(grid: Grid): Chapter {
  const { id, remarks } = grid;
  return { id: 'bescherming', title: id, lines: remarks, plots: [], grids: [{ ...grid, remarks: [] }] };
}
