import type { LinesPlot } from '../../model/plot.ts';
import { HUE, HUE_TEXT } from '../theme.ts';
import { endLabels, endLabelsHeight, type LineEnd } from './end-labels.ts';
import { type FocusStyle, focusStyles } from './focus-styles.ts';
import { type LinePoint, lineLayer, linePoints, zeroLine } from './line-layers.ts';
import { type Idiom, quantity, valueAxis } from './spec.ts';
import { shareTicks } from './ticks.ts';
import { yearLabels, yearLayers } from './year-labels.ts';

const HEIGHT = 290;
/** Room left of the first year and right of the last, in years. */
const BEFORE = 0.35;
const AFTER = 0.1;
const YEARS_BELOW = 18;

/** A line per category: those in focus with a colour, dashes and points of their own, the others grey. */
export const idiomLines: Idiom<LinesPlot> = (plot, frame) => {
  const points = plot.series.map(({ values }, serie) => linePoints(values, serie));
  const ticks = shareTicks(Math.max(0, ...points.flat().map(({ value }) => value)));
  const styles = stylesOf(plot);
  const ends = (height: number) =>
    plot.series.map((_, serie) => lineEnd(plot, serie, { points, styles, height, top: ticks.at(-1)! }));
  const height = Math.max(HEIGHT, Math.ceil(endLabelsHeight(ends(HEIGHT))));
  const x = quantity('place', [-BEFORE, plot.years.length - 1 + AFTER]);
  const where = { x, y: valueAxis('value', ticks, '.0%') };
  const grey = points.filter((_, serie) => !styles.has(serie)).flat();
  const slot = frame.width / (plot.years.length - 1 + BEFORE + AFTER);
  return {
    width: frame.width,
    height,
    layer: [
      zeroLine(where),
      lineLayer(grey, where, { fill: HUE.context, strokeWidth: 1.5, size: 22 }),
      ...[...styles].map(([serie, style]) =>
        lineLayer(points[serie]!, where, { ...style, strokeWidth: 2.5, size: 60 }),
      ),
      ...yearLayers(yearLabels(plot.years, slot), x, height + YEARS_BELOW),
      ...endLabels(ends(height), { x, place: plot.years.length - 1 }, height),
    ],
  };
};

type Styles = ReadonlyMap<number, FocusStyle>;

function stylesOf({ series }: LinesPlot): Styles {
  const places = series.flatMap(({ focus }, serie) => (focus ? [serie] : []));
  const styles = focusStyles(places);
  return new Map(places.map((serie, nth) => [serie, styles[nth]!]));
}

function lineEnd(
  { series }: LinesPlot,
  serie: number,
  drawn: {
    readonly points: readonly (readonly LinePoint[])[];
    readonly styles: Styles;
    readonly height: number;
    readonly top: number;
  },
): LineEnd {
  const { label, interval } = series[serie]!;
  const style = drawn.styles.get(serie);
  const value = drawn.points[serie]!.at(-1)?.value;
  return {
    label,
    note: style === undefined ? undefined : interval,
    colour: style?.text ?? HUE_TEXT.context,
    weight: style === undefined ? 400 : 600,
    at: value === undefined ? undefined : drawn.height * (1 - value / drawn.top),
  };
}
