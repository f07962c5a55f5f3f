import { formatCount } from '../../locale/numbers.ts';
import type { PlotValue, SmallMultiplesPlot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import type { PanelGrid } from './panel-grid.ts';
import type { Spec } from './spec.ts';
import { blockLayers, LINE_HEIGHT } from './text-layer.ts';
import { shownValue, valueText } from './value-text.ts';

/** A word in a panel: what kind it is and where it stands are read from its row. */
interface PanelWord {
  readonly panel: number;
  readonly part: 'title' | 'tick' | 'over' | 'under';
  readonly text: string;
  readonly left?: number;
  readonly top?: number;
  readonly place?: number;
  readonly value?: number;
}

const TITLE_TOP = -28;
const YEARS_BELOW = 18;

/** The name of each panel above it, its last line nearest to the plot. */
export function panelTitles({ titles }: PanelGrid): readonly PanelWord[] {
  return titles.flatMap((lines, panel) =>
    lines.map(
      (text, line): PanelWord => ({
        panel,
        part: 'title',
        text,
        left: 0,
        top: TITLE_TOP - (lines.length - 1 - line) * LINE_HEIGHT,
      }),
    ),
  );
}

/** Numbers of the scale beside the first and last lines of the panels at the left. */
export function panelTicks(
  { panels }: SmallMultiplesPlot,
  { columns }: PanelGrid,
  { ticks, lang }: { readonly ticks: readonly number[]; readonly lang: Lang },
): readonly PanelWord[] {
  return panels.flatMap((_, panel) =>
    panel % columns === 0
      ? ticks.map((value): PanelWord => ({ panel, part: 'tick', text: formatCount(value, lang), value }))
      : [],
  );
}

/** A number lower than this part of the scale has no room below it. */
const NO_ROOM_BELOW = 0.2;

/**
 * The first and the last number of each panel, at that side of the line where it does not run. The mark of a
 * hidden number stands at the foot of the panel, whatever the number is.
 */
export function panelEnds(
  { panels, years }: SmallMultiplesPlot,
  { top, lang }: { readonly top: number; readonly lang: Lang },
): readonly PanelWord[] {
  const places = years.length > 1 ? [0, years.length - 1] : [0];
  return panels.flatMap(({ values }, panel) =>
    places.map((place): PanelWord => {
      const value: PlotValue = values[place] ?? { mark: 'x' };
      const number = shownValue(value) ?? 0;
      const next = shownValue(values[place === 0 ? 1 : place - 1] ?? value) ?? 0;
      const under = next > number && number > NO_ROOM_BELOW * top;
      const text = valueText(value, (count) => formatCount(count, lang));
      return { panel, part: under ? 'under' : 'over', place, value: number, text };
    }),
  );
}

/** The first and the last year below every panel, each at its own end. */
export function panelYears({ width, yearLines }: PanelGrid, height: number): readonly Spec[] {
  const y = { value: height + YEARS_BELOW };
  const [first, last] = yearLines;
  if (first === undefined) return [];
  if (last === undefined) {
    return blockLayers([{ lines: first }], { x: { value: width / 2 }, y }, { anchor: 'below', size: 12.5 });
  }
  return [
    ...blockLayers(
      [{ lines: first }],
      { x: { value: 0 }, y },
      { anchor: 'below', size: 12.5, align: 'left' },
    ),
    ...blockLayers(
      [{ lines: last }],
      { x: { value: width }, y },
      { anchor: 'below', size: 12.5, align: 'right' },
    ),
  ];
}
