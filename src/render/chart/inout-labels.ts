import { formatChange } from '../../locale/numbers.ts';
import type { InOutPlot } from '../../model/plot.ts';
import { HUE_TEXT, INK, MEANING } from '../theme.ts';
import { fitRowLabels } from './row-labels.ts';
import type { Frame, Spec } from './spec.ts';
import { blockLayers } from './text-layer.ts';
import { valueText } from './value-text.ts';
import { widestLine, wrapText } from './wrap-text.ts';
import { labelled, yearLabels, yearLayers } from './year-labels.ts';

const LABEL_ROOM = 130;
const FIRST_ROW = 16;
const NET_ROW = 26;

/** White diamonds with a dark edge: they read on a bar and beside it. */
export function diamonds(values: readonly object[], where: Spec): Spec {
  const mark = { type: 'point', shape: 'diamond', size: 110, opacity: 1, strokeWidth: 1.5 };
  return { data: { values }, mark: { ...mark, fill: INK.paper, stroke: INK.strong }, encoding: where };
}

/** The years under the plot, and under each year its net change. */
export function underLabels(
  plot: InOutPlot,
  frame: Frame & { readonly x: Spec; readonly height: number },
): readonly Spec[] {
  const slot = frame.width / plot.years.length;
  const nets = plot.years.map((year) => [valueText(year.saldo, (value) => formatChange(value, frame.lang))]);
  const netSetting = fitRowLabels([nets], slot);
  return [
    ...yearLayers(yearLabels(namesOf(plot), slot), frame.x, frame.height + FIRST_ROW),
    ...blockLayers(
      labelled(nets, netSetting),
      { x: frame.x, y: { value: netRow(plot, frame) } },
      {
        anchor: 'below',
        size: netSetting.size,
        weight: 600,
        colour: INK.strong,
      },
    ),
  ];
}

/** What goes up, what goes down and what the diamond is, in the colours of the marks, left of the plot. */
export function sideLabels(
  plot: InOutPlot,
  frame: Frame & { readonly height: number; readonly zero: number },
): readonly Spec[] {
  const row = netRow(plot, frame);
  const net = wrapText(plot.labels.saldo, LABEL_ROOM - 20, { size: 14, weight: 600 });
  const label = (lines: readonly string[], y: number, colour: string) =>
    blockLayers(
      [{ lines }],
      { x: { value: 0 }, y: { value: y } },
      { align: 'right', dx: -12, weight: 600, colour, anchor: y === row ? 'below' : 'middle' },
    );
  const wrapped = (text: string) => wrapText(text, LABEL_ROOM, { size: 14, weight: 600 });
  const edge = -24 - widestLine(net, { size: 14, weight: 600 });
  return [
    ...label(wrapped(plot.labels.instroom), frame.zero / 2, HUE_TEXT[MEANING.instroom]),
    ...label(wrapped(plot.labels.uitstroom), (frame.zero + frame.height) / 2, HUE_TEXT[MEANING.uitstroom]),
    ...label(net, row, INK.strong),
    diamonds([{}], { x: { value: edge }, y: { value: row } }),
  ];
}

function namesOf({ years }: InOutPlot): readonly string[] {
  return years.map(({ label }) => label);
}

function netRow(plot: InOutPlot, frame: Frame & { readonly height: number }): number {
  const { lines } = yearLabels(namesOf(plot), frame.width / plot.years.length);
  return frame.height + FIRST_ROW + NET_ROW + (lines - 1) * 17;
}
