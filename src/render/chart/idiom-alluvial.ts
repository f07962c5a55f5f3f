import { formatCount } from '../../locale/numbers.ts';
import type { AlluvialPlot, BandRole } from '../../model/plot.ts';
import { HUE, INK, MEANING } from '../theme.ts';
import { alluvialLayout, type FlowBand, type FlowLayout, type FlowNode } from './alluvial-layout.ts';
import { categoryLegend } from './category-legend.ts';
import { dodge } from './dodge.ts';
import { colourIn, type Frame, type Idiom, pixels, quantity, type Spec } from './spec.ts';
import { blockLayers, LINE_HEIGHT } from './text-layer.ts';
import { wrapText } from './wrap-text.ts';

const LEAST_HEIGHT = 330;
const NODE = 9;
const LABEL_ROOM = 150;
const LABEL_GAP = 6;
/** Points along a band: enough for the eye to see one curve. */
const POINTS = 25;

const FILLS: Readonly<Record<BandRole, string>> = {
  zelfde: INK.band,
  anders: HUE.blue,
  diploma: HUE[MEANING.diploma],
  gestopt: HUE[MEANING.gestopt],
  overig: HUE.grey,
};
const STAYED: readonly BandRole[] = ['zelfde', 'anders'];
const LEGEND_ABOVE = 12;

/** Groups at the left, groups at the right, and between them a band for everyone who went from one to the other. */
export const idiomAlluvial: Idiom<AlluvialPlot> = (plot, frame) => {
  const layout = alluvialLayout(plot);
  const sides = [layout.from, layout.to].map((nodes, side) => nodeLabels(nodes, side === 0, frame));
  const height = Math.max(LEAST_HEIGHT, ...sides.map(labelsHeight));
  const y = (field: string) => quantity(field, [layout.height, 0]);
  return {
    width: frame.width,
    height,
    layer: [
      bandLayer(layout, y),
      ...nodeLayers(layout, { ...frame, y }),
      ...sides.flatMap((labels, side) => labelLayers(labels, { layout, height, side, width: frame.width })),
      ...headLayers(plot, frame),
      ...legendLayers(plot, frame),
    ],
    resolve: { scale: { color: 'independent', fill: 'independent' } },
  };
};

/** Light bands have a darker edge: it is the edge that must be seen on white. */
function bandLayer({ bands }: FlowLayout, y: (field: string) => Spec): Spec {
  const greyFirst = bands.toSorted((a, b) => Number(b.role === 'zelfde') - Number(a.role === 'zelfde'));
  const points = greyFirst.flatMap((band, id) =>
    bandPoints(band).map((point) => ({ ...point, id, fill: FILLS[band.role] })),
  );
  return {
    data: { values: points },
    mark: { type: 'area', opacity: 0.85, stroke: HUE.context, strokeWidth: 0.6 },
    encoding: {
      x: quantity('along', [0, 1]),
      y: y('top'),
      y2: { field: 'bottom' },
      detail: { field: 'id', type: 'nominal' },
      color: colourIn('fill'),
    },
  };
}

/** A band from left to right: level at both ends, steepest in the middle. */
function bandPoints({ persons, from, to }: FlowBand) {
  return Array.from({ length: POINTS }, (_, index) => {
    const along = index / (POINTS - 1);
    const top = from + (to - from) * along * along * (3 - 2 * along);
    const round = (value: number) => Math.round(value * 1000) / 1000;
    return { along: round(along), top: round(top), bottom: round(top + persons) };
  });
}

function nodeLayers(
  { from, to }: FlowLayout,
  { y, width }: Frame & { y: (field: string) => Spec },
): readonly Spec[] {
  return [from, to].map((nodes, side) => ({
    data: {
      values: nodes.map(({ top, bottom, role }) => ({
        top,
        bottom,
        fill: side === 0 ? INK.strong : nodeFill(role),
      })),
    },
    mark: { type: 'rect' },
    encoding: {
      x: { value: side === 0 ? -NODE : width },
      x2: { value: side === 0 ? 0 : width + NODE },
      y: y('top'),
      y2: { field: 'bottom' },
      color: colourIn('fill'),
    },
  }));
}

/** A group of those who left has the colour of its bands. */
function nodeFill(role: BandRole | undefined): string {
  return role === undefined || STAYED.includes(role) ? INK.strong : FILLS[role];
}

/** `Graduaat 47` at the left, `12 Uit beeld` at the right. */
function nodeLabels(
  nodes: readonly FlowNode[],
  left: boolean,
  { lang }: Frame,
): readonly (readonly string[])[] {
  return nodes.map(({ label, persons }) => {
    const number = formatCount(persons, lang);
    return wrapText(left ? `${label} ${number}` : `${number} ${label}`, LABEL_ROOM, { size: 14 });
  });
}

function labelsHeight(labels: readonly (readonly string[])[]): number {
  return labels.reduce((sum, lines) => sum + blockHeight(lines), 0);
}

function blockHeight(lines: readonly string[]): number {
  return lines.length * LINE_HEIGHT + LABEL_GAP;
}

function labelLayers(
  labels: readonly (readonly string[])[],
  place: {
    readonly layout: FlowLayout;
    readonly height: number;
    readonly side: number;
    readonly width: number;
  },
): readonly Spec[] {
  const { layout, height, side, width } = place;
  const nodes = side === 0 ? layout.from : layout.to;
  const middles = dodge(
    nodes.map(({ top, bottom }, index) => ({
      wanted: (((top + bottom) / 2) * height) / layout.height,
      size: blockHeight(labels[index]!),
    })),
    height,
  );
  const blocks = labels.map((lines, index) => ({ lines, level: middles[index]! }));
  const x = { value: side === 0 ? -NODE : width + NODE };
  const align = side === 0 ? 'right' : 'left';
  return blockLayers(blocks, { x, y: pixels('level') }, { anchor: 'middle', align, dx: side === 0 ? -7 : 7 });
}

/** What the two sides are, above them. */
function headLayers(plot: AlluvialPlot, frame: Frame): readonly Spec[] {
  return headLines(plot, frame).flatMap((lines, side) =>
    blockLayers(
      [{ lines }],
      { x: { value: side === 0 ? -NODE : frame.width + NODE }, y: { value: -14 } },
      { anchor: 'above', align: side === 0 ? 'left' : 'right', weight: 600 },
    ),
  );
}

function headLines({ heads }: AlluvialPlot, { width }: Frame): readonly (readonly string[])[] {
  return [heads.from, heads.to].map((head) => wrapText(head, width / 2 - 10, { size: 14, weight: 600 }));
}

/** The two colours that no group at the right explains. */
function legendLayers(plot: AlluvialPlot, frame: Frame): readonly Spec[] {
  const entries = STAYED.filter((role) => plot.bands.some((band) => band.role === role)).map((role) => ({
    label: plot.roles[role],
    fill: FILLS[role],
  }));
  const lines = Math.max(...headLines(plot, frame).map(({ length }) => length));
  return entries.length === 0
    ? []
    : [categoryLegend(entries, frame.width, LEGEND_ABOVE + lines * LINE_HEIGHT)];
}
