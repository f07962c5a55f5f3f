import { formatDecimal, formatShare } from '../../locale/numbers.ts';
import type { PlotValue, TrianglePlot } from '../../model/plot.ts';
import type { Text } from '../../model/text.ts';
import { inkOn } from '../contrast.ts';
import { HEAT_BREAKS, HEAT_FILLS, INK } from '../theme.ts';
import { fitRowLabels } from './row-labels.ts';
import { band, colourIn, type Frame, type Idiom, type Spec } from './spec.ts';
import { blockLayers, LINE_HEIGHT, textLayer } from './text-layer.ts';
import { valueText } from './value-text.ts';
import { wrapText } from './wrap-text.ts';

const STEP = 40;
/** From this many cohorts on the rows are lower. */
const MANY = 12;
const LOW_STEP = 30;
const LABEL_ROOM = 200;
/** Said once where the cells are too narrow for the sign. */
const IN_PERCENT: Text = { nl: 'cellen in %', en: 'cells in %' };

/** Cohorts down, years since the start across, the share in each cell; a cell that is left out stays white. */
export const idiomTriangle: Idiom<TrianglePlot> = (plot, frame) => {
  const labels = plot.rows.map((row) => wrapText(row.label, LABEL_ROOM, { size: 14 }));
  const step = Math.max(
    plot.rows.length > MANY ? LOW_STEP : STEP,
    ...labels.map((lines) => lines.length * LINE_HEIGHT + 4),
  );
  const x = band('column', plot.across.length);
  const y = band('row', plot.rows.length);
  const { cells, size, bare } = triangleCells(plot, frame);
  return {
    width: frame.width,
    height: { step },
    layer: [
      {
        data: { values: cells },
        mark: { type: 'rect', stroke: INK.paper, strokeWidth: 2 },
        encoding: { x, y, color: colourIn('fill') },
      },
      textLayer(cells, { x, y, color: colourIn('ink') }, { weight: 600, size }),
      ...blockLayers(
        labels.map((lines, row) => ({ row, lines })),
        { y, x: { value: 0 } },
        { align: 'right', dx: -10, anchor: 'middle' },
      ),
      ...columnHeads(
        bare ? { ...plot, acrossTitle: `${plot.acrossTitle} (${IN_PERCENT[frame.lang]})` } : plot,
        x,
        frame,
      ),
    ],
  };
};

interface HeatCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly fill: string;
  readonly ink: string;
}

interface HeatCells {
  readonly cells: readonly HeatCell[];
  readonly size: number;
  /** True when the percent sign is left out. */
  readonly bare: boolean;
}

function triangleCells(plot: TrianglePlot, frame: Frame): HeatCells {
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
    ...cellColours(value),
  }));
  return { cells, size, bare: wording === 1 };
}

/** `[x]` is not there to be seen yet: it stays white; every other mark is a grey cell. */
function cellColours(value: PlotValue): { readonly fill: string; readonly ink: string } {
  if ('mark' in value) return { fill: value.mark === 'x' ? INK.paper : INK.hidden, ink: INK.quiet };
  const fill = HEAT_FILLS[HEAT_BREAKS.filter((limit) => value.value >= limit).length]!;
  return { fill, ink: inkOn(fill) };
}

/** What the columns are, and above that what they count. */
function columnHeads(plot: TrianglePlot, x: Spec, frame: Frame): readonly Spec[] {
  const slot = frame.width / plot.across.length;
  const heads = plot.across.map((label, column) => ({
    column,
    lines: wrapText(label, slot - 4, { size: 14 }),
  }));
  const tallest = Math.max(...heads.map((head) => head.lines.length));
  const title = wrapText(plot.acrossTitle, frame.width, { size: 14 });
  const above = { x: { value: 0 }, y: { value: -14 - tallest * LINE_HEIGHT - 4 } };
  return [
    ...blockLayers(heads, { x, y: { value: -14 } }, { anchor: 'above' }),
    ...blockLayers([{ lines: title }], above, { anchor: 'above', align: 'left' }),
  ];
}
