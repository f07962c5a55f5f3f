import { formatDecimal, formatShare } from '../../locale/numbers.ts';
import type { MatrixPlot, PlotValue, TrianglePlot } from '../../model/plot.ts';
import type { Text } from '../../model/text.ts';
import { inkOn } from '../contrast.ts';
import { HEAT_FILLS, INK } from '../theme.ts';
import { fitRowLabels } from './row-labels.ts';
import { type RowNames, rowNames } from './row-names.ts';
import { band, colourIn, type Frame, type Spec } from './spec.ts';
import { blockLayers, LINE_HEIGHT, type TextStyle, textLayer } from './text-layer.ts';
import { textWidth } from './text-width.ts';
import { valueText } from './value-text.ts';
import { wrapText } from './wrap-text.ts';

type Heat = TrianglePlot | MatrixPlot;

const STEP = 40;
/** From this many rows on they are lower. */
const MANY = 12;
const LOW_STEP = 30;
const LABEL_ROOM = 200;
/** With an interval under the number: how high a row is, and where the two stand in it. */
const TALL_STEP = 50;
const NUMBER_UP = -8;
const INTERVAL_DOWN = 11;
const INTERVAL_SIZE = 12;
/** Said once where the cells are too narrow for the sign. */
const IN_PERCENT: Text = { nl: 'cellen in %', en: 'cells in %' };

/** How shares are coloured. */
export interface HeatScale {
  /** Where each deeper colour begins. */
  readonly breaks: readonly number[];
  /** The colour of a share of exactly 0. */
  readonly zero: string;
}

/** Rows and columns of shares: the deeper the colour, the larger the share, and the number in every cell. */
export function heatGrid(plot: Heat, frame: Frame, scale: HeatScale): Spec {
  const tall = hasRoomForIntervals(plot, frame);
  const step = tall ? TALL_STEP : plot.rows.length > MANY ? LOW_STEP : STEP;
  const names = rowNames(
    plot.rows.map(({ label }) => label),
    { room: LABEL_ROOM, gap: 10, step, between: 4 },
  );
  const x = band('column', plot.across.length);
  const heat = heatCells(plot, frame, scale);
  return {
    width: frame.width,
    height: { step: names.step },
    layer: [
      ...cellLayers(heat, x, { names, tall }),
      ...names.layers,
      ...columnHeads(plot, { x, heat, frame }),
    ],
  };
}

interface HeatCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly interval: string | undefined;
  readonly fill: string;
  readonly ink: string;
}

interface HeatCells {
  readonly cells: readonly HeatCell[];
  readonly size: number;
  /** True when the percent sign is left out. */
  readonly bare: boolean;
}

function heatCells(plot: Heat, frame: Frame, scale: HeatScale): HeatCells {
  const slot = frame.width / plot.across.length - 2;
  const values = plot.rows.flatMap((row, index) =>
    row.cells.slice(0, plot.across.length).map((value, column) => ({ row: index, column, value })),
  );
  const full = values.map(({ value }) => [valueText(value, (share) => formatShare(share, 0, frame.lang))]);
  const bare = values.map(({ value }) => [
    valueText(value, (share) => formatDecimal(share * 100, 0, frame.lang)),
  ]);
  const { wording, size } = fitRowLabels([full, bare], slot);
  const texts = wording === 0 ? full : bare;
  const cells = values.map(({ row, column, value }, index) => ({
    row,
    column,
    text: texts[index]![0]!,
    interval: 'interval' in value ? value.interval : undefined,
    ...cellColours(value, scale),
  }));
  return { cells, size, bare: wording === 1 };
}

/** `[x]` is not there to be seen yet: it stays white; every other mark is a grey cell. */
function cellColours(
  value: PlotValue,
  { breaks, zero }: HeatScale,
): { readonly fill: string; readonly ink: string } {
  if ('mark' in value) return { fill: value.mark === 'x' ? INK.paper : INK.hidden, ink: INK.quiet };
  const heat = HEAT_FILLS[breaks.filter((limit) => value.value >= limit).length]!;
  const fill = value.value === 0 ? zero : heat;
  return { fill, ink: inkOn(fill) };
}

/** True where there are intervals, and each fits in its cell; in a low row none does. */
function hasRoomForIntervals({ rows, across }: Heat, { width }: Frame): boolean {
  const intervals = rows.flatMap(({ cells }) =>
    cells.flatMap((value) => ('interval' in value && value.interval !== undefined ? [value.interval] : [])),
  );
  const widest = Math.max(...intervals.map((text) => textWidth(`[${text}]`, INTERVAL_SIZE)));
  return intervals.length > 0 && rows.length <= MANY && widest <= width / across.length - 6;
}

function cellLayers(
  { cells, size }: HeatCells,
  x: Spec,
  { names: { y }, tall }: { readonly names: RowNames; readonly tall: boolean },
): readonly Spec[] {
  const where = { x, y, color: colourIn('ink') };
  const hasInterval = (cell: HeatCell): boolean => tall && cell.interval !== undefined;
  const plain = ({ interval: _, ...cell }: HeatCell) => cell;
  const ranges = cells.filter(hasInterval).map((cell) => ({ ...plain(cell), text: `[${cell.interval}]` }));
  return [
    {
      data: { values: cells.map(plain) },
      mark: { type: 'rect', stroke: INK.paper, strokeWidth: 2 },
      encoding: { x, y, color: colourIn('fill') },
    },
    ...texts(cells.filter((cell) => !hasInterval(cell)).map(plain), where, { weight: 600, size }),
    ...texts(cells.filter(hasInterval).map(plain), where, { weight: 600, size, dy: NUMBER_UP }),
    ...texts(ranges, where, { size: INTERVAL_SIZE, dy: INTERVAL_DOWN }),
  ];
}

function texts(rows: readonly object[], where: Spec, style: TextStyle): readonly Spec[] {
  return rows.length === 0 ? [] : [textLayer(rows, where, style)];
}

/** What the columns are, and above that what they count. */
function columnHeads(
  plot: Heat,
  { x, heat, frame }: { readonly x: Spec; readonly heat: HeatCells; readonly frame: Frame },
): readonly Spec[] {
  const slot = frame.width / plot.across.length;
  const heads = plot.across.map((label, column) => ({
    column,
    lines: wrapText(label, slot - 4, { size: 14 }),
  }));
  const tallest = Math.max(...heads.map((head) => head.lines.length));
  const unit = heat.bare ? ` (${IN_PERCENT[frame.lang]})` : '';
  const title = wrapText(`${plot.acrossTitle}${unit}`, frame.width, { size: 14 });
  const above = { x: { value: 0 }, y: { value: -14 - tallest * LINE_HEIGHT - 4 } };
  return [
    ...blockLayers(heads, { x, y: { value: -14 } }, { anchor: 'above' }),
    ...blockLayers([{ lines: title }], above, { anchor: 'above', align: 'left' }),
  ];
}
