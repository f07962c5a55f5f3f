import { formatChange } from '../../locale/numbers.ts';
import type { InOutPlot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import { HUE, INK, MEANING } from '../theme.ts';
import { diamonds, sideLabels, underLabels } from './inout-labels.ts';
import { fitRowLabels, isLabelled } from './row-labels.ts';
import { band, colourIn, type Idiom, quantity, type Spec } from './spec.ts';
import { textLayer } from './text-layer.ts';
import { shownValue, valueText } from './value-text.ts';

const HEIGHT = 280;
const WIDEST_BAR = 46;
/** Room for the numbers outside the bars, above and below, as a part of the longest two together. */
const PADDING = 0.1;

/** Inflow up and outflow down for each year, the net change as a diamond and as a number under the year. */
export const idiomInout: Idiom<InOutPlot> = (plot, frame) => {
  const slot = frame.width / plot.years.length;
  const bars = flowBars(plot, frame.lang);
  const domain = domainOf(bars);
  const x = band('year', plot.years.length);
  const y = quantity('level', domain);
  return {
    width: frame.width,
    height: HEIGHT,
    layer: [
      {
        data: { values: bars.filter((bar) => bar.level !== 0) },
        mark: { type: 'bar', width: Math.min(WIDEST_BAR, Math.floor(slot * 0.64)) },
        encoding: { x, y, y2: { datum: 0 }, color: colourIn('colour') },
      },
      { data: { values: [{ level: 0 }] }, mark: { type: 'rule', color: INK.strong }, encoding: { y } },
      ...flowNumbers(bars, { x, y }, slot),
      diamonds(netLevels(plot), { x, y }),
      ...underLabels(plot, { ...frame, x, height: HEIGHT }),
      ...sideLabels(plot, { ...frame, height: HEIGHT, zero: zeroAt(domain) }),
    ],
  };
};

interface FlowBar {
  readonly year: number;
  readonly up: boolean;
  readonly level: number;
  readonly text: string;
  readonly colour: string;
}

function flowBars(plot: InOutPlot, lang: Lang): readonly FlowBar[] {
  return plot.years.flatMap((year, index) =>
    (['instroom', 'uitstroom'] as const).map((flow) => {
      const up = flow === 'instroom';
      const signed = (value: number) => (up || value === 0 ? 1 : -1) * Math.abs(value);
      return {
        year: index,
        up,
        level: signed(shownValue(year[flow]) ?? 0),
        text: valueText(year[flow], (value) => formatChange(signed(value), lang)),
        colour: HUE[MEANING[flow]],
      };
    }),
  );
}

function flowNumbers(bars: readonly FlowBar[], where: Spec, slot: number): readonly Spec[] {
  const setting = fitRowLabels([bars.map((bar) => [bar.text])], slot);
  return [true, false].map((up) => {
    const shown = bars.filter((bar) => bar.up === up && isLabelled(bar.year, bars.length / 2, setting));
    return textLayer(shown, where, { size: setting.size, dy: up ? -13 : 14, colour: INK.strong });
  });
}

/** A diamond needs both bars: beside a hidden one it would stand on the code. */
function netLevels(plot: InOutPlot): readonly object[] {
  return plot.years.flatMap((year, index) => {
    const [level, ...flows] = [year.saldo, year.instroom, year.uitstroom].map(shownValue);
    return level === undefined || flows.includes(undefined) ? [] : [{ year: index, level }];
  });
}

function domainOf(bars: readonly FlowBar[]): readonly [number, number] {
  const levels = bars.map((bar) => bar.level);
  const top = Math.max(0, ...levels);
  const bottom = Math.min(0, ...levels);
  const room = top === bottom ? 1 : (top - bottom) * PADDING;
  return [bottom - room, top + room];
}

/** How far down the line of zero lies, in px. */
function zeroAt([bottom, top]: readonly [number, number]): number {
  return (HEIGHT * top) / (top - bottom);
}
