import { formatChange } from '../../locale/numbers.ts';
import type { InOutPlot } from '../../model/plot.ts';
import { HUE_TEXT, INK, MEANING } from '../theme.ts';
import { fitRowLabels, isLabelled, LABEL_GAP, type RowSetting } from './row-labels.ts';
import type { Frame, Spec } from './spec.ts';
import { type Block, blockLayers } from './text-layer.ts';
import { valueText } from './value-text.ts';
import { widestLine, wrapText } from './wrap-text.ts';

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
  const { labels, setting } = yearLabels(plot, slot);
  const nets = plot.years.map((year) => [valueText(year.saldo, (value) => formatChange(value, frame.lang))]);
  const netSetting = fitRowLabels([nets], slot);
  const at = (y: number) => ({ x: frame.x, y: { value: y } });
  return [
    ...blockLayers(labelled(labels, setting), at(frame.height + FIRST_ROW), {
      anchor: 'below',
      size: setting.size,
    }),
    ...blockLayers(labelled(nets, netSetting), at(netRow(plot, frame)), {
      anchor: 'below',
      size: netSetting.size,
      weight: 600,
      colour: INK.strong,
    }),
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

function yearLabels(
  plot: InOutPlot,
  slot: number,
): { readonly labels: readonly (readonly string[])[]; readonly setting: RowSetting } {
  const whole = plot.years.map((year) => [year.label]);
  const parts = plot.years.flatMap((year) => year.label.split(/\s+|(?<=-)/u));
  const room = Math.max(slot - LABEL_GAP, widestLine(parts, { size: 14 }));
  const broken = plot.years.map((year) => wrapText(year.label, room, { size: 14 }));
  const setting = fitRowLabels([whole, broken], slot);
  return { labels: setting.wording === 0 ? whole : broken, setting };
}

function netRow(plot: InOutPlot, frame: Frame & { readonly height: number }): number {
  const { labels } = yearLabels(plot, frame.width / plot.years.length);
  const lines = Math.max(...labels.map((label) => label.length));
  return frame.height + FIRST_ROW + NET_ROW + (lines - 1) * 17;
}

function labelled(labels: readonly (readonly string[])[], setting: RowSetting): readonly Block[] {
  return labels
    .map((lines, year) => ({ year, lines }))
    .filter(({ year }) => isLabelled(year, labels.length, setting));
}
