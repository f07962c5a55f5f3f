import { formatCount } from '../../locale/numbers.ts';
import type { CifPlot } from '../../model/plot.ts';
import { HUE, HUE_TEXT, INK, MEANING } from '../theme.ts';
import { endLabels, endLabelsHeight, type LineEnd } from './end-labels.ts';
import { DASHES, lineLayer, linePoints, SHAPES, zeroLine } from './line-layers.ts';
import { fitRowLabels } from './row-labels.ts';
import { type Frame, type Idiom, quantity, type Spec, valueAxis } from './spec.ts';
import { blockLayers, LINE_HEIGHT } from './text-layer.ts';
import { shareTicks } from './ticks.ts';
import { shownValue, valueText } from './value-text.ts';
import { wrapText } from './wrap-text.ts';
import { labelled, yearLabels, yearLayers } from './year-labels.ts';

const HEIGHT = 280;
/** How far a curve goes on after its last year, in years: the last step would have no width. */
const AFTER = 0.2;
const YEARS_BELOW = 18;
const BAND_OPACITY = 0.16;

type Curve = CifPlot['curves'][number];

/** Step curves with their bands, and below the years how many were still followed. */
export const idiomCif: Idiom<CifPlot> = (plot, frame) => {
  const last = plot.years.length - 1;
  const x = quantity('place', [0, last + AFTER]);
  const ticks = shareTicks(largest(plot));
  const ends = (height: number) =>
    plot.curves.flatMap((curve) => curveEnd(curve, { height, top: ticks.at(-1)! }));
  const height = Math.max(HEIGHT, Math.ceil(endLabelsHeight(ends(HEIGHT))));
  const y = valueAxis('value', ticks, '.0%');
  return {
    width: frame.width,
    height,
    layer: [
      ...plot.curves.map((curve) => bandLayer(curve, { x, y: valueAxis('low', ticks, '.0%') })),
      zeroLine({ y }),
      ...plot.curves.map((curve, nth) => curveLayer(curve, nth, { x, y })),
      ...plot.curves.map((curve, nth) => yearPoints(curve, nth, { x, y })),
      ...rowsBelow(plot, { ...frame, x, top: height + YEARS_BELOW, slot: frame.width / (last + AFTER) }),
      ...endLabels(ends(height), { x, place: lastKnown(plot) + AFTER }, height),
    ],
  };
};

/** The last year of which a curve is known: there the names stand. */
function lastKnown({ curves, years }: CifPlot): number {
  const known = curves.map(({ points }) =>
    points.findLastIndex(({ share }) => shownValue(share) !== undefined),
  );
  const last = Math.max(...known);
  return last < 0 ? years.length - 1 : last;
}

function largest({ curves }: CifPlot): number {
  const shares = curves.flatMap(({ points }) => points.flatMap(({ share, high }) => [share, high]));
  return Math.max(0, ...shares.map((share) => shownValue(share) ?? 0));
}

/** A curve, each value level until the next year. */
function curveLayer({ role, points }: Curve, nth: number, where: Spec): Spec {
  const known = linePoints(
    points.map(({ share }) => share),
    nth,
  );
  return lineLayer(drawnOn(known), where, {
    fill: HUE[MEANING[role]],
    strokeWidth: 2.5,
    size: 0,
    dash: DASHES[nth % DASHES.length]!,
    interpolate: 'step-after',
  });
}

/** A point where a value is known: at the end of each year. */
function yearPoints({ role, points }: Curve, nth: number, where: Spec): Spec {
  const known = linePoints(
    points.map(({ share }) => share),
    nth,
  );
  return {
    data: { values: known.filter(({ place }) => place > 0) },
    mark: {
      type: 'point',
      shape: SHAPES[nth % SHAPES.length],
      size: 46,
      filled: true,
      opacity: 1,
      color: HUE[MEANING[role]],
    },
    encoding: where,
  };
}

function bandLayer({ role, points }: Curve, where: Spec): Spec {
  const low = linePoints(
    points.map((point) => ('mark' in point.high ? point.high : point.low)),
    0,
  );
  const band = low.map((point) => ({
    place: point.place,
    run: point.run,
    low: point.value,
    high: shownValue(points[point.place]!.high),
  }));
  return {
    data: { values: drawnOn(band) },
    mark: { type: 'area', interpolate: 'step-after', opacity: BAND_OPACITY, color: HUE[MEANING[role]] },
    encoding: { ...where, y2: { field: 'high' }, detail: { field: 'run', type: 'nominal' } },
  };
}

/** Level from its last value on: until the year of which nothing is shown, or a little at the very end. */
function drawnOn<P extends { readonly place: number; readonly run: number | string }>(
  points: readonly P[],
): readonly P[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (next?.run === point.run) return [point];
    return [point, { ...point, place: point.place + (next === undefined ? AFTER : 1) }];
  });
}

function curveEnd(
  { role, label, interval, points }: Curve,
  { height, top }: { readonly height: number; readonly top: number },
): readonly LineEnd[] {
  const share = points.map((point) => shownValue(point.share)).findLast((value) => value !== undefined);
  const colour = HUE_TEXT[MEANING[role]];
  return [
    {
      label,
      note: interval,
      colour,
      weight: 600,
      at: share === undefined ? undefined : height * (1 - share / top),
    },
  ];
}

/** The years, what they are, and the numbers still followed. */
function rowsBelow(
  plot: CifPlot,
  place: Frame & { readonly x: Spec; readonly top: number; readonly slot: number },
): readonly Spec[] {
  const { x, top, slot, lang, width } = place;
  const years = yearLabels(plot.years, slot);
  const numbers = plot.atRisk.numbers.map((number) => [
    valueText(number, (value) => formatCount(value, lang)),
  ]);
  const setting = fitRowLabels([numbers], slot);
  const titleTop = top + years.lines * LINE_HEIGHT + 6;
  const [title, caption] = [plot.acrossTitle, plot.atRisk.label].map((text) =>
    wrapText(text, width, { size: 13 }),
  );
  const captionTop = titleTop + title!.length * LINE_HEIGHT + 8;
  const left = { anchor: 'below', align: 'left', size: 13 } as const;
  return [
    ...yearLayers(years, x, top),
    ...blockLayers([{ lines: title! }], { x: { value: 0 }, y: { value: titleTop } }, left),
    ...blockLayers([{ lines: caption! }], { x: { value: 0 }, y: { value: captionTop } }, left),
    ...blockLayers(
      labelled(numbers, setting),
      { x, y: { value: captionTop + caption!.length * LINE_HEIGHT + 2 } },
      { anchor: 'below', size: setting.size, colour: INK.strong },
    ),
  ];
}
