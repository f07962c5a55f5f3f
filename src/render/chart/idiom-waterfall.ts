import { formatChange, formatCount } from '../../locale/numbers.ts';
import type { WaterfallPlot } from '../../model/plot.ts';
import { HUE, INK, MEANING } from '../theme.ts';
import { rowNames } from './row-names.ts';
import { colourIn, type Frame, type Idiom, quantity } from './spec.ts';
import { textLayer } from './text-layer.ts';
import { valueText } from './value-text.ts';
import { waterfallLevels } from './waterfall-levels.ts';

const STEP = 38;
const BAR = 26;
const LABEL_ROOM = 260;

/** A bar per step from beginstand to eindstand, joined by thin lines; a hidden step has its code and no bar. */
export const idiomWaterfall: Idiom<WaterfallPlot> = (plot, frame) => {
  const names = rowNames(
    plot.steps.map(({ label }) => label),
    { room: LABEL_ROOM, gap: 10, step: STEP, between: 8 },
  );
  const { y } = names;
  const bars = waterfallBars(plot, frame);
  const x = (field: string) => quantity(field, domainOf(bars));
  const drawn = bars.filter((bar) => bar.low !== bar.high);
  return {
    width: frame.width,
    height: { step: names.step },
    layer: [
      {
        data: { values: drawn },
        mark: { type: 'bar', height: BAR },
        encoding: { y, x: x('low'), x2: { field: 'high' }, color: colourIn('colour') },
      },
      {
        data: { values: bars.filter((bar) => bar.next !== undefined) },
        mark: { type: 'rule', color: HUE.context, strokeWidth: 1, yOffset: BAR / 2, y2Offset: -BAR / 2 },
        encoding: { y, y2: { field: 'next' }, x: x('end') },
      },
      textLayer(
        bars,
        { y, x: x('high') },
        { align: 'left', dx: 8, size: 15, weight: 600, colour: INK.strong },
      ),
      ...names.layers,
    ],
  };
};

interface Bar {
  readonly low: number;
  readonly high: number;
  readonly next: number | undefined;
}

function waterfallBars(plot: WaterfallPlot, { lang }: Frame): readonly Bar[] {
  const levels = waterfallLevels(plot.steps);
  let end = 0;
  return plot.steps.map((step, index) => {
    const known = levels[index];
    end = known?.to ?? end;
    const write = (value: number) =>
      step.role === 'stand' ? formatCount(value, lang) : formatChange(value, lang);
    return {
      row: index,
      text: valueText(step.amount, write),
      colour: HUE[MEANING[step.role]],
      low: Math.min(known?.from ?? end, end),
      high: Math.max(known?.from ?? end, end),
      end,
      next: known && levels[index + 1] ? index + 1 : undefined,
    };
  });
}

function domainOf(bars: readonly Bar[]): readonly [number, number] {
  return [Math.min(0, ...bars.map((bar) => bar.low)), Math.max(1, ...bars.map((bar) => bar.high))];
}
