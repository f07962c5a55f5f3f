import type { SmallMultiplesPlot } from '../../model/plot.ts';
import { HUE, INK } from '../theme.ts';
import { lineLayer, linePoints, zeroLine } from './line-layers.ts';
import { type PanelGrid, panelGrid } from './panel-grid.ts';
import { panelEnds, panelTicks, panelTitles, panelYears } from './panel-words.ts';
import { type Idiom, pixels, quantity, type Spec } from './spec.ts';
import { type TextStyle, textLayer } from './text-layer.ts';
import { textWidth } from './text-width.ts';
import { countTicks } from './ticks.ts';

const HEIGHT = 110;

/** A panel per category: its own line in blue with the first and last number, the others grey behind it. */
export const idiomSmallMultiples: Idiom<SmallMultiplesPlot> = (plot, frame) => {
  const grid = panelGrid(plot, frame.width);
  const lines = plot.panels.map(({ values }, panel) => linePoints(values, panel));
  const ticks = countTicks(Math.max(0, ...lines.flat().map(({ value }) => value)));
  const x = quantity('place', grid.places);
  const y = quantity('value', [0, ticks.at(-1)!]);
  const words = [
    ...panelTitles(grid),
    ...panelTicks(plot, grid, { ticks, lang: frame.lang }),
    ...panelEnds(plot, { top: ticks.at(-1)!, lang: frame.lang }),
  ];
  const own = lines.flatMap((points, panel) => points.map((point) => ({ ...point, panel, part: 'line' })));
  return {
    ...facet(grid),
    data: { values: [...own, ...words] },
    spec: {
      width: grid.width,
      height: HEIGHT,
      layer: [
        gridLines(ticks.slice(1), y),
        zeroLine({ y }),
        lineLayer(lines.flat(), { x, y }, { fill: HUE.context, strokeWidth: 0.75, size: 0 }),
        ...(['over', 'under'] as const).map((part) => whiteBehind(part, words, { x, y })),
        ofPart('line', lineLayer([], { x, y }, { fill: HUE.blue, strokeWidth: 2.5, size: 30 })),
        partText('title', { x: pixels('left'), y: pixels('top') }, TITLE),
        partText('tick', { x: { value: 0 }, y }, { align: 'right', dx: -8, size: 12.5 }),
        partText('over', { x, y }, { ...END, dy: BESIDE.over }),
        partText('under', { x, y }, { ...END, dy: BESIDE.under }),
        ...panelYears(grid, HEIGHT),
      ],
    },
  };
};

const TITLE: TextStyle = { align: 'left', weight: 600, colour: INK.strong };

const END = { size: 13, weight: 600, colour: INK.strong } as const satisfies TextStyle;

/** How far from its point a number stands, in px. */
const BESIDE = { over: -11, under: 12 } as const;

/** White behind the numbers at the ends, over the grey lines and under the own one: no line runs through a number. */
function whiteBehind(
  part: 'over' | 'under',
  words: readonly { readonly part: string; readonly text: string }[],
  where: Spec,
): Spec {
  const widths = words.flatMap((word) =>
    word.part === part ? [textWidth(word.text, END.size, END.weight)] : [],
  );
  const mark = {
    type: 'rect',
    color: INK.paper,
    width: Math.ceil(Math.max(0, ...widths)) + 2,
    height: END.size,
    yOffset: BESIDE[part],
  };
  return ofPart(part, { mark, encoding: where });
}

/** Panels side by side and below each other, none with a head of Vega-Lite's own. */
function facet({ columns, gap, rowGap }: PanelGrid): Spec {
  return {
    facet: { field: 'panel', type: 'ordinal', header: { labelExpr: "''", title: null } },
    columns,
    align: 'all',
    bounds: 'flush',
    spacing: { column: gap, row: rowGap },
  };
}

function gridLines(ticks: readonly number[], y: Spec): Spec {
  return {
    data: { values: ticks.map((value) => ({ value })) },
    mark: { type: 'rule', color: INK.grid },
    encoding: { y },
  };
}

/** A layer that takes its rows from the panel instead of from data of its own. */
function ofPart(part: string, { data: _, ...layer }: Spec): Spec {
  return { transform: [{ filter: `datum.part === '${part}'` }], ...layer };
}

function partText(part: string, where: Spec, style: TextStyle): Spec {
  return ofPart(part, textLayer([], where, style));
}
