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
const PADDING = 0.11;

/** Height that a code beside the line of zero takes with a diamond before it. */
const CODE_ROOM = 34;

type Domain = readonly [low: number, high: number];

/** Inflow up and outflow down for each year, the net change as a diamond and as a number under the year. */
export const idiomInout: Idiom<InOutPlot> = (plot, frame) => {
  const slot = frame.width / plot.years.length;
  const domain = domainOf(plot);
  const bars = flowBars(plot, { domain, lang: frame.lang });
  const x = band('place', plot.years.length);
  const y = quantity('level', domain);
  return {
    width: frame.width,
    height: HEIGHT,
    layer: [
      {
        data: { values: bars.filter((bar) => bar.level) },
        mark: { type: 'bar', width: Math.min(WIDEST_BAR, Math.floor(slot * 0.64)) },
        encoding: { x, y, y2: { datum: 0 }, color: colourIn('colour') },
      },
      { data: { values: [{ level: 0 }] }, mark: { type: 'rule', color: INK.strong }, encoding: { y } },
      ...flowNumbers(bars, { x, y: quantity('tip', domain) }, slot),
      diamonds(netLevels(plot), { x, y }),
      ...underLabels(plot, { ...frame, x, height: HEIGHT }),
      ...sideLabels(plot, { ...frame, height: HEIGHT, zero: zeroAt(domain) }),
    ],
  };
};

interface FlowBar {
  readonly place: number;
  readonly up: boolean;
  /** Signed; undefined where a code stands in its place. */
  readonly level: number | undefined;
  /** Where the number or code is printed: at the tip of the bar. */
  readonly tip: number;
  readonly text: string;
  readonly colour: string;
}

function flowBars(plot: InOutPlot, { domain, lang }: { domain: Domain; lang: Lang }): readonly FlowBar[] {
  return plot.years.flatMap((year, index) =>
    (['instroom', 'uitstroom'] as const).map((flow) => {
      const up = flow === 'instroom';
      const level = flowLevel(year, flow);
      return {
        place: index,
        up,
        level,
        tip: level ?? codeLevel(shownValue(year.saldo) ?? 0, { up, domain }),
        text: valueText(year[flow], () => formatChange(level ?? 0, lang)),
        colour: HUE[MEANING[flow]],
      };
    }),
  );
}

/** Inflow as a positive number, outflow as a negative one; undefined where it is hidden. */
function flowLevel(year: InOutPlot['years'][number], flow: 'instroom' | 'uitstroom'): number | undefined {
  const size = shownValue(year[flow]);
  if (size === undefined || size === 0) return size;
  return flow === 'instroom' ? Math.abs(size) : -Math.abs(size);
}

/** The code of a hidden flow stands at the line of zero, or beyond a diamond that lies in its way there. */
function codeLevel(net: number, { up, domain }: { up: boolean; domain: Domain }): number {
  const inTheWay = (Math.abs(net) / (domain[1] - domain[0])) * HEIGHT < CODE_ROOM && net > 0 === up;
  return inTheWay ? net : 0;
}

function flowNumbers(bars: readonly FlowBar[], where: Spec, slot: number): readonly Spec[] {
  const setting = fitRowLabels([bars.map((bar) => [bar.text])], slot);
  return [true, false].map((up) => {
    const shown = bars.filter((bar) => bar.up === up && isLabelled(bar.place, bars.length / 2, setting));
    return textLayer(shown, where, { size: setting.size, dy: up ? -14 : 15, colour: INK.strong });
  });
}

function netLevels(plot: InOutPlot): readonly object[] {
  return plot.years.flatMap((year, index) => {
    const level = shownValue(year.saldo);
    return level === undefined ? [] : [{ place: index, level }];
  });
}

function domainOf(plot: InOutPlot): Domain {
  const levels = plot.years.flatMap((year) => [
    flowLevel(year, 'instroom') ?? 0,
    flowLevel(year, 'uitstroom') ?? 0,
    shownValue(year.saldo) ?? 0,
  ]);
  const top = Math.max(0, ...levels);
  const bottom = Math.min(0, ...levels);
  const room = top === bottom ? 1 : (top - bottom) * PADDING;
  return [bottom - room, top + room];
}

/** How far down the line of zero lies, in px. */
function zeroAt([bottom, top]: Domain): number {
  return (HEIGHT * top) / (top - bottom);
}
